import { siteCalendar } from '../calendar/index.ts'
import { addWorkdays, type Calendar } from '../law/index.ts'
import type { Day } from '../platform/act.ts'
import type { JobSet } from '../platform/jobs.ts'
import { log } from '../platform/log.ts'
import { today } from '../platform/now.ts'
import type { Services } from '../platform/services.ts'
import { system } from './access.ts'
import { openConsultations } from './consulting.ts'
import { performAct } from './desk.ts'
import { staysPut } from './moves.ts'
import { readRequest } from './performing.ts'
import { proceedingsOf } from './request.ts'
import { fallenDue, readSettings, running, unconfirmed } from './store.ts'

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

/** A changed calendar: every open case whose days it moves is computed anew, with the notice it rests on. */
export async function recalculateAll(services: Services, notice: string): Promise<number> {
  let moved = 0
  const calendar = await siteCalendar(services.db)
  for (const id of await running(services.db)) {
    const request = await readRequest(services.db, id)
    if (!request || staysPut(request, today(), calendar)) continue
    const before = request.dueOn
    const outcome = await performAct(services, 'recalculate', id, { notice }, system)
    if (outcome.done && outcome.subject.dueOn !== before) moved += 1
  }
  return moved
}

/** By when an application on a channel of 双方确认 should have been confirmed〔约〕. */
export const confirmBy = (calendar: Calendar, submittedOn: Day, within: number) =>
  addWorkdays(calendar, submittedOn, within).day

async function alarm({ db }: Services) {
  const { confirmWithin } = await readSettings(db)
  const calendar = await siteCalendar(db)
  const late = (await unconfirmed(db)).filter(
    ({ submittedOn }) => today() > confirmBy(calendar, submittedOn, confirmWithin),
  )
  if (late.length > 0) log.warn({ count: late.length }, 'applications await confirmation for too long')
}

/** At twenty past midnight in Beijing. */
export const requestJobs = (services: Services): JobSet => ({
  tasks: {
    'requests:day': async () => {
      const lapsed = await lapseConsultations(services)
      log.info({ lapsed }, 'consultations that ran out')
      await alarm(services)
    },
  },
  crontab: '20 16 * * * requests:day',
})
