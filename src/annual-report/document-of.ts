import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { reportFormat } from '../law/index.ts'
import type { ReportPaper } from '../papers/index.ts'
import type { Database } from '../platform/database.ts'
import type { Finding, ReportScope } from './api-types.ts'
import { type State, stateOf } from './compile.ts'
import { draftNarrative } from './desk.ts'
import { cellsOf } from './figures.ts'
import { blocksOf } from './narrative/blocks.ts'
import { narrativeSections } from './narrative/document.ts'
import { paperOf } from './paper.ts'
import { currentPaper } from './papers-of.ts'
import type { Report } from './report.ts'
import { organs, reportOf } from './store.ts'

/** A report for programs (house.md §10): as it stands, or as it would begin where nobody has opened it yet. */

type Db = Kysely<Database>

export type ReportDocument = {
  organ: string
  year: number
  format: string
  cells: Record<string, number>
  figures: { id: string; name: string; unit: string; value: number; basis: string; article: string }[]
  narrative: Record<string, { kind: string; text: string }[]>
  findings: Finding[]
}

/** No act is recorded for looking at numbers. */
async function unopened(db: Db, organId: string, scope: ReportScope, year: number): Promise<Report> {
  const narrative = await draftNarrative(db, { organId, scope, year })
  const id = randomUUID()
  return { id, organId, scope, year, standing: 'draft', edition: 1, narrative, explanations: {}, changeNote: null }
}

const figuresOf = ({ figures, values }: State) =>
  figures.map(({ id, name, unit, basis, article }) => ({ id, name, unit, value: values[id] ?? 0, basis, article }))

type Asked = { year: number; organCode?: string }
export type Compiled = { document: ReportDocument; paper: ReportPaper }

/** Null when no organ has that code, or nobody in the area is its government. */
export async function reportDocument(db: Db, { year, organCode }: Asked): Promise<Compiled | null> {
  const all = await organs(db)
  const organ = organCode ? all.find(({ code }) => code === organCode) : all.find(({ isGovernment }) => isGovernment)
  if (!organ) return null
  const scope = organCode ? 'organ' : 'district'
  const existing = await reportOf(db, organ.id, scope, year)
  const report = existing ?? (await unopened(db, organ.id, scope, year))
  const state = await stateOf(db, report)
  const narrative = Object.fromEntries(
    narrativeSections.map((section) => [section, blocksOf(section, report.narrative[section], state.values)]),
  )
  const document = {
    organ: organ.name,
    year,
    format: reportFormat.id,
    cells: cellsOf(state.values),
    figures: figuresOf(state),
    narrative,
    findings: state.findings,
  }
  const paper = existing
    ? await currentPaper(db, existing)
    : paperOf({ report, organ, figures: state.figures, values: state.values, publishedOn: null })
  return { document, paper }
}
