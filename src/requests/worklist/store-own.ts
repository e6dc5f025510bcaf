import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Day } from '../../law/index.ts'
import type { Database } from '../../platform/database.ts'
import type { DeskOfficer, SavedView } from './types.ts'

/** What an officer keeps for themselves at the desk, and who sits there with them. */

type Db = Kysely<Database>

export const savedViews = (db: Db, officer: string): Promise<SavedView[]> =>
  db.selectFrom('desk_view').select(['id', 'name', 'query']).where('officer_id', '=', officer).orderBy('name').execute()

/** A view saved under a name that stands already takes its place. */
export async function saveView(db: Db, officer: string, { name, query }: { name: string; query: string }) {
  await db
    .insertInto('desk_view')
    .values({ id: randomUUID(), officer_id: officer, name, query })
    .onConflict((conflict) => conflict.columns(['officer_id', 'name']).doUpdateSet({ query }))
    .execute()
}

export const dropView = (db: Db, officer: string, id: string) =>
  db.deleteFrom('desk_view').where('officer_id', '=', officer).where('id', '=', id).execute()

type Counted = Pick<DeskOfficer, 'id' | 'name' | 'role' | 'active' | 'open' | 'overdue'>

/** Everybody of an organ who has cases or may be given some, with what each has open; who has left, as long as any. */
export async function officersOf(db: Db, organId: string, today: Day): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select o.id, o.name, o.role, o.active, count(r.id)::int as open, count(r.id) filter (where r.due_on < ${today})::int as overdue
    from officer o left join request r on r.assigned_to = o.id
      and desk_order(r.status, r.answered_on, r.due_on, r.next_on, r.submitted_on, r.received_on) < 5000000
    where o.organ_id = ${organId} and o.role in ('clerk', 'foiHead')
    group by o.id, o.name, o.role, o.active having o.active or count(r.id) > 0
    order by o.role <> 'clerk', o.name`.execute(db)
  return rows
}

export const feedOf = (db: Db, officer: string) =>
  db.selectFrom('due_feed').select('made_on').where('officer_id', '=', officer).executeTakeFirst()

/** A new secret takes the place of the old one, which opens nothing any more. */
export async function keepFeed(db: Db, officer: string, tokenHash: string, today: Day) {
  const row = { token_hash: tokenHash, made_on: today }
  await db
    .insertInto('due_feed')
    .values({ officer_id: officer, ...row })
    .onConflict((conflict) => conflict.column('officer_id').doUpdateSet(row))
    .execute()
}

export const dropFeed = (db: Db, officer: string) =>
  db.deleteFrom('due_feed').where('officer_id', '=', officer).execute()

/** Whose due days this secret opens; nobody's once it was revoked or the officer has left. */
export const officerOfFeed = (db: Db, tokenHash: string) =>
  db
    .selectFrom('due_feed')
    .innerJoin('officer', 'officer.id', 'due_feed.officer_id')
    .select(['officer.id', 'officer.name', 'officer.role', 'officer.organ_id as organId'])
    .where('due_feed.token_hash', '=', tokenHash)
    .where('officer.active', '=', true)
    .executeTakeFirst()
