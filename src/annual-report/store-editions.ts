import { type Kysely, sql } from 'kysely'
import { cells as reportCells } from '../law/index.ts'
import type { ReportPaper } from '../papers/index.ts'
import type { Day } from '../platform/act.ts'
import type { Database } from '../platform/database.ts'
import type { EditionView, Finding, ReportScope } from './api-types.ts'
import type { Values } from './figures.ts'

/** Reading frozen editions. The record ids behind each number are large; they are read one number at a time. */

type Db = Kysely<Database>

export type FrozenEdition = {
  reportId: string
  edition: number
  publishedAt: string
  /** Beijing time, as the page's tag prints it. */
  publishedMinute: string
  paper: ReportPaper
  cells: Values
  figures: Values
  findings: Finding[]
  changeNote: string | null
}

const frozen = (db: Db) =>
  db
    .selectFrom('report_edition')
    .innerJoin('report', 'report.id', 'report_edition.report_id')
    .select([
      'report_edition.report_id',
      'report_edition.edition',
      'published_at',
      sql<string>`to_char(published_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')`.as('published_minute'),
      'paper',
      'cells',
      'figures',
      'findings',
      'report_edition.change_note',
    ])
    .orderBy('report_edition.edition', 'desc')

type Row = Awaited<ReturnType<ReturnType<typeof frozen>['execute']>>[number]

/** jsonb keeps keys in an order of its own; people and papers read cells as the form prints them. */
const inOrder = (stored: Values): Values =>
  Object.fromEntries(reportCells.flatMap(({ id }) => (stored[id] === undefined ? [] : [[id, stored[id]]])))

const paperFrom = (stored: ReportPaper): ReportPaper => ({ ...stored, cells: inOrder(stored.cells as Values) })

const fromRow = (row: Row): FrozenEdition => ({
  reportId: row.report_id,
  edition: row.edition,
  publishedAt: row.published_at.toISOString(),
  publishedMinute: row.published_minute,
  paper: paperFrom(row.paper as unknown as ReportPaper),
  cells: inOrder(row.cells as unknown as Values),
  figures: row.figures as unknown as Values,
  findings: row.findings as unknown as Finding[],
  changeNote: row.change_note,
})

export async function latestEdition(db: Db, organId: string, scope: ReportScope, year: number) {
  const row = await frozen(db)
    .where('report.organ_id', '=', organId)
    .where('report.scope', '=', scope)
    .where('report.year', '=', year)
    .limit(1)
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function editionOf(db: Db, reportId: string, edition: number) {
  const row = await frozen(db)
    .where('report_edition.report_id', '=', reportId)
    .where('report_edition.edition', '=', edition)
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

/** The newest edition of every report of a year, by report id. */
export async function editionsOfYear(db: Db, year: number) {
  const rows = await frozen(db).where('report.year', '=', year).execute()
  return new Map(rows.reverse().map((row) => [row.report_id, fromRow(row)]))
}

/** The newest edition of every organ's own report of a year, by organ. */
export async function publishedByOrgan(db: Db, year: number) {
  const rows = await frozen(db)
    .select('report.organ_id')
    .where('report.year', '=', year)
    .where('report.scope', '=', 'organ')
    .execute()
  return new Map(rows.reverse().map((row) => [row.organ_id, fromRow(row)]))
}

export async function editionList(db: Db, reportId: string): Promise<EditionView[]> {
  const rows = await db
    .selectFrom('report_edition')
    .select(['edition', 'published_at', 'change_note', 'rule_version'])
    .where('report_id', '=', reportId)
    .orderBy('edition')
    .execute()
  return rows.map((row) => ({
    edition: row.edition,
    publishedAt: row.published_at.toISOString(),
    changeNote: row.change_note,
    ruleVersion: row.rule_version,
  }))
}

export async function frozenIds(db: Db, reportId: string, edition: number, figure: string): Promise<string[]> {
  const row = await db
    .selectFrom('report_edition')
    .select(sql<string[] | null>`row_ids -> ${figure}`.as('ids'))
    .where('report_id', '=', reportId)
    .where('edition', '=', edition)
    .executeTakeFirst()
  return row?.ids ?? []
}

/** Every edition of one report the public may read, oldest first; without a code it is the district's. */
export async function editionsOf(db: Db, { year, code }: { year: number; code?: string }) {
  const ofYear = frozen(db).innerJoin('organ', 'organ.id', 'report.organ_id').where('report.year', '=', year)
  const rows = await (code
    ? ofYear.where('report.scope', '=', 'organ').where('organ.code', '=', code)
    : ofYear.where('report.scope', '=', 'district')
  ).execute()
  return rows.reverse().map(fromRow)
}

export type PublishedLine = {
  year: number
  scope: ReportScope
  organ: string
  code: string
  edition: number
  publishedOn: Day
}

/** What the public may choose from: every published report, newest year first, the district before its organs. */
export async function publishedReports(db: Db): Promise<PublishedLine[]> {
  const { rows } = await sql<PublishedLine>`
    select distinct on (report.year, report.scope, organ.sort, organ.code)
      report.year, report.scope, organ.name as organ, organ.code, report_edition.edition,
      report_edition.paper ->> 'publishedOn' as "publishedOn"
    from report_edition join report on report.id = report_edition.report_id join organ on organ.id = report.organ_id
    order by report.year desc, report.scope, organ.sort, organ.code, report_edition.edition desc`.execute(db)
  return rows
}

/** Every frozen edition as it stands, one after another: the record ids behind its numbers are large. */
export async function* storedEditions(db: Db, only?: string) {
  const all = db.selectFrom('report_edition').select('id').orderBy('id')
  const ids = await (only ? all.where('id', '=', only) : all).execute()
  for (const { id } of ids)
    yield await db.selectFrom('report_edition').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}
