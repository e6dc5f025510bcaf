import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { backUp } from '../../src/platform/backup.ts'
import { readConfig } from '../../src/platform/config.ts'
import { say } from '../language.ts'
import { withDatabase } from '../with-database.ts'

async function run(file: string, { data }: { data?: string }) {
  if (existsSync(file))
    throw new Error(say(`${file} 已经存在：请换一个文件名。`, `${file} exists: choose another name.`))
  const lost = await withDatabase({ data }, (_, { ownerUrl }) =>
    backUp(ownerUrl, file, { schema: readConfig().schema }),
  )
  if (lost.length > 0) {
    const told = say('个文件的内容已丢失，备份里没有：', 'files are lost and not in the backup: ')
    process.stderr.write(`${lost.length} ${told}${lost.join(' ')}\n`)
    process.exitCode = 1
  }
  const kept = say('内含解开个人信息的密钥，请妥善保管', 'it holds the key to personal data: keep it safe')
  process.stdout.write(`${say('已备份到', 'backed up to')} ${file}（${kept}）\n`)
}

export function register(program: Command) {
  program
    .command('backup')
    .description(say('把整个站点备份到一个文件（不必停机）', 'back up the whole site to one file while it runs'))
    .argument('<file>', say('备份文件，如 site.jsonl.gz', 'the file, such as site.jsonl.gz'))
    .option('--data <dir>', say('数据文件夹', 'data folder'))
    .action(run)
}
