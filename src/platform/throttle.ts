import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { type Database, unhurried } from './database.ts'
import { now } from './now.ts'
import { blindIndex } from './secret.ts'

/**
 * Limits that hold across processes and restarts: guessing at a code is not made easier by the site's being busy. What
 * a power cut takes of a count lets somebody try once more, so nobody waits until it is on disk.
 */

type Db = Kysely<Database>
type Limit = { most: number; minutes: number }

/** Neither an address nor a number is to be read from the table. */
const keyOf = (key: string) => `throttle ${blindIndex('throttle', key)}`

/** Counts one attempt under a key such as `track 2024-0012`; false when there were too many within the time. */
export async function throttle(db: Db, key: string, { most, minutes }: Limit): Promise<boolean> {
  const at = now().getTime()
  const started = at - minutes * 60_000
  const { rows } = await sql<{ count: number }>`
    insert into rate_limit (id, key, count, last_request)
    select ${randomUUID()}, ${keyOf(key)}, 1, ${at} from ${unhurried}
    on conflict (key) do update set
      count = case when rate_limit.last_request <= ${started} then 1 else rate_limit.count + 1 end,
      last_request = case when rate_limit.last_request <= ${started} then ${at} else rate_limit.last_request end
    returning count`.execute(db)
  return (rows[0]?.count ?? 0) <= most
}

/** Whether a key has used up its attempts; asking counts none. */
export async function isTired(db: Db, key: string, { most, minutes }: Limit): Promise<boolean> {
  const row = await db
    .selectFrom('rate_limit')
    .select('count')
    .where('key', '=', keyOf(key))
    .where('last_request', '>', now().getTime() - minutes * 60_000)
    .executeTakeFirst()
  return (row?.count ?? 0) >= most
}

/** Who got it right may begin anew. */
export const forgive = (db: Db, key: string) => db.deleteFrom('rate_limit').where('key', '=', keyOf(key)).execute()

/** True the first time something is shown, false ever after. */
export async function firstUse(db: Db, key: string): Promise<boolean> {
  const { rows } = await sql`
    insert into rate_limit (id, key, count, last_request)
    select ${randomUUID()}, ${keyOf(`once ${key}`)}, 1, ${now().getTime()} from ${unhurried}
    on conflict (key) do nothing returning id`.execute(db)
  return rows.length > 0
}
