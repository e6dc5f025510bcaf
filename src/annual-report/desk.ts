import type { Kysely } from 'kysely'
import type { Actor, ActRecord, Outcome } from '../platform/act.ts'
import { type Desk, perform, readActs } from '../platform/acts.ts'
import { announceRecord } from '../platform/announce.ts'
import type { Database } from '../platform/database.ts'
import { canonical } from '../platform/hash.ts'
import type { Folding } from '../platform/refold.ts'
import { mayPerform, mayWrite } from './access.ts'
import { explain, open, type StepInput, steps, write } from './acts/index.ts'
import type { ReportActName, ReportScope } from './api-types.ts'
import { type Compiled, compile, conventions } from './compile.ts'
import { type ReportFigure, reportFigures } from './figures.ts'
import { freeze } from './freeze.ts'
import type { Narrative, NarrativeDocument, NarrativeSection } from './narrative/document.ts'
import { skeleton } from './narrative/skeleton.ts'
import { fold, type Report } from './report.ts'
import { lockReport, organs, pageOfReports, reportOf, saveReport } from './store.ts'
import { count } from './tally.ts'

/** Where the report's acts meet the database. */

type Db = Kysely<Database>

export const desk: Desk<Report> = {
  kind: 'report',
  load: lockReport,
  fold,
  save: saveReport,
  after: async (tx, report, { name, by }) => {
    if (name !== 'publish') return
    await freeze(tx, report, by)
    await announceRecord(tx, 'report', report.id)
  },
}

/** How reports are proved from their acts. */
export const reportFolding: Folding = { kind: desk.kind, table: 'report', fold, page: pageOfReports }

/** Not a refusal of the law but of the house: this person may not. Answered as 403. */
export class Forbidden extends Error {}

const topicsOf = (figures: readonly ReportFigure[]) =>
  figures
    .filter(({ id }) => id.startsWith('disclosure.topic.'))
    .map(({ id, name }) => ({ id, title: name.replace(/^[「“]|[」”]专题信息$/g, '') }))

type Opening = { organId: string; scope: ReportScope; year: number }

/** What a new draft starts with. */
export async function draftNarrative(db: Db, { organId, scope, year }: Opening): Promise<Narrative> {
  const figures = reportFigures(await conventions(db))
  const whole = scope === 'district'
  const values = await count(db, figures, { organId, whole, year })
  return skeleton({ year, whole, values, topics: topicsOf(figures) })
}

export async function openReport(db: Db, opening: Opening, actor: Actor): Promise<Outcome<Report>> {
  const { organId, scope, year } = opening
  if (!mayWrite(actor, opening)) throw new Forbidden('只有本机关人员或政务公开办可以开始编制。')
  const organ = (await organs(db)).find(({ id }) => id === organId)
  const input = {
    ...opening,
    narrative: await draftNarrative(db, opening),
    // 条例§49: the government reports for its area, every other organ for itself
    owes: organ !== undefined && (scope === 'district' ? organ.isGovernment : organ.mustReport && !organ.isGovernment),
    exists: (await reportOf(db, organId, scope, year)) !== null,
  }
  return perform(db, desk, open, null, input, actor)
}

const checkWriter = (report: Report, actor: Actor) => {
  if (!mayWrite(actor, report)) throw new Forbidden('只有本机关人员或政务公开办可以修改这份报告。')
}

export async function writeSection(
  db: Db,
  report: Report,
  section: NarrativeSection,
  doc: NarrativeDocument,
  actor: Actor,
): Promise<Outcome<Report>> {
  checkWriter(report, actor)
  // The editor saves after every pause; a text that did not change is no act.
  if (canonical(report.narrative[section]) === canonical(doc)) return { done: true, subject: report }
  return perform(db, desk, write, report.id, { section, doc }, actor)
}

export async function explainFinding(
  db: Db,
  report: Report,
  id: string,
  text: string,
  actor: Actor,
): Promise<Outcome<Report>> {
  checkWriter(report, actor)
  const { findings } = await compile(db, report)
  const finding = findings.find((each) => each.id === id) ?? null
  return perform(db, desk, explain, report.id, { finding, text }, actor)
}

/** Who did what since this edition was opened, or since it was last sent back. */
export function performedIn(acts: readonly ActRecord[]) {
  const start = acts.findLastIndex(({ name }) => ['open', 'rectify', 'returnToDraft'].includes(name))
  return acts.slice(start + 1).map(({ name, by }) => ({ name, by }))
}

export async function stepInput(db: Db, report: Report, { findings }: Pick<Compiled, 'findings'>): Promise<StepInput> {
  return { findings, performed: performedIn(await readActs(db, desk.kind, report.id)) }
}

export async function takeStep(
  db: Db,
  report: Report,
  name: ReportActName,
  said: Pick<StepInput, 'reason' | 'changeNote'>,
  actor: Actor,
): Promise<Outcome<Report>> {
  const government = (await organs(db)).find(({ isGovernment }) => isGovernment)
  const [barred] = mayPerform(name, actor, report, government?.id ?? '')
  if (barred) throw new Forbidden(barred.sentence)
  const input = await stepInput(db, report, await compile(db, report))
  return perform(db, desk, steps[name], report.id, { ...input, ...said }, actor)
}
