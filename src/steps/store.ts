import { type RawBuilder, sql } from 'kysely'
import type { RecordTable } from '../registers/register.ts'
import { camel } from '../registers/store.ts'
import type { Db } from './room.ts'
import type { Matter } from './step.ts'

/** All SQL by which matters are listed: the open ones whole, because each has its clock; the others by the page. */

export type Wanted = { organId: string | null; q: string | undefined; offset: number; limit: number }
type Listed = { record: RecordTable; running?: RawBuilder<unknown> }

const most = 2_000

const like = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** Personal data stand inside proceedings and are never searched. */
function matching({ columns }: RecordTable, { organId, q }: Wanted): RawBuilder<unknown> {
  const texts = Object.keys(columns).filter((field) => columns[field] === 'text')
  const searched = texts.map((field) => sql.ref(field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)))
  return sql`${organId ? sql`organ_id = ${organId}` : sql`true`}
    and ${q ? sql`concat_ws(' ', ${sql.join(searched)}) ilike ${like(q)}` : sql`true`}`
}

const isOpen = ({ running }: Listed) =>
  running ? sql`(concluded_on is null or coalesce(${running}, false))` : sql`concluded_on is null`

export async function openMatters<M extends Matter>(db: Db, listed: Listed, wanted: Wanted): Promise<M[]> {
  const { record } = listed
  const { rows } = await sql<Record<string, unknown>>`
    select * from ${sql.table(record.table)} where ${isOpen(listed)} and ${matching(record, wanted)}
    order by id limit ${most}`.execute(db)
  return rows.map((row) => camel(row) as unknown as M)
}

export async function closedMatters<M extends Matter>(db: Db, listed: Listed, wanted: Wanted) {
  const { record } = listed
  const where = sql`not ${isOpen(listed)} and ${matching(record, wanted)}`
  const counted = await sql<{ n: number }>`
    select count(*)::int as n from ${sql.table(record.table)} where ${where}`.execute(db)
  const { rows } = await sql<Record<string, unknown>>`
    select * from ${sql.table(record.table)} where ${where}
    order by concluded_on desc, id limit ${wanted.limit} offset ${wanted.offset}`.execute(db)
  return { total: counted.rows[0]?.n ?? 0, rows: rows.map((row) => camel(row) as unknown as M) }
}

export type Recipient = { id: string; email: string; role: string; organId: string | null }

/** Who is reminded: the people of an organ, and the office of all. */
export const recipients = (db: Db): Promise<Recipient[]> =>
  db
    .selectFrom('officer')
    .select(['id', 'email', 'role', 'organ_id as organId'])
    .where('active', '=', true)
    .where('role', 'in', ['clerk', 'foiHead', 'legal', 'office'])
    .execute()
