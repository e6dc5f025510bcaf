import { type Kysely, sql } from 'kysely'
import type { Day } from '../../law/index.ts'
import type { Database } from '../../platform/database.ts'
import { ended } from '../standing.ts'
import { late } from './store.ts'

/** What the desk's figures are made of, organ by organ; the lists behind them narrow by the same words (store.ts). */

type Db = Kysely<Database>

const open = sql`status not in (${sql.join(ended.map((status) => sql.lit(status)))})`
const order = sql`desk_order(status, answered_on, due_on, next_on, submitted_on, received_on)`

export type OpenInOrgan = { organId: string; open: number; overdue: number }
export async function openByOrgan(db: Db, organId: string | null, today: Day): Promise<OpenInOrgan[]> {
  const { rows } = await sql<OpenInOrgan>`
    select organ_id as "organId", count(*)::int as open, count(*) filter (where due_on < ${today})::int as overdue
    from request where ${open} and (${organId}::uuid is null or organ_id = ${organId}::uuid) group by organ_id`.execute(
    db,
  )
  return rows
}

/** How many were closed on one day after having come on another; late: after their last day. */
export type ClosedGroup = { organId: string; receivedOn: Day | null; answeredOn: Day; late: boolean; n: number }
export async function closedInYear(db: Db, organId: string | null, year: number): Promise<ClosedGroup[]> {
  const { rows } = await sql<ClosedGroup>`
    select organ_id as "organId", received_on as "receivedOn", answered_on as "answeredOn",
      (${late}) as late, count(*)::int as n
    from request
    where answered_on between ${`${year}-01-01`} and ${`${year}-12-31`} and ${order} > 5000000
      and (${organId}::uuid is null or organ_id = ${organId}::uuid)
    group by 1, 2, 3, 4`.execute(db)
  return rows
}
