import { siteCalendar } from '../calendar/index.ts'
import { addDays } from '../law/index.ts'
import type { Day } from '../platform/act.ts'
import { perform } from '../platform/acts.ts'
import type { JobSet } from '../platform/jobs.ts'
import { log } from '../platform/log.ts'
import { queueMail } from '../platform/mail.ts'
import { today } from '../platform/now.ts'
import type { Services } from '../platform/services.ts'
import { system } from './access.ts'
import { rectify } from './acts/rectify.ts'
import { openConsultations } from './consulting.ts'
import { performAct } from './desk.ts'
import { lineDue, staysPut } from './moves.ts'
import { readRequest, requestDesk } from './performing.ts'
import { proceedingsOf, type RequestFacts } from './request.ts'
import { fallenDue, readSettings, running, toReevaluate, unconfirmed } from './store.ts'
import { confirmBy } from './terms.ts'
import { recipients } from './worklist/store-reminders.ts'

/** What comes with the day itself. Nothing that takes from the applicant happens by itself (条例§30, 费办法). */

/** 条例§32, §34: opinions whose fifteen days are over no longer stop the clock. */
export async function lapseConsultations(services: Services): Promise<number> {
  let lapsed = 0
  for (const id of await fallenDue(services.db, today())) {
    const request = await readRequest(services.db, id)
    for (const { id: consultation, untilOn } of request ? openConsultations(proceedingsOf(request)) : []) {
      if (untilOn === null || untilOn >= today()) continue
      const outcome = await performAct(services, 'consultationLapsed', id, { consultation }, system)
      if (outcome.done) lapsed += 1
    }
  }
  return lapsed
}

/** A line of a register stays one: its last day is put right as a register's is. */
const lineMoved = ({ db }: Services, { id }: RequestFacts, dueOn: Day, notice: string) =>
  perform(db, requestDesk, rectify, id, { changes: { dueOn }, reason: `按${notice}重新计算答复期限` }, system)

/** A changed calendar: every open case whose days it moves is computed anew, with the notice it rests on. */
export async function recalculateAll(services: Services, notice: string): Promise<number> {
  let moved = 0
  const calendar = await siteCalendar(services.db)
  const before = await siteCalendar(services.db, addDays(today(), -1))
  for (const id of await running(services.db)) {
    const request = await readRequest(services.db, id)
    if (!request || staysPut(request, today(), calendar, before)) continue
    const dueOn = request.proceedings === null ? lineDue(request, today(), calendar, before) : null
    const outcome = dueOn
      ? await lineMoved(services, request, dueOn, notice)
      : await performAct(services, 'recalculate', id, { notice }, system)
    if (outcome.done && outcome.subject.dueOn !== request.dueOn) moved += 1
  }
  return moved
}

/** 条例§18: a refusal is looked at again when its day comes; the head is told once. */
export async function askToReevaluate({ db }: Services): Promise<number> {
  const due = await toReevaluate(db, today())
  const heads = (await recipients(db)).filter(({ role }) => role === 'foiHead')
  await db.transaction().execute(async (tx) => {
    for (const { id, number, organId, on } of due)
      for (const head of heads.filter((each) => each.organId === organId))
        await queueMail(tx, {
          key: `reevaluate ${id} ${on} ${head.id}`,
          to: head.email,
          subject: `【依申请公开】${number} 应定期评估`,
          text: `${number} 有不予公开的内容，应于 ${on} 评估是否可以公开（《条例》第十八条）。`,
          organId,
          about: id,
        })
  })
  return due.length
}

async function alarm({ db }: Services) {
  const settings = await readSettings(db)
  const calendar = await siteCalendar(db)
  const late = (await unconfirmed(db)).filter(
    ({ submittedOn, channel }) => today() > confirmBy(calendar, channel, submittedOn, settings),
  )
  if (late.length > 0) log.warn({ count: late.length }, 'applications await confirmation for too long')
}

/** At twenty past midnight in Beijing. */
export const requestJobs = (services: Services): JobSet => ({
  tasks: {
    'requests:day': async () => {
      const lapsed = await lapseConsultations(services)
      log.info({ lapsed }, 'consultations that ran out')
      await askToReevaluate(services)
      await alarm(services)
    },
  },
  crontab: '20 16 * * * requests:day',
})
