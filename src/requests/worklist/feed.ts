import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import type { Kysely } from 'kysely'
import { readConfig } from '../../platform/config.ts'
import type { Database } from '../../platform/database.ts'
import { sm3 } from '../../platform/hash.ts'
import { now, today } from '../../platform/now.ts'
import type { Services } from '../../platform/services.ts'
import { viewsOf } from './access.ts'
import { calendarFeed } from './calendar-feed.ts'
import { momentOf } from './moment.ts'
import { counted } from './row.ts'
import { openCases } from './store.ts'
import { dropFeed, feedOf, keepFeed, officerOfFeed } from './store-own.ts'
import type { FeedView } from './types.ts'
import { waitingIn } from './waiting.ts'

/** Due days in an officer's own calendar program, by a secret address that can be withdrawn. */

type Db = Kysely<Database>

export const feedPath = '/api/requests/due.ics'
const most = 1000

export async function feedView(db: Db, officer: string, token?: string): Promise<FeedView> {
  const feed = await feedOf(db, officer)
  const path = token && `${feedPath}?token=${token}`
  return { madeOn: feed?.made_on ?? null, address: path ? `${readConfig().origin ?? ''}${path}` : null }
}

/** The secret is shown this once; only its digest is kept. */
export async function openFeed(db: Db, officer: string): Promise<FeedView> {
  const token = randomBytes(24).toString('base64url')
  await keepFeed(db, officer, sm3(token), today())
  return feedView(db, officer, token)
}

export async function closeFeed(db: Db, officer: string): Promise<FeedView> {
  await dropFeed(db, officer)
  return feedView(db, officer)
}

/** A clerk's own cases, everybody else's organ's. */
async function feedFor(db: Db, officer: NonNullable<Awaited<ReturnType<typeof officerOfFeed>>>) {
  const own = viewsOf(officer)[0] === 'mine'
  const moment = await momentOf(db)
  const requests = officer.organId
    ? await openCases(db, { organId: officer.organId, officer: own ? officer.id : null }, most)
    : []
  const events = requests.flatMap((request) => {
    const { on, onWhat } = counted(request, waitingIn(request, moment))
    return on ? [{ id: request.id, number: request.number, what: onWhat, on }] : []
  })
  return calendarFeed(events, now().toISOString())
}

/** Before the sign-in: a calendar program has no session. */
export const dueFeed = ({ db }: Services) =>
  new Hono().get(feedPath, async (c) => {
    const officer = await officerOfFeed(db, sm3(c.req.query('token') ?? ''))
    if (!officer) return c.notFound()
    const headers = { 'Content-Type': 'text/calendar; charset=utf-8', 'Cache-Control': 'private, no-store' }
    return c.body(await feedFor(db, officer), 200, headers)
  })
