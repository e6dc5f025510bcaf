import type { Kysely } from 'kysely'
import { readConfig } from '../../platform/config.ts'
import type { Database } from '../../platform/database.ts'
import type { JobSet } from '../../platform/jobs.ts'
import { type NewMail, queueMail } from '../../platform/mail.ts'
import type { RequestFacts } from '../request.ts'
import { daysLeftFrom } from './days-left.ts'
import { momentOf } from './moment.ts'
import { type Audience, horizon, type Reminder, remindersOf, remindsOn } from './reminders.ts'
import { type Recipient, recipients, remindable } from './store-reminders.ts'

/** Reminders by mail on the morning of every working day: number and day, nothing of whom or what about. */

type Db = Kysely<Database>

const portion = 500
const beforeAll = '00000000-0000-0000-0000-000000000000'

/** What nobody has yet is every clerk's of the organ; 政务公开办 watches over the whole site. */
function isFor(audience: Audience, { organId, assignedTo }: RequestFacts, officer: Recipient, assignedIsHere: boolean) {
  if (audience === 'office') return officer.role === 'office'
  if (officer.organId !== organId) return false
  if (audience === 'clerk') return assignedIsHere ? officer.id === assignedTo : officer.role === 'clerk'
  return officer.role === audience
}

const link = (id: string) => {
  const { origin } = readConfig()
  return origin ? `\n\n${origin}/console/requests/${id}` : ''
}

function mailsOf(request: RequestFacts, reminders: readonly Reminder[], officers: readonly Recipient[]): NewMail[] {
  const here = officers.some(({ id }) => id === request.assignedTo)
  return reminders.flatMap(({ mark, title, text, to }) =>
    officers
      .filter((officer) => to.some((audience) => isFor(audience, request, officer, here)))
      .map((officer) => ({
        key: `remind ${request.id} ${mark} ${officer.id}`,
        to: officer.email,
        subject: `【依申请公开】${title}`,
        text: `${text}${link(request.id)}`,
        organId: request.organId,
        about: request.id,
      })),
  )
}

/** Sends what today asks for; run twice, it sends nothing twice. Returns how many cases were looked at. */
export async function remind(db: Db): Promise<number> {
  const moment = await momentOf(db)
  if (!remindsOn(moment)) return 0
  const left = daysLeftFrom(moment.calendar, moment.today)
  const officers = await recipients(db)
  let seen = 0
  for (let after = beforeAll; ; ) {
    const cases = await remindable(db, moment.today, horizon(moment, left), null, after, portion)
    const mails = cases.flatMap((request) => mailsOf(request, remindersOf(request, moment, left), officers))
    await db.transaction().execute(async (tx) => {
      for (const mail of mails) await queueMail(tx, mail)
    })
    seen += cases.length
    const last = cases.at(-1)
    if (cases.length < portion || !last) return seen
    after = last.id
  }
}

/** At eight in the morning in Beijing. */
export const reminderJobs = (db: Db): JobSet => ({
  tasks: {
    'requests:remind': async () => {
      await remind(db)
    },
  },
  crontab: '0 0 * * * requests:remind',
})
