import { type Kysely, sql } from 'kysely'
import type { Database } from '../platform/database.ts'
import { countAll, countByOrgan, type Figure, rowIds, rows, type Scope } from '../platform/tally.ts'
import { type ReportFigure, roomFigures, type Values, valuesOf } from './figures.ts'

/** Counting and opening what the rooms declare. */

export type Page = { offset: number; limit: number }
export type Opened = { table: Figure['source']['table']; row: Record<string, unknown> }

export const count = async (db: Kysely<Database>, figures: readonly ReportFigure[], scope: Scope): Promise<Values> =>
  valuesOf(figures, await countAll(db, roomFigures, scope))

/** Organ id → values, all organs in one go. */
export async function countOrgans(db: Kysely<Database>, figures: readonly ReportFigure[], year: number) {
  const counted = await countByOrgan(db, roomFigures, year)
  return new Map([...counted].map(([organId, values]) => [organId, valuesOf(figures, values)]))
}

const tableOf = (figure: ReportFigure) => figure.parts[0]?.source.table

/** One page of a figure's records; its parts follow each other. */
export async function open(db: Kysely<Database>, figure: ReportFigure, scope: Scope, page: Page) {
  const found: Opened[] = []
  let total = 0
  for (const part of figure.parts) {
    const offset = Math.max(0, page.offset - total)
    const limit = Math.max(0, page.limit - found.length)
    const opened = await rows(db, part, scope, { offset, limit })
    const table = part.source.table
    found.push(...opened.rows.map((row) => ({ table, row })))
    total += opened.total
  }
  return { total, rows: found }
}

export async function ids(db: Kysely<Database>, figure: ReportFigure, scope: Scope): Promise<string[]> {
  const found = []
  for (const part of figure.parts) found.push(...(await rowIds(db, part, scope)))
  return found
}

/** The same records later, by the ids a published edition froze. */
export async function reopen(db: Kysely<Database>, figure: ReportFigure, frozen: readonly string[], page: Page) {
  const table = tableOf(figure)
  const wanted = frozen.slice(page.offset, page.offset + page.limit)
  if (!table || wanted.length === 0) return { total: frozen.length, rows: [] }
  const found = await sql<Opened['row'] & { id: string }>`
    select * from ${sql.table(table)} where id = any(${wanted}::uuid[])`.execute(db)
  const byId = new Map(found.rows.map((row) => [row.id, row]))
  const opened = wanted.flatMap((id): Opened[] => {
    const row = byId.get(id)
    return row ? [{ table, row }] : []
  })
  return { total: frozen.length, rows: opened }
}

/** While an edition is frozen nobody changes what it counts: every statement below sees the same records. */
export const holdRecords = (db: Kysely<Database>) =>
  sql`lock table request, remedy, document, item, collected_figure in share mode`.execute(db)

/** Has anything been registered for this year at all? A site's first year has no year before. */
export const isEmpty = (values: Values) => Object.values(values).every((value) => value === 0)
