import { siteCalendar } from '../calendar/index.ts'
import { addDays, daysFrom } from '../law/index.ts'
import type { Actor } from '../platform/act.ts'
import type { JobSet } from '../platform/jobs.ts'
import { queueMail } from '../platform/mail.ts'
import { today } from '../platform/now.ts'
import { readSetting } from '../platform/settings.ts'
import { takeStep } from '../steps/desk.ts'
import type { Db } from '../steps/room.ts'
import { recipients } from '../steps/store.ts'
import { lapse } from './acts/index.ts'
import type { DocumentFacts } from './document.ts'
import { documentRoom, tellPublic } from './room.ts'
import { normativeSettings } from './settings.ts'
import { expiring, overdue, turningOn } from './store.ts'

/** What the calendar does to documents by itself (NORM-02, NORM-12): at Beijing midnight, and again whatever was missed. */

const clock: Actor = { id: 'clock', name: '到期自动办理', role: 'system', organId: null }

/** Every document whose period is over is said to have lapsed; run twice, it says so once. */
export async function lapseAll(db: Db): Promise<number> {
  const [day, days] = [today(), await siteCalendar(db)]
  const doing = { room: documentRoom, step: lapse, days, actor: clock }
  const ended = await overdue(db, day)
  for (const { id, expiresOn } of ended) await takeStep(db, doing, id, { expiresOn })
  return ended.length
}

/** Pages that were made yesterday say what was true yesterday. */
export async function turnPages(db: Db): Promise<number> {
  const ids = await turningOn(db, today())
  for (const id of ids) await db.transaction().execute((tx) => tellPublic(tx, { id }))
  return ids.length
}

const markOf = (left: number, marks: readonly number[]) => marks.filter((mark) => mark >= left).sort((a, b) => a - b)[0]

function mailOf({ id, title, docNumber, expiresOn, organId }: DocumentFacts, left: number) {
  return {
    subject: `【有效期届满提醒】${docNumber ?? title} 还有 ${left} 日`,
    text: `《${title}》（${docNumber ?? '无文号'}）有效期到 ${expiresOn}，含今天还有 ${left} 日。届满次日自动失效并标注。\n需要继续施行的，请评估后按程序重新公布，有效期重新计算；不再施行的，请在文件页面办理“到期评估”写明。`,
    organId,
    about: id,
  }
}

/** Radar: the maker hears of the end in time to think about it; each mark once. */
export async function remindOfExpiry(db: Db): Promise<number> {
  const { key, value } = normativeSettings.radar
  const marks = await readSetting<readonly number[]>(db, key, value)
  const day = today()
  const officers = await recipients(db)
  const documents = await expiring(db, day, addDays(day, Math.max(...marks)))
  for (const document of documents) {
    const left = daysFrom(day, document.expiresOn ?? day).length
    const mark = markOf(left, marks)
    const to = officers.filter(({ organId }) => organId === document.organId)
    await db.transaction().execute(async (tx) => {
      for (const officer of to) {
        const key = `radar ${document.id} ${document.expiresOn} ${mark} ${officer.id}`
        await queueMail(tx, { key, to: officer.email, ...mailOf(document, left) })
      }
    })
  }
  return documents.length
}

/** Beijing midnight is 16:00 UTC; the mail goes out at eight in the morning. */
export const normativeJobs = (db: Db): JobSet => ({
  tasks: {
    'normative:midnight': async () => {
      await lapseAll(db)
      await turnPages(db)
    },
    'normative:radar': async () => {
      await remindOfExpiry(db)
    },
  },
  crontab: '0 16 * * * normative:midnight\n0 0 * * * normative:radar',
})
