import type { Kysely } from 'kysely'
import type { Actor } from '../platform/act.ts'
import type { Database } from '../platform/database.ts'
import { withClock } from '../platform/now.ts'
import type { ReportActName, ReportScope } from './api-types.ts'
import { unansweredIn } from './checks/index.ts'
import { compile } from './compile.ts'
import { explainFinding, openReport, takeStep } from './desk.ts'
import type { Report } from './report.ts'
import { findReport, organs, type ReportingOrgan } from './store.ts'

/** The demonstration district's reports in every standing, each got there by the acts that lead there. */

type Db = Kysely<Database>

/** Their accounts are made later, if at all; the record shows these words for them. */
const officer = (role: string, name: string, organId: string): Actor => ({ id: `${name}（演示）`, name, role, organId })

/** The way to publication, and who goes it. */
const way: readonly (readonly [ReportActName, string])[] = [
  ['signOff', 'organHead'],
  ['check', 'office'],
  ['approve', 'governmentHead'],
  ['publish', 'office'],
]

type Begun = { organId: string; scope: ReportScope; year: number }

async function explainAll(db: Db, report: Report, office: Actor) {
  for (const { id } of unansweredIn((await compile(db, report)).findings)) {
    await explainFinding(db, report, id, '已逐件核对台账，数据属实；差异由统计口径不同造成，口径见正文。', office)
  }
}

/** As far along the way as asked, or as the law lets it go. */
async function begin(db: Db, begun: Begun, government: string, stepsTaken: number): Promise<void> {
  const office = officer('office', '政务公开办', government)
  const opened = await openReport(db, begun, office)
  if (!opened.done || stepsTaken === 0) return
  await explainAll(db, opened.subject, office)
  const people: Record<string, Actor> = {
    office,
    organHead: officer('organHead', '机关负责人', begun.organId),
    governmentHead: officer('organHead', '区政府负责人', government),
  }
  for (const [step, who] of way.slice(0, stepsTaken)) {
    const report = await findReport(db, opened.subject.id)
    const outcome = report && (await takeStep(db, report, step, {}, people[who] ?? office))
    if (!outcome?.done) return
  }
}

/** How far each organ has come in the week before 31 January: most are done, some have not begun. */
const farAlong = [4, 4, 3, 2, 4, 1, 0, 4, 2]

export async function openDemoReports(db: Db): Promise<void> {
  const all = await organs(db)
  const government = all.find(({ isGovernment }) => isGovernment)
  if (!government) return
  const district = (year: number): Begun => ({ organId: government.id, scope: 'district', year })
  await withClock('2023-03-24', () => begin(db, district(2022), government.id, way.length))
  const reporting = all.filter(({ mustReport, isGovernment }) => mustReport && !isGovernment)
  await withClock('2024-01-26', () => beginOrgans(db, reporting, government.id))
  await withClock('2024-02-19', () => begin(db, district(2023), government.id, 0))
}

async function beginOrgans(db: Db, reporting: readonly ReportingOrgan[], government: string) {
  for (const [index, organ] of reporting.slice(0, 15).entries()) {
    const steps = farAlong[index % farAlong.length] ?? 0
    await begin(db, { organId: organ.id, scope: 'organ', year: 2023 }, government, steps)
  }
}
