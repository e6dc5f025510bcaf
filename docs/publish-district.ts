import type { Kysely } from 'kysely'
import { unansweredIn } from '../src/annual-report/checks/index.ts'
import { compile } from '../src/annual-report/compile.ts'
import { explainFinding, takeStep } from '../src/annual-report/desk.ts'
import { findReport } from '../src/annual-report/store.ts'
import type { Database } from '../src/platform/database.ts'
import { withClock } from '../src/platform/now.ts'

/** The demonstration district's report of 2023 goes its way to publication, so that there is something to look at. */
export async function publishDistrict(db: Kysely<Database>): Promise<void> {
  const { id, organ_id: organId } = await db
    .selectFrom('report')
    .select(['id', 'organ_id'])
    .where('scope', '=', 'district')
    .where('year', '=', 2023)
    .executeTakeFirstOrThrow()
  const office = { id: 'screenshots', name: '政务公开办', role: 'office', organId }
  const head = { id: 'screenshots-head', name: '区政府负责人', role: 'organHead', organId }
  const current = async () => (await findReport(db, id))!
  await withClock('2024-03-18', async () => {
    for (const { id: finding } of unansweredIn((await compile(db, await current())).findings)) {
      await explainFinding(db, await current(), finding, '三个数的统计口径不同，口径见正文，已逐件核对。', office)
    }
    for (const [step, actor] of [
      ['signOff', head],
      ['check', office],
      ['approve', head],
      ['publish', office],
    ] as const) {
      const outcome = await takeStep(db, await current(), step, {}, actor)
      if (!outcome?.done) throw new Error(`${step}: ${JSON.stringify(outcome)}`)
    }
  })
}
