import { type Kysely, sql } from 'kysely'
import type { Day } from '../platform/act.ts'
import type { Database } from '../platform/database.ts'
import { ended } from './standing.ts'

type Db = Kysely<Database>

export type Kept = { organId: string; number: string; archived: boolean }

/** Closed before `day`, with the applicant's data still there (个人信息保护法§19). */
export async function keptTooLong(db: Db, day: Day): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    select organ_id as "organId", number, jsonb_typeof(proceedings -> 'archived') is distinct from 'null'
      and proceedings ? 'archived' as archived
    from request where answered_on < ${day} and status = any(${[...ended]}::text[]) and proceedings is not null
      and (applicant_name is not null or applicant_file is not null)
    order by organ_id, number`.execute(db)
  return rows
}

export const headsOf = (db: Db, organIds: readonly string[]) =>
  db
    .selectFrom('officer')
    .select(['id', 'email', 'organ_id as organId'])
    .where('role', '=', 'foiHead')
    .where('active', '=', true)
    .where('organ_id', 'in', [...organIds])
    .execute()
