import { type Kysely, sql } from 'kysely'
import type { Channel } from '../law/index.ts'
import type { Day } from '../platform/act.ts'
import type { Tx } from '../platform/acts.ts'
import type { Database } from '../platform/database.ts'
import type { RequestFacts } from './request.ts'
import type { Earlier } from './request-act.ts'
import { defaultSettings, type RequestSettings, requestSettings } from './settings.ts'
import { open } from './standing.ts'

/** SQL of the procedure; the row itself is read and written as its register declares it (register.ts). */

type Db = Kysely<Database>

/** One submission of a key at a time: the same form sent twice at once is received once. */
export const lockKey = (tx: Tx, key: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`submit ${key}`}, 0))`.execute(tx)

/** What the site has decided where the law is silent. */
export async function readSettings(db: Db): Promise<RequestSettings> {
  const rows = await db.selectFrom('setting').select(['key', 'value']).where('key', 'like', 'requests.%').execute()
  const set = new Map(rows.map(({ key, value }) => [key, value]))
  const read = Object.entries(requestSettings).map(([name, { key }]) => [name, set.get(key)])
  return { ...defaultSettings, ...Object.fromEntries(read.filter(([, value]) => value !== undefined)) }
}

/**
 * The next number of the organ's year, without gap or double: the counter's row is held until the act commits. A first
 * number follows those a register has brought.
 */
export async function nextNumber(tx: Tx, organId: string, year: number): Promise<number> {
  const next = await sql<{ value: number }>`
    update counter set value = value + 1 where organ_id = ${organId} and kind = 'request' and year = ${year}
    returning value`.execute(tx)
  if (next.rows[0]) return next.rows[0].value
  const like = `〔${year}〕([0-9]+)号$`
  const first = await sql<{ value: number }>`
    insert into counter (organ_id, kind, year, value)
    select ${organId}, 'request', ${year}, coalesce(max(substring(number from ${like})::int), 0) + 1
      from request where organ_id = ${organId} and number ~ ${like}
    on conflict (organ_id, kind, year) do update set value = counter.value + 1
    returning value`.execute(tx)
  return first.rows[0]!.value
}

/** A register imported meanwhile may have brought this number. */
export const isTaken = async (tx: Tx, organId: string, number: string): Promise<boolean> =>
  (await tx
    .selectFrom('request')
    .select('id')
    .where('organ_id', '=', organId)
    .where('number', '=', number)
    .executeTakeFirst()) !== undefined

/** 费办法§4: which one of the applicant's in the calendar month of its receipt, withdrawn ones included〔约〕. */
export async function nthInMonth(db: Db, { id, organId, applicantKey, receivedOn }: RequestFacts): Promise<number> {
  if (!applicantKey || !receivedOn) return 1
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from request
    where organ_id = ${organId} and applicant_key = ${applicantKey}
      and received_on between date_trunc('month', ${receivedOn}::date)::date and ${receivedOn}::date
      and (received_on, id) <= (${receivedOn}::date, ${id}::uuid)`.execute(db)
  return rows[0]?.n ?? 1
}

type EarlierRow = Omit<Earlier, 'share'> & { content: string }

/** 条例§36（六）: what the same applicant asked of this organ before. */
export async function earlierRequests(db: Db, { id, organId, applicantKey }: RequestFacts): Promise<EarlierRow[]> {
  if (applicantKey === null) return []
  const { rows } = await sql<EarlierRow>`
    select number, content, status, decision, reply_number as "replyNumber", answered_on as "answeredOn",
      coalesce(jsonb_array_length(proceedings -> 'remands') > 0, false) as remanded
    from request where organ_id = ${organId} and applicant_key = ${applicantKey} and id <> ${id}
    order by received_on desc nulls first`.execute(db)
  return rows
}

export const organOfOfficer = async (db: Db, officer: string): Promise<string | null> =>
  (
    await db
      .selectFrom('officer')
      .select('organ_id')
      .where('id', '=', officer)
      .where('active', '=', true)
      .executeTakeFirst()
  )?.organ_id ?? null

/** Where an officer who still works here is reached. */
export const officerEmail = async (db: Db, id: string): Promise<string | null> =>
  (await db.selectFrom('officer').select('email').where('id', '=', id).where('active', '=', true).executeTakeFirst())
    ?.email ?? null

/** 文号 of the reply that the last decision made. */
export const replyNumber = async (db: Db, id: string): Promise<string | null> =>
  (
    await db
      .selectFrom('letter')
      .select('number')
      .where('subject_kind', '=', 'request')
      .where('subject_id', '=', id)
      .where('kind', 'like', 'reply.%')
      .orderBy('act_seq', 'desc')
      .executeTakeFirst()
  )?.number ?? null

/** 个人信息保护法§47: a letter's digest stays, its words go. */
export const forgetLetters = (tx: Tx, id: string) =>
  tx
    .updateTable('letter')
    .set({ body: null })
    .where('subject_kind', '=', 'request')
    .where('subject_id', '=', id)
    .execute()

/** Open cases in which something fell due before `day`. */
export const fallenDue = async (db: Db, day: Day): Promise<string[]> =>
  (
    await db
      .selectFrom('request')
      .select('id')
      .where('next_on', '<', day)
      .where('status', 'in', [...open])
      .orderBy('next_on')
      .execute()
  ).map(({ id }) => id)

/** 条例§18: answers that withheld something and are to be looked at again by `day`. */
export const toReevaluate = (db: Db, day: Day) =>
  db
    .selectFrom('request')
    .select(['id', 'number', 'organ_id as organId', 'next_on as on'])
    .where('next_on', '<=', day)
    .where('status', '=', 'answered')
    .orderBy('next_on')
    .execute()

/** Open cases whose terms may move with the calendar. */
export const running = async (db: Db): Promise<string[]> =>
  (
    await db
      .selectFrom('request')
      .select('id')
      .where('status', 'in', [...open])
      .orderBy('id')
      .execute()
  ).map(({ id }) => id)

/** Applications that still await 双方确认. */
export const unconfirmed = async (db: Db) =>
  (await db
    .selectFrom('request')
    .select(['channel', 'submitted_on as submittedOn'])
    .where('status', '=', 'awaitingConfirmation')
    .execute()) as { channel: Channel; submittedOn: Day }[]
