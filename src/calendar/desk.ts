import type { Kysely } from 'kysely'
import type { Calendar } from '../law/index.ts'
import type { Actor, Outcome } from '../platform/act.ts'
import { perform } from '../platform/acts.ts'
import type { Database } from '../platform/database.ts'
import { announce } from './acts/announce.ts'
import { withdraw } from './acts/withdraw.ts'
import { type Announcement, recorded } from './announcement.ts'
import type { Move, Preview } from './api-types.ts'
import { calendarWith, differences, joined, type NoticeFacts } from './notice.ts'
import { knownNotices, noticeDesk, siteCalendar } from './store.ts'

/** Where notices meet the database, and the question what they would move. */

type Db = Kysely<Database>
type Done = Promise<Outcome<NoticeFacts>>

/** Which open cases move from one calendar to another; told by the rooms that have deadlines (bin/jobs.ts). */
export type Moves = (db: Db, before: Calendar, after: Calendar) => Promise<Move[]>

export const announceNotice = async (db: Db, said: Announcement, actor: Actor): Done =>
  perform(db, noticeDesk, announce, null, { said, standing: await siteCalendar(db) }, actor)

export const withdrawNotice = (db: Db, id: string, reason: string, actor: Actor): Done =>
  perform(db, noticeDesk, withdraw, id, { reason }, actor)

async function previewed(db: Db, after: Calendar, moves: Moves): Promise<Preview> {
  const before = await siteCalendar(db)
  return { changes: differences(before, after), moves: await moves(db, before, after) }
}

/** What a notice would change, before anybody confirms it. */
export const previewAnnouncement = async (db: Db, said: Announcement, moves: Moves): Promise<Preview> =>
  previewed(db, joined(await siteCalendar(db), recorded(said)), moves)

export const previewWithdrawal = async (db: Db, id: string, moves: Moves): Promise<Preview> =>
  previewed(db, calendarWith((await knownNotices(db)).filter((notice) => notice.id !== id)), moves)
