import type { Kysely } from 'kysely'
import { siteCalendar } from '../../calendar/index.ts'
import { organNames } from '../../organs/index.ts'
import type { Database } from '../../platform/database.ts'
import { today } from '../../platform/now.ts'
import { officerNames } from '../../registers/store.ts'
import type { RequestFacts } from '../request.ts'
import { readSettings } from '../store.ts'
import { daysLeftFrom } from './days-left.ts'
import type { Known } from './row.ts'
import type { Moment } from './waiting.ts'

type Db = Kysely<Database>

/** The day, the calendar and the site's decisions by which a list is read. */
export async function momentOf(db: Db): Promise<Moment> {
  const [calendar, settings] = await Promise.all([siteCalendar(db), readSettings(db)])
  return { today: today(), calendar, settings }
}

/** What the lines of these applications say beyond themselves: who has them, whose they are, how long they have. */
export async function knownFor(db: Db, requests: readonly RequestFacts[], moment: Moment): Promise<Known> {
  const ids = [...new Set(requests.flatMap(({ assignedTo }) => assignedTo ?? []))]
  const [organs, officers] = await Promise.all([organNames(db), officerNames(db, ids)])
  return { moment, left: daysLeftFrom(moment.calendar, moment.today), organs, officers }
}
