import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { restore } from '../../src/platform/backup.ts'
import { readConfig } from '../../src/platform/config.ts'
import { verifyActs } from '../../src/platform/seals.ts'
import { say } from '../language.ts'
import { withDatabase } from '../with-database.ts'

async function run(file: string, { data }: { data?: string }) {
  if (!existsSync(file)) throw new Error(say(`没有这个文件：${file}`, `No such file: ${file}`))
  const { acts, problems } = await withDatabase({ data }, async (db, { ownerUrl }) => {
    await restore(ownerUrl, file, { schema: readConfig().schema })
    return verifyActs(db)
  })
  const found =
    problems.length === 0
      ? say('没有发现改动', 'nothing was altered')
      : say(`发现 ${problems.length} 处问题，请运行 gongkai verify`, `${problems.length} problems: run gongkai verify`)
  process.stdout.write(`${say(`已恢复，核验 ${acts} 项行为`, `restored, ${acts} acts verified`)}：${found}\n`)
  if (problems.length > 0) process.exitCode = 1
}

export function register(program: Command) {
  program
    .command('restore')
    .description(say('从备份恢复到一个空的站点', 'restore a backup into an empty site'))
    .argument('<file>', say('备份文件', 'the backup'))
    .option('--data <dir>', say('数据文件夹', 'data folder'))
    .action(run)
}
