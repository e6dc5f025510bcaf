import { type Kysely, sql } from 'kysely'
import type { Day } from '../platform/act.ts'
import type { Database } from '../platform/database.ts'

export type PublicQuestion = {
  id: string
  question: string
  answer: string
  clause: string
  day: Day
  validUntil: Day | null
  organ: string
  policyTitle: string
  policyPath: string | null
}

const most = 500

/** Questions whose answer holds today, by policy; one whose time is over is no longer shown (INT-11). */
export async function publicQuestions(db: Kysely<Database>, today: Day): Promise<PublicQuestion[]> {
  const { rows } = await sql<PublicQuestion>`
    select q.id, q.question, q.answer, q.clause, q.published_on as day, q.valid_until as "validUntil",
      organ.short_name as organ, coalesce(r.title, q.policy_title) as "policyTitle", r.path as "policyPath"
    from policy_question q
      join organ on organ.id = q.organ_id
      left join public_record r on r.kind = q.policy_kind and r.id = q.policy_id
    where q.standing = 'published' and q.published_on <= ${today} and (q.valid_until is null or q.valid_until >= ${today})
    order by q.policy_title, q.published_on desc, q.id limit ${most}`.execute(db)
  return rows
}
