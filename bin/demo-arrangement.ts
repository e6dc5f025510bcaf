import { recentItemLines } from '../src/demo/index.ts'
import { openDemoArrangement } from '../src/disclosure/columns/demo.ts'
import { register as items } from '../src/disclosure/index.ts'
import { organWords } from '../src/organs/index.ts'
import type { Actor } from '../src/platform/act.ts'
import { today } from '../src/platform/now.ts'
import type { Services } from '../src/platform/services.ts'
import { importRegister } from '../src/registers/import.ts'
import { writeRegister } from '../src/registers/template.ts'

const loader: Actor = { id: 'system', name: '演示数据', role: 'administrator', organId: null }

/** What was published of late, and how it is arranged and held against what is owed. */
export async function openDemoPlan({ db }: Services, people: { clerk: Actor; organHead: Actor; overseer: Actor }) {
  const options = {
    ...{ db, actor: loader, today: today(), lookup: await organWords(db), mayWrite: () => true, dryRun: false },
  }
  const { problems } = await importRegister(items, await writeRegister(items, recentItemLines(today())), options)
  if (problems.length > 0) throw new Error(`demonstration items of late: ${JSON.stringify(problems.slice(0, 3))}`)
  await openDemoArrangement(db, { clerk: people.clerk, head: people.organHead, office: people.overseer })
}
