import { type Kysely, sql } from 'kysely'
import { type Database, unhurried } from '../../platform/database.ts'
import { sm3 } from '../../platform/hash.ts'
import { now } from '../../platform/now.ts'

/** Who follows a case: by number and query code for half an hour at a time, known by a token of which we keep the hash. */

type Db = Kysely<Database>

export type Known = { requestId: string; queryCode: string }

/** Numbers are an organ's own, so two organs may have given the same. */
export async function casesNumbered(db: Db, number: string): Promise<Known[]> {
  const rows = await db
    .selectFrom('request')
    .select(['id', 'query_code'])
    .where('number', '=', number)
    .where('query_code', 'is not', null)
    .limit(20)
    .execute()
  return rows.map(({ id, query_code }) => ({ requestId: id, queryCode: query_code! }))
}

const halfAnHour = 30 * 60_000
const end = () => sql<string>`to_timestamp(${(now().getTime() + halfAnHour) / 1_000})`

export async function beginFollowing(db: Db, token: string, requestId: string, submitted: boolean) {
  await sql`insert into tracking (token_hash, request_id, until, submitted)
    select ${sm3(token)}, ${requestId}::uuid, ${end()}, ${submitted} from ${unhurried}`.execute(db)
}

export const forgetFollowers = (db: Db) => db.deleteFrom('tracking').where('until', '<', now()).execute()

/** Every page that is opened prolongs it. */
export async function followed(db: Db, token: string): Promise<{ requestId: string; submitted: boolean } | null> {
  const row = await db
    .updateTable('tracking')
    .set({ until: end() })
    .where('token_hash', '=', sm3(token))
    .where('until', '>', now())
    .returning(['request_id', 'submitted'])
    .executeTakeFirst()
  return row ? { requestId: row.request_id, submitted: row.submitted } : null
}

/** The case that was left. */
export const stopFollowing = async (db: Db, token: string): Promise<string | undefined> =>
  (await db.deleteFrom('tracking').where('token_hash', '=', sm3(token)).returning('request_id').executeTakeFirst())
    ?.request_id
