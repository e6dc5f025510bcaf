import { type Kysely, sql } from 'kysely'
import type { Day } from '../platform/act.ts'
import type { Database } from '../platform/database.ts'
import type { Person } from './api-types.ts'
import type { Other } from './hints.ts'

/** What stands beside one application in its organ: other applications like it, its applicant's others, its officers. */

type Db = Kysely<Database>

/** Bits in which two prints may differ and their contents still be looked at word by word (content-print.ts). */
const near = 20
/** Only the newest are compared: what was asked long ago hardly helps, and the work stays bounded. */
const newest = 3_000
const most = 50

type Like = { organId: string; id: string | null; contentPrint: string | null; applicantKey: string | null }

/** Applications of this organ by the same applicant, or whose content has a near print. */
export async function alikeOnes(db: Db, { organId, id, contentPrint, applicantKey }: Like): Promise<Other[]> {
  const { rows } = await sql<Other>`
    with near as (
      (select id from request where organ_id = ${organId} and applicant_key = ${applicantKey}
        order by received_on desc nulls first limit ${most})
      union
      (select id from (
        select id, content_print from request where organ_id = ${organId} and content_print is not null
        order by received_on desc nulls first limit ${newest}) as recent
        where bit_count(('x' || content_print)::bit(64) # ('x' || ${contentPrint}::text)::bit(64)) <= ${near}
        limit ${most})
    )
    select request.id, number, content, applicant_key as "applicantKey", received_on as "receivedOn",
      answered_on as "answeredOn", decision, reply_number as "replyNumber",
      coalesce(jsonb_array_length(proceedings -> 'remands') > 0, false) as remanded
    from near join request using (id) where ${id}::uuid is null or request.id <> ${id}::uuid
    order by received_on desc nulls first`.execute(db)
  return rows
}

/** 费办法§4; 条例§35: how many this applicant asked of this organ in the month of `day`, and in the year up to it. */
export async function volumeOf(db: Db, organId: string, applicantKey: string, day: Day) {
  const { rows } = await sql<{ thisMonth: number; lastTwelveMonths: number }>`
    select count(*) filter (where date_trunc('month', received_on) = date_trunc('month', ${day}::date))::int as "thisMonth",
      count(*)::int as "lastTwelveMonths"
    from request where organ_id = ${organId} and applicant_key = ${applicantKey}
      and received_on > ${day}::date - interval '12 months'
      and received_on < date_trunc('month', ${day}::date) + interval '1 month'`.execute(db)
  return rows[0] ?? { thisMonth: 0, lastTwelveMonths: 0 }
}

/** Who of the organ may be given a case. */
export const officersOf = (db: Db, organId: string): Promise<Person[]> =>
  db
    .selectFrom('officer')
    .select(['id', 'name'])
    .where('organ_id', '=', organId)
    .where('role', 'in', ['clerk', 'foiHead'])
    .where('active', '=', true)
    .orderBy('name')
    .execute()

/** Full names of the site's organs, for what an application mentions. */
export const namesOfOrgans = async (db: Db): Promise<Map<string, string>> => {
  const rows = await db.selectFrom('organ').select(['id', 'name']).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
