import { type Kysely, sql } from 'kysely'
import type { Day } from '../../platform/act.ts'
import type { Database } from '../../platform/database.ts'
import { eraseFile } from '../../platform/files.ts'
import { now } from '../../platform/now.ts'

type Db = Kysely<Database>

/** What became of a draft: the day it was handed in, if it was. */
export async function handedIn(db: Db, key: string): Promise<{ submittedOn: Day | null } | null> {
  const row = await db
    .selectFrom('request')
    .select('submitted_on as submittedOn')
    .where('id', '=', key)
    .executeTakeFirst()
  return row ?? null
}

const aDay = 86_400_000

/** Pictures whose application never came (个人信息保护法§19: no longer than needed). */
export async function sweepDraftFiles(db: Db): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select id from stored_file
    where subject_kind = 'request' and kept_by = 'applicant' and erased_at is null
      and kept_at < to_timestamp(${(now().getTime() - aDay) / 1_000})
      and not exists (select from request where request.id = stored_file.subject_id)`.execute(db)
  for (const { id } of rows) await eraseFile(db, id)
  return rows.length
}
