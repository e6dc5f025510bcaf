import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '../platform/database.ts'
import { type Facts, keyOf, type RecordTable } from './register.ts'

/** All SQL by which registers' records are read and written: whole tables by array, so that 100,000 lines take seconds. */

type Db = Kysely<Database>

const snake = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const column = (field: string) => sql.ref(snake(field))
const fieldsOf = (record: RecordTable) => ['id', ...Object.keys(record.columns)]
const typeOf = (record: RecordTable, field: string) =>
  sql.raw(field === 'id' ? 'uuid' : (record.columns[field] ?? 'text'))
const listed = (parts: readonly RawBuilder<unknown>[]) => sql.join(parts, sql`, `)

const selected = (record: RecordTable) =>
  listed(fieldsOf(record).map((field) => sql`${sql.ref(`t.${snake(field)}`)} as ${sql.ref(field)}`))

/** Arrays of columns as a table: one parameter per column however many rows; the caller bounds a batch. */
const unnested = (record: RecordTable, fields: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]) =>
  sql`unnest(${listed(fields.map((field) => sql`${rows.map((row) => row[field] ?? null)}::${typeOf(record, field)}[]`))})
    as v(${listed(fields.map(column))})`

const chunk = 5_000
function* chunks<T>(all: readonly T[]) {
  for (let start = 0; start < all.length; start += chunk) yield all.slice(start, start + chunk)
}

/** One import of a kind at a time: two of the same file must not both find nothing there. */
export const lockRegister = (tx: Db, record: RecordTable) =>
  sql`select pg_advisory_xact_lock(hashtext(${`register:${record.table}`}))`.execute(tx)

/** The records that stand already under the natural keys of these, locked: nobody corrects one while it is compared. */
export async function findByKey<F extends Facts>(
  tx: Db,
  record: RecordTable,
  wanted: readonly Readonly<Record<string, unknown>>[],
) {
  const found = new Map<string, F>()
  const matching = sql.join(
    record.key.map((field) => sql`${sql.ref(`t.${snake(field)}`)} = ${sql.ref(`v.${snake(field)}`)}`),
    sql` and `,
  )
  for (const part of chunks(wanted)) {
    const { rows } = await sql<F>`
      select ${selected(record)} from ${unnested(record, record.key, part)}
      join ${sql.table(record.table)} t on ${matching} for update of t`.execute(tx)
    for (const row of rows) found.set(keyOf(record, row), row)
  }
  return found
}

export async function insertAll(tx: Db, record: RecordTable, all: readonly Facts[]) {
  if (all.length === 0) return
  const fields = fieldsOf(record)
  await sql`insert into ${sql.table(record.table)} (${listed(fields.map(column))})
    select * from ${unnested(record, fields, all)}`.execute(tx)
}

export async function updateAll(tx: Db, record: RecordTable, all: readonly Facts[]) {
  if (all.length === 0) return
  const sets = Object.keys(record.columns).map((field) => sql`${column(field)} = ${sql.ref(`v.${snake(field)}`)}`)
  await sql`update ${sql.table(record.table)} t set ${listed(sets)}
    from ${unnested(record, fieldsOf(record), all)} where t.id = v.id`.execute(tx)
}

export async function findOne<F extends Facts>(
  db: Db,
  record: RecordTable,
  id: string,
  lock = false,
): Promise<F | null> {
  const { rows } = await sql<F>`
    select ${selected(record)} from ${sql.table(record.table)} t where t.id = ${id} ${lock ? sql`for update` : sql``}`.execute(
    db,
  )
  return rows[0] ?? null
}

/** Records as they stand, in the order of their ids: what refolding walks through. */
export async function pageById(db: Db, record: RecordTable, after: string, limit: number) {
  const { rows } = await sql<Facts>`
    select ${selected(record)} from ${sql.table(record.table)} t where t.id > ${after}::uuid order by t.id limit ${limit}`.execute(
    db,
  )
  return rows
}

/** The current row is what its acts fold to: written whole, whether it is new or not. */
export async function saveOne(tx: Db, record: RecordTable, facts: Facts) {
  const fields = fieldsOf(record)
  const sets = Object.keys(record.columns).map(
    (field) => sql`${column(field)} = ${sql.ref(`excluded.${snake(field)}`)}`,
  )
  await sql`insert into ${sql.table(record.table)} (${listed(fields.map(column))})
    select * from ${unnested(record, fields, [facts])} on conflict (id) do update set ${listed(sets)}`.execute(tx)
}

export type Filter = {
  /** null: every organ. */
  organId: string | null
  /** The column by whose day a year is taken, and the year; null: every year. */
  year: { field: string; value: number | null } | null
  /** Words that stand anywhere in its texts; personal data is never searched. */
  q?: string | undefined
  offset: number
  limit: number
}

const texts = (record: RecordTable) =>
  Object.keys(record.columns).filter((field) => record.columns[field] === 'text' && !record.secret.includes(field))

const conditions = (record: RecordTable, { organId, year, q }: Filter) => {
  const parts = [sql`true`]
  const like = `%${(q ?? '').replace(/[\\%_]/g, '\\$&')}%`
  if (q) parts.push(sql`concat_ws(' ', ${listed(texts(record).map(column))}) ilike ${like}`)
  if (organId) parts.push(sql`${sql.ref(record.columns.organId ? 'organ_id' : 'id')} = ${organId}`)
  if (year?.value && record.columns[year.field] === 'integer') parts.push(sql`${column(year.field)} = ${year.value}`)
  else if (year?.value)
    parts.push(sql`${column(year.field)} between ${`${year.value}-01-01`} and ${`${year.value}-12-31`}`)
  return sql.join(parts, sql` and `)
}

export async function listPage<F extends Facts>(db: Db, record: RecordTable, filter: Filter) {
  const where = conditions(record, filter)
  const order = filter.year ? sql`${column(filter.year.field)} desc, id` : sql`id`
  const total = await sql<{ n: number }>`
    select count(*)::int as n from ${sql.table(record.table)} where ${where}`.execute(db)
  const { rows } = await sql<F>`select ${selected(record)} from ${sql.table(record.table)} t where ${where}
    order by ${order} limit ${filter.limit} offset ${filter.offset}`.execute(db)
  return { total: total.rows[0]?.n ?? 0, rows }
}

/** Columns of a row read with `select *` under the names the room knows them by. */
export const camel = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase()), value]),
  )

/** Officer id → name, as the trail of acts shows who did what. */
export async function officerNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('officer')
    .select(['id', 'name'])
    .where('id', 'in', ['', ...ids])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The years a register has records of, the newest first. */
export async function yearsOf(db: Db, record: RecordTable, field: string | null): Promise<number[]> {
  if (!field) return []
  const bounds =
    record.columns[field] === 'integer' ? sql`${column(field)}` : sql`extract(year from ${column(field)})::int`
  const { rows } = await sql<{ least: number | null; most: number | null }>`
    select min(${bounds}) as least, max(${bounds}) as most from ${sql.table(record.table)}`.execute(db)
  const { least, most } = rows[0] ?? {}
  return least && most ? Array.from({ length: most - least + 1 }, (_, index) => most - index) : []
}
