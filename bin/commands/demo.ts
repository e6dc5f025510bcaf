import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import type { Kysely } from 'kysely'
import { openDemoReports } from '../../src/annual-report/index.ts'
import { demoSite, demoWorkbooks } from '../../src/demo/index.ts'
import { openDemoColumns } from '../../src/disclosure/columns/demo.ts'
import { organWords } from '../../src/organs/index.ts'
import type { Database } from '../../src/platform/database.ts'
import { today } from '../../src/platform/now.ts'
import { readSetting, writeSetting } from '../../src/platform/settings.ts'
import { importRegister } from '../../src/registers/import.ts'
import { openDemoDesk } from '../demo-accounts.ts'
import { say } from '../language.ts'
import { registers } from '../registers.ts'
import { withDatabase } from '../with-database.ts'

const loader = { id: 'system', name: '演示数据', role: 'administrator', organId: null }

/** The demonstration district through the same import as everybody's registers; what is loaded already stays. */
export async function loadDemo(db: Kysely<Database>, tell: (line: string) => void) {
  for (const { register, bytes } of await demoWorkbooks(registers)) {
    const options = {
      db,
      actor: loader,
      today: today(),
      lookup: await organWords(db),
      mayWrite: () => true,
      dryRun: false,
    }
    const { created, changed, problems } = await importRegister(register, bytes, options)
    if (problems.length > 0) throw new Error(`demonstration ${register.kind}: ${JSON.stringify(problems.slice(0, 3))}`)
    tell(`${register.title}：${say(`新增 ${created}，更正 ${changed}`, `${created} new, ${changed} corrected`)}`)
  }
  await writeSetting(db, 'site', { ...demoSite, ...(await readSetting<object>(db, 'site', {})) })
  // 2023 年报范本「本年废止」只填明令废止的 3 件，到期失效 4 件在正文说明。
  await writeSetting(db, 'report.expiredAsRepealed', false)
  await openDemoColumns(db, loader)
  await openDemoReports(db)
}

async function writeDemo(folder: string) {
  await mkdir(folder, { recursive: true })
  for (const { file, bytes } of await demoWorkbooks(registers)) await writeFile(join(folder, file), bytes)
  process.stdout.write(`${say('登记簿已写到', 'registers written to')} ${folder}\n`)
}

export function register(program: Command) {
  program
    .command('demo')
    .description(say('载入演示区（滨海市海澜区，虚构）', 'load the demonstration district, which does not exist'))
    .option('--out <dir>', say('只把登记簿写成 xlsx，不载入', 'only write its registers as xlsx'))
    .option('--data <dir>', say('数据文件夹', 'data folder'))
    .action(async ({ out, data }: { out?: string; data?: string }) => {
      if (out) return writeDemo(out)
      await withDatabase({ data }, async (db) => {
        await loadDemo(db, (line) => process.stdout.write(`${line}\n`))
        await openDemoDesk({ db })
      })
    })
}
