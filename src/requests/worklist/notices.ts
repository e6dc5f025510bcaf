import type { Kysely } from 'kysely'
import type { Actor } from '../../platform/act.ts'
import type { Database } from '../../platform/database.ts'
import { daysLeftFrom } from './days-left.ts'
import { momentOf } from './moment.ts'
import { horizon, remindersOf } from './reminders.ts'
import { remindable } from './store-reminders.ts'
import type { Notice } from './types.ts'

/** The reminders of today as they stand in the console: the same as go out by mail, for as long as they hold. */

const most = 500

export async function noticesFor(db: Kysely<Database>, actor: Actor): Promise<Notice[]> {
  const office = actor.role === 'office'
  if (!office && (actor.organId === null || ['supervisor', 'administrator', 'legal'].includes(actor.role))) return []
  const moment = await momentOf(db)
  const left = daysLeftFrom(moment.calendar, moment.today)
  const none = '00000000-0000-0000-0000-000000000000'
  const cases = await remindable(db, moment.today, horizon(moment, left), office ? null : actor.organId, none, most)
  return cases
    .filter(({ assignedTo }) => actor.role !== 'clerk' || assignedTo === null || assignedTo === actor.id)
    .flatMap((request) =>
      remindersOf(request, moment, left)
        .filter(({ to }) => to.some((audience) => audience === actor.role))
        .map(({ mark, title, text, late }) => ({
          id: `${request.id} ${mark}`,
          requestId: request.id,
          number: request.number,
          title,
          text,
          on: moment.today,
          late,
        })),
    )
    .sort((one, other) => Number(other.late) - Number(one.late))
}
