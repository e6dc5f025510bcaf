import { siteCalendar } from '../calendar/index.ts'
import { type Day, isWorkday } from '../law/index.ts'
import type { JobSet } from '../platform/jobs.ts'
import { type NewMail, queueMail } from '../platform/mail.ts'
import { today } from '../platform/now.ts'
import { readSetting } from '../platform/settings.ts'
import type { Db, Room } from './room.ts'
import type { Matter } from './step.ts'
import { openMatters, type Recipient, recipients } from './store.ts'
import { leftWords, type Term } from './term.ts'

/** Reminders of our own last days: number and day, nothing of whom. Who misses 答复 has no evidence (复议法§70). */

const marks: readonly number[] = [5, 3, 1, 0]

/** The same reminder is made once; a day that moved is another, and each day after the last one too. */
function markOf({ left, dueOn }: Term, on: Day, before: readonly number[]): string | null {
  if (left <= 0) return `${dueOn} ${on}`
  const reached = before.filter((mark) => mark >= left - 1).sort((a, b) => a - b)[0]
  return reached === undefined ? null : `${dueOn} ${reached}`
}

const isFor = ({ duty }: Term, organId: string, officer: Recipient) =>
  duty === 'office' ? officer.role === 'office' : duty === 'organ' && officer.organId === organId

const saying = (term: Term) => (term.left === 1 ? '今天到期' : leftWords(term))

type Morning = { on: Day; before: readonly number[]; officers: readonly Recipient[] }

function mailsOf<M extends Matter>(room: Room<M>, matter: M, terms: readonly Term[], morning: Morning): NewMail[] {
  const { on, before, officers } = morning
  return terms.flatMap((term) => {
    const mark = markOf(term, on, before)
    if (mark === null) return []
    const basis = term.convention ? '本站约定' : term.article
    return officers
      .filter((officer) => isFor(term, matter.organId, officer))
      .map((officer) => ({
        key: `remind ${matter.id} ${term.id} ${mark} ${officer.id}`,
        to: officer.email,
        subject: `【${room.course.noun}】${room.title(matter)} ${term.title}${saying(term)}`,
        text: `${room.title(matter)}：${term.title}到 ${term.dueOn}（${basis}），${saying(term)}。`,
        organId: matter.organId,
        about: matter.id,
      }))
  })
}

const everything = { organId: null, q: undefined, offset: 0, limit: 0 }

/** Run twice, it sends nothing twice. */
export async function remindOf<M extends Matter>(db: Db, room: Room<M>): Promise<void> {
  const [days, on] = [await siteCalendar(db), today()]
  if (!isWorkday(days, on)) return
  const morning = { on, before: await readSetting(db, 'requests.remindBefore', marks), officers: await recipients(db) }
  for (const matter of await openMatters<M>(db, room, everything)) {
    const mails = mailsOf(room, matter, room.terms(matter, on, days), morning)
    if (mails.length > 0)
      await db.transaction().execute(async (tx) => {
        for (const mail of mails) await queueMail(tx, mail)
      })
  }
}

/** At eight in the morning in Beijing. */
export const matterJobs = (db: Db, remind: readonly ((db: Db) => Promise<void>)[]): JobSet => ({
  tasks: {
    'matters:remind': async () => {
      for (const each of remind) await each(db)
    },
  },
  crontab: '0 0 * * * matters:remind',
})
