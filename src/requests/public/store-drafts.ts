import { type Kysely, sql } from 'kysely'
import type { Database } from '../../platform/database.ts'
import { eraseFile } from '../../platform/files.ts'
import { now } from '../../platform/now.ts'
import { lockKey } from '../store.ts'

type Db = Kysely<Database>

/** What became of a draft: the moment it was handed in, if it was. */
export async function handedIn(db: Db, key: string): Promise<{ at: number } | null> {
  const row = await db
    .selectFrom('act')
    .select('at')
    .where('subject_kind', '=', 'request')
    .where('subject_id', '=', key)
    .where('seq', '=', 1)
    .executeTakeFirst()
  return row ? { at: row.at.getTime() } : null
}

const aDay = 86_400_000

/** Pictures whose application never came (个人信息保护法§19: no longer than needed). */
export async function sweepDraftFiles(db: Db): Promise<number> {
  const { rows } = await sql<{ id: string; key: string }>`
    select id, subject_id as key from stored_file
    where subject_kind = 'request' and kept_by = 'applicant' and erased_at is null
      and kept_at < to_timestamp(${(now().getTime() - aDay) / 1_000})
      and not exists (select from request where request.id = stored_file.subject_id)`.execute(db)
  let erased = 0
  for (const { id, key } of rows) if (await eraseUnlessHandedIn(db, id, key)) erased += 1
  return erased
}

/** Whoever hands the draft in at this very moment keeps its pictures: both take the draft's lock (receiving.ts). */
const eraseUnlessHandedIn = (db: Db, id: string, key: string) =>
  db.transaction().execute(async (tx) => {
    await lockKey(tx, key)
    if (await handedIn(tx, key)) return false
    await eraseFile(tx, id)
    return true
  })

/** What lies there of drafts that nobody has handed in, in bytes. */
export async function draftBytes(db: Db): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select coalesce(sum(size), 0)::float8 as bytes from stored_file
    where subject_kind = 'request' and kept_by = 'applicant' and erased_at is null
      and kept_at > to_timestamp(${(now().getTime() - 2 * aDay) / 1_000})
      and not exists (select from request where request.id = stored_file.subject_id)`.execute(db)
  return rows[0]?.bytes ?? 0
}
