import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import {
  type Decision,
  outcomeFacts,
  type RemedyOutcomeCode,
  type RemedyRoute,
  remedyOutcomeCodeIds,
} from '../law/index.ts'
import type { Database } from '../platform/database.ts'
import { withoutDays } from './conclusion.ts'
import type { Other } from './hints.ts'
import type { RemedyFacts } from './remedy.ts'

/** All SQL of this room's own. */

type Db = Kysely<Database>

const appealable = remedyOutcomeCodeIds.filter((code) => outcomeFacts(code).appeal)

/** Ended, and yet open: a paper not served, a first instance that may be appealed, an order not complied with. */
export const stillRunning = sql`(
  (proceedings -> 'remand' <> 'null'::jsonb and proceedings ->> 'compliedOn' is null)
  or (outcome_code <> all(${withoutDays}) and proceedings #>> '{instances,-1,servedOn}' is null)
  or (outcome_code = any(${appealable}) and proceedings #>> '{instances,-1,level}' = 'first'
    and proceedings ->> 'effectiveOn' is null))`

/** Other cases about the same application: by its record, or by its number at the same organ. */
export async function othersAbout(db: Db, { id, organId, requestId, requestNumber }: RemedyFacts): Promise<Other[]> {
  const rows = await db
    .selectFrom('remedy')
    .select(['route', 'case_number', 'outcome_code', 'concluded_on'])
    .where('id', '!=', id)
    .where(({ eb, and, or }) =>
      or([
        eb('request_id', '=', requestId),
        and([eb('organ_id', '=', organId), eb('request_number', '=', requestNumber)]),
      ]),
    )
    .orderBy('filed_on')
    .execute()
  return rows.map((row) => ({
    route: row.route as RemedyRoute,
    caseNumber: row.case_number,
    outcomeCode: row.outcome_code as RemedyOutcomeCode | null,
    concludedOn: row.concluded_on,
  }))
}

export type PastOutcome = { caseNumber: string; code: RemedyOutcomeCode; concludedOn: string; why: string }

/** How cases about answers of this kind ended, the latest first. Nothing of the parties is read. */
export async function outcomesFor(
  db: Db,
  { organId, decision }: { organId: string | null; decision: Decision },
): Promise<PastOutcome[]> {
  const { rows } = await sql<PastOutcome>`
    select case_number as "caseNumber", outcome_code as code, concluded_on as "concludedOn",
      coalesce(proceedings #>> '{instances,-1,why}', '') as why
    from remedy
    where proceedings ->> 'decision' = ${decision} and outcome_code is not null
      and (${organId}::uuid is null or organ_id = ${organId}::uuid)
    order by concluded_on desc, id limit 10`.execute(db)
  return rows
}
