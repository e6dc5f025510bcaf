import { type Kysely, type Selectable, sql } from 'kysely'
import type { Calendar } from '../law/index.ts'
import type { Day } from '../platform/act.ts'
import type { Desk, Tx } from '../platform/acts.ts'
import type { Database } from '../platform/database.ts'
import { addJob } from '../platform/jobs.ts'
import { today } from '../platform/now.ts'
import type { Folding } from '../platform/refold.ts'
import type { CalendarNotice } from '../platform/schema.generated.ts'
import { calendarWith, fold, knownOn, type NoticeFacts, yearsOf } from './notice.ts'

type Db = Kysely<Database>

const facts = (row: Selectable<CalendarNotice>): NoticeFacts =>
  ({
    id: row.id,
    kind: row.kind,
    notice: row.notice,
    publishedOn: row.published_on,
    knownOn: row.known_on,
    withdrawnOn: row.withdrawn_on,
    data: row.data,
  }) as unknown as NoticeFacts

/** In the order in which they were entered. */
export const notices = async (db: Db): Promise<NoticeFacts[]> =>
  (await db.selectFrom('calendar_notice').selectAll().orderBy('sort').execute()).map(facts)

async function save(tx: Tx, notice: NoticeFacts) {
  const { id, kind, publishedOn, knownOn, withdrawnOn } = notice
  await tx
    .insertInto('calendar_notice')
    .values({
      id,
      kind,
      year: yearsOf(notice)[0]!,
      notice: notice.notice,
      published_on: publishedOn,
      known_on: knownOn,
      withdrawn_on: withdrawnOn,
      data: JSON.stringify(notice.data),
      sort: sql`(select coalesce(max(sort), 0) + 1 from calendar_notice)`,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ withdrawn_on: withdrawnOn }))
    .execute()
}

const load = async (tx: Tx, id: string): Promise<NoticeFacts | null> => {
  const row = await tx.selectFrom('calendar_notice').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? facts(row) : null
}

/** What follows from a changed calendar in the rooms that have deadlines (bin/jobs.ts); the act itself queues it. */
export const calendarChanged = 'calendar:changed'

export const noticeDesk: Desk<NoticeFacts> = {
  kind: 'calendarNotice',
  load,
  fold,
  save,
  after: (tx, { notice }) => addJob(tx, calendarChanged, { notice }, { key: calendarChanged }),
}

export const calendarFolding: Folding = {
  kind: noticeDesk.kind,
  table: 'calendar_notice',
  fold,
  page: async (db, after, limit) =>
    (
      await db.selectFrom('calendar_notice').selectAll().where('id', '>', after).orderBy('id').limit(limit).execute()
    ).map(facts),
}

let last: { key: string; calendar: Calendar } | undefined

export const knownNotices = async (db: Db, day: Day = today()) => knownOn(await notices(db), day)

/** The calendar this site counts by, or counted by on a past day. The same notices give the same object. */
export async function siteCalendar(db: Db, day: Day = today()): Promise<Calendar> {
  const known = await knownNotices(db, day)
  const key = known.map(({ id }) => id).join()
  if (last?.key !== key) last = { key, calendar: calendarWith(known) }
  return last.calendar
}
