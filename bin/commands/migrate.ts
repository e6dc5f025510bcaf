import type { Command } from 'commander'
import { readConfig } from '../../src/platform/config.ts'
import { prepareJobs } from '../../src/platform/jobs.ts'
import { say } from '../language.ts'
import { withDatabase } from '../with-database.ts'

async function run({ data }: { data?: string }) {
  await withDatabase({ data }, async (_, { ownerUrl, applied }) => {
    await prepareJobs(ownerUrl, readConfig().schema)
    const done = applied.map((name) => say(`已执行 ${name}`, `applied ${name}`))
    process.stdout.write(`${[...done, say('数据库已是最新', 'The database is up to date')].join('\n')}\n`)
  })
}

export function register(program: Command) {
  program
    .command('migrate')
    .description(
      say('把数据库更新到本版本（启动时会自动进行）', 'bring the database up to date (a start does it itself)'),
    )
    .option('--data <dir>', say('数据文件夹', 'data folder'))
    .action(run)
}
