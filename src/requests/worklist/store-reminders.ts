import { type Kysely, sql } from 'kysely'
import type { Day } from '../../law/index.ts'
import type { Database } from '../../platform/database.ts'
import { camel } from '../../registers/store.ts'
import { blank, type RequestFacts } from '../request.ts'

/** Open applications that somebody may have to be reminded of, in portions. */

type Db = Kysely<Database>

const columns = sql.raw(
  'id, organ_id, number, channel, content, received_on, due_on, status, submitted_on, assigned_to, next_on, proceedings',
)

/** Due by `until`, waiting for what was to come before `today`, or not confirmed yet. */
export async function remindable(db: Db, today: Day, until: Day, organId: string | null, after: string, limit: number) {
  const { rows } = await sql<Record<string, unknown>>`
    select ${columns} from request
    where desk_order(status, answered_on, due_on, next_on, submitted_on, received_on) < 5000000
      and (due_on <= ${until} or next_on < ${today} or status = 'awaitingConfirmation')
      and (${organId}::uuid is null or organ_id = ${organId}::uuid) and id > ${after}::uuid
    order by id limit ${limit}`.execute(db)
  return rows.map((row): RequestFacts => ({ ...blank(String(row.id)), ...camel(row) }))
}

export type Recipient = { id: string; email: string; role: string; organId: string | null }

export const recipients = (db: Db): Promise<Recipient[]> =>
  db
    .selectFrom('officer')
    .select(['id', 'email', 'role', 'organ_id as organId'])
    .where('active', '=', true)
    .where('role', 'in', ['clerk', 'foiHead', 'organHead', 'office'])
    .execute()
