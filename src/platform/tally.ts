import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from './database.ts'

/**
 * Figures (house.md §5): a number that is a count of records. A *source* declares once where its records stand and
 * which of them count in a year; a *figure* is a source narrowed by fixed dimension values. `countAll` and `rows`
 * are built from the same predicate, so they cannot disagree.
 */

/** Who and when: one organ's own records, or the whole area (汇总: every organ that rolls up). */
export type Scope = { organId: string; whole: boolean; year: number }

/** Tables whose rows a register describes. */
type Registered = 'request' | 'remedy' | 'document' | 'item' | 'interpretation' | 'collected_figure'

export type Source<Table extends string = Registered> = {
  id: string
  /** Table name; the records are its rows, `id` and `organ_id` their columns. */
  table: Table
  /** Which records count in `year`. Columns unqualified. */
  where: (year: number) => RawBuilder<unknown>
  /** Columns by which figures of this source are told apart. */
  by: readonly string[]
  /** What is added up: one per record, or this column. */
  sum?: string
  /** In a whole area one record per value of this column counts: what two organs register is still one thing. */
  once?: string
}

export type Figure<Table extends string = Registered> = {
  id: string
  name: string
  unit: string
  /** What is counted, as of when, in which scope; with its article. A sentence for the drawer behind the number. */
  basis: string
  article: string
  source: Source<Table>
  /** Fixed dimension values; a dimension left out counts every value, a missing (null) one included. */
  only: Readonly<Record<string, string | number>>
  /** Shown value = counted value / divisor (yuan → 万元: 10,000). */
  divisor?: number
}

const rollingUp = sql`organ_id in (select id from organ where rolls_up)`

/** The first registered of the records that name the same thing. */
const firstOf = (table: string, column: string) =>
  sql`id in (select distinct on (${sql.ref(column)}) id from ${sql.table(table)} where ${rollingUp} order by ${sql.ref(column)}, id)`

const inScope = ({ table, once }: Source<string>, scope: Scope): RawBuilder<unknown> => {
  if (!scope.whole) return sql`organ_id = ${scope.organId}`
  return once ? sql`${rollingUp} and ${firstOf(table, once)}` : rollingUp
}

export const yearStart = (year: number) => `${year}-01-01`
export const yearEnd = (year: number) => `${year}-12-31`

/** Predicates that sources are made of: an event within the year; a standing at its beginning or its end. */
export const within = (column: string, year: number) =>
  sql`${sql.ref(column)} between ${yearStart(year)} and ${yearEnd(year)}`
export const openAtEnd = (from: string, until: string, year: number) =>
  sql`${sql.ref(from)} <= ${yearEnd(year)} and (${sql.ref(until)} is null or ${sql.ref(until)} > ${yearEnd(year)})`
export const openAtStart = (from: string, until: string, year: number) =>
  sql`${sql.ref(from)} < ${yearStart(year)} and (${sql.ref(until)} is null or ${sql.ref(until)} >= ${yearStart(year)})`

const shownValue = (figure: Figure<string>, counted: number) => (figure.divisor ? counted / figure.divisor : counted)

type Group = Record<string, string | number | null> & { n: number }
type Groups = ReadonlyMap<Source<string>, Group[]>

const matches = (figure: Figure<string>, group: Group) =>
  Object.entries(figure.only).every(([key, value]) => group[key] === value)

async function groupsOf(
  db: Kysely<Database>,
  source: Source<string>,
  year: number,
  organs: RawBuilder<unknown>,
  by: readonly string[],
) {
  const columns = by.map((column) => sql.ref(column))
  const amount = source.sum ? sql`coalesce(sum(${sql.ref(source.sum)}), 0)` : sql`count(*)`
  const { rows } = await sql<Group>`
    select ${sql.join([...columns, sql`${amount}::float8 as n`])} from ${sql.table(source.table)}
    where ${source.where(year)} and ${organs} ${by.length > 0 ? sql`group by ${sql.join(columns)}` : sql``}`.execute(db)
  return rows
}

const totalled = (figure: Figure<string>, groups: readonly Group[]) =>
  shownValue(
    figure,
    groups.reduce((sum, group) => (matches(figure, group) ? sum + group.n : sum), 0),
  )

/** One grouped query per source, whatever the number of its figures. */
async function groupsBySource(
  db: Kysely<Database>,
  figures: readonly Figure<string>[],
  year: number,
  organs: (source: Source<string>) => RawBuilder<unknown>,
  perOrgan: boolean,
): Promise<Groups> {
  const sources = [...new Set(figures.map((figure) => figure.source))]
  const dimensions = (source: Source<string>) => (perOrgan ? ['organ_id', ...source.by] : source.by)
  const groups = await Promise.all(
    sources.map((source) => groupsOf(db, source, year, organs(source), dimensions(source))),
  )
  return new Map(sources.map((source, index) => [source, groups[index] ?? []]))
}

const valuesOf = (figures: readonly Figure<string>[], groups: Groups): Record<string, number> =>
  Object.fromEntries(figures.map((figure) => [figure.id, totalled(figure, groups.get(figure.source) ?? [])]))

/** Every figure's value in one scope: figure id → number, in the figure's unit. */
export async function countAll(
  db: Kysely<Database>,
  figures: readonly Figure<string>[],
  scope: Scope,
): Promise<Record<string, number>> {
  return valuesOf(figures, await groupsBySource(db, figures, scope.year, (source) => inScope(source, scope), false))
}

/** The same for every organ at once: organ id → figure id → number. For progress, roll-up and comparison. */
export async function countByOrgan(db: Kysely<Database>, figures: readonly Figure<string>[], year: number) {
  const groups = await groupsBySource(db, figures, year, () => sql`true`, true)
  const byOrgan = new Map<string, Map<Source<string>, Group[]>>()
  for (const [source, all] of groups)
    for (const group of all) {
      const organ = String(group.organ_id)
      const own = byOrgan.get(organ) ?? new Map<Source<string>, Group[]>()
      own.set(source, [...(own.get(source) ?? []), group])
      byOrgan.set(organ, own)
    }
  return new Map([...byOrgan].map(([organ, own]) => [organ, valuesOf(figures, own)]))
}

const predicate = (figure: Figure<string>, scope: Scope) => {
  const fixed = Object.entries(figure.only).map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
  return sql.join([figure.source.where(scope.year), inScope(figure.source, scope), ...fixed], sql` and `)
}

/** The ids of all records behind a figure, in a stable order; what a published edition freezes. */
export async function rowIds(db: Kysely<Database>, figure: Figure<string>, scope: Scope): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(figure.source.table)} where ${predicate(figure, scope)} order by id`.execute(db)
  return rows.map((row) => row.id)
}

/** One page of the records behind a figure: whole rows of its table. The room turns them into what a role may see. */
export async function rows(
  db: Kysely<Database>,
  figure: Figure<string>,
  scope: Scope,
  page: { offset: number; limit: number },
) {
  const table = sql.table(figure.source.table)
  const total = await sql<{
    n: number
  }>`select count(*)::int as n from ${table} where ${predicate(figure, scope)}`.execute(db)
  const found = await sql<Record<string, unknown>>`
    select * from ${table} where ${predicate(figure, scope)} order by id limit ${page.limit} offset ${page.offset}`.execute(
    db,
  )
  return { total: total.rows[0]?.n ?? 0, rows: found.rows }
}
