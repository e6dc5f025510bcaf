import type { Kysely } from 'kysely'
import type { ReportPaper } from '../papers/index.ts'
import type { Tx } from '../platform/acts.ts'
import type { Database } from '../platform/database.ts'
import type { Finding, ReportScope, Standing } from './api-types.ts'
import type { Values } from './figures.ts'
import type { Narrative } from './narrative/document.ts'
import type { Explanations, Report } from './report.ts'

/** All SQL that reads and writes reports and their frozen editions. Organs are read only for their names and duties. */

type Db = Kysely<Database>

export type ReportingOrgan = {
  id: string
  name: string
  code: string
  kind: string
  mustReport: boolean
  rollsUp: boolean
  isGovernment: boolean
}

/** The organs of the area in their official order; the one above all others is the government itself. */
export async function organs(db: Db): Promise<ReportingOrgan[]> {
  const rows = await db
    .selectFrom('organ')
    .select(['id', 'name', 'code', 'kind', 'must_report', 'rolls_up', 'parent_id'])
    .orderBy('sort')
    .orderBy('code')
    .execute()
  return rows.map(({ must_report, rolls_up, parent_id, ...organ }) => ({
    ...organ,
    mustReport: must_report,
    rollsUp: rolls_up,
    isGovernment: organ.kind === 'government' && parent_id === null,
  }))
}

/** Who the record's officers are, for people who may read it. */
export async function officerNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('officer').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

const columns = [
  'id',
  'organ_id',
  'scope',
  'year',
  'standing',
  'edition',
  'narrative',
  'explanations',
  'change_note',
] as const

type Row = {
  id: string
  organ_id: string
  scope: string
  year: number
  standing: string
  edition: number
  narrative: unknown
  explanations: unknown
  change_note: string | null
}

const fromRow = (row: Row): Report => ({
  id: row.id,
  organId: row.organ_id,
  scope: row.scope as ReportScope,
  year: row.year,
  standing: row.standing as Standing,
  edition: row.edition,
  narrative: row.narrative as Narrative,
  explanations: row.explanations as Explanations,
  changeNote: row.change_note,
})

export async function findReport(db: Db, id: string): Promise<Report | null> {
  const row = await db.selectFrom('report').select(columns).where('id', '=', id).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** Reports as they stand, in the order of their ids: what refolding walks through. */
export async function pageOfReports(db: Db, after: string, limit: number): Promise<Report[]> {
  const rows = await db
    .selectFrom('report')
    .select(columns)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(fromRow)
}

export async function lockReport(tx: Tx, id: string): Promise<Report | null> {
  const row = await tx.selectFrom('report').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function reportOf(db: Db, organId: string, scope: ReportScope, year: number): Promise<Report | null> {
  const row = await db
    .selectFrom('report')
    .select(columns)
    .where('organ_id', '=', organId)
    .where('scope', '=', scope)
    .where('year', '=', year)
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function reportsOf(db: Db, year: number): Promise<Report[]> {
  const rows = await db.selectFrom('report').select(columns).where('year', '=', year).execute()
  return rows.map(fromRow)
}

export async function reportYears(db: Db): Promise<number[]> {
  const rows = await db.selectFrom('report').select('year').distinct().orderBy('year', 'desc').execute()
  return rows.map(({ year }) => year)
}

export async function saveReport(tx: Tx, report: Report): Promise<void> {
  const row = {
    id: report.id,
    organ_id: report.organId,
    scope: report.scope,
    year: report.year,
    standing: report.standing,
    edition: report.edition,
    narrative: JSON.stringify(report.narrative),
    explanations: JSON.stringify(report.explanations),
    change_note: report.changeNote,
  }
  const { id: _, ...changes } = row
  await tx
    .insertInto('report')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changes))
    .execute()
}

/** What a published edition keeps: everything a reader saw and the records it was counted from. */
export type Edition = {
  id: string
  reportId: string
  edition: number
  publishedAt: string
  ruleVersion: string
  paper: ReportPaper
  cells: Values
  figures: Values
  rowIds: Readonly<Record<string, string[]>>
  findings: Finding[]
  changeNote: string | null
}

export async function insertEdition(tx: Tx, edition: Edition): Promise<void> {
  await tx
    .insertInto('report_edition')
    .values({
      id: edition.id,
      report_id: edition.reportId,
      edition: edition.edition,
      published_at: edition.publishedAt,
      rule_version: edition.ruleVersion,
      paper: JSON.stringify(edition.paper),
      cells: JSON.stringify(edition.cells),
      figures: JSON.stringify(edition.figures),
      row_ids: JSON.stringify(edition.rowIds),
      findings: JSON.stringify(edition.findings),
      change_note: edition.changeNote,
    })
    .execute()
}
