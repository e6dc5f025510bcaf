import { type Kysely, sql } from 'kysely'
import type { ReportPaper } from '../papers/index.ts'
import type { Database } from '../platform/database.ts'
import type { EditionView, Finding, ReportScope } from './api-types.ts'
import type { Values } from './figures.ts'

/** Reading frozen editions. The record ids behind each number are large; they are read one number at a time. */

type Db = Kysely<Database>

export type FrozenEdition = {
  reportId: string
  edition: number
  publishedAt: string
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
      'paper',
      'cells',
      'figures',
      'findings',
      'report_edition.change_note',
    ])
    .orderBy('report_edition.edition', 'desc')

type Row = Awaited<ReturnType<ReturnType<typeof frozen>['execute']>>[number]

const fromRow = (row: Row): FrozenEdition => ({
  reportId: row.report_id,
  edition: row.edition,
  publishedAt: row.published_at.toISOString(),
  paper: row.paper as unknown as ReportPaper,
  cells: row.cells as unknown as Values,
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

/** What the public may choose from: every published report, newest year first, organs in their order. */
export async function publishedReports(db: Db) {
  return db
    .selectFrom('report_edition')
    .innerJoin('report', 'report.id', 'report_edition.report_id')
    .innerJoin('organ', 'organ.id', 'report.organ_id')
    .select((with_) => [
      'report.year',
      'report.scope',
      'organ.name',
      'organ.code',
      'organ.kind',
      with_.fn.max('report_edition.edition').as('edition'),
      with_.fn.max('published_at').as('published_at'),
    ])
    .groupBy(['report.year', 'report.scope', 'organ.name', 'organ.code', 'organ.kind', 'organ.sort'])
    .orderBy('report.year', 'desc')
    .orderBy('report.scope')
    .orderBy('organ.sort')
    .execute()
}
