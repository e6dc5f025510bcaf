import { addDays, type Calendar, countWorkdays, type Day, daysFrom, explainDays, periods } from '../law/index.ts'
import type { ClockDay, ClockRunning, ClockSegment, ClockView } from './api-types.ts'
import { dueOf } from './clock.ts'
import { type Run, runsOf } from './clock-runs.ts'
import type { Proceedings } from './proceedings.ts'
import { proceedingsOf, type RequestFacts } from './request.ts'
import { standings } from './standing.ts'

/** The clock as a person reads it: every day of every run with its reason, and what remains (条例§30–§35, §42). */

type Moment = { request: RequestFacts; today: Day; calendar: Calendar }

const awaitsOpinion = ({ consultations }: Proceedings) => consultations.some(({ endedOn }) => endedOn === null)

function runningOf({ request }: Moment): ClockRunning {
  const { clock } = standings[request.status]
  if (clock === 'running') return awaitsOpinion(proceedingsOf(request)) ? 'paused' : 'running'
  return clock === 'fixed' ? 'running' : clock
}

/** Working days left when today's is done; at least one is missing as soon as the last day is over. */
export const daysLeft = (calendar: Calendar, today: Day, dueOn: Day): number =>
  today <= dueOn
    ? countWorkdays(calendar, addDays(today, 1), dueOn)
    : -Math.max(1, countWorkdays(calendar, addDays(dueOn, 1), today))

const guess = (provisional: boolean) => (provisional ? '（暂算：跨到的年份放假安排尚未公布）' : '')

function endedSentence({ request: { answeredOn, dueOn, status }, calendar }: Moment): string {
  const done = `${standings[status].label}：${answeredOn ?? ''}`
  if (!answeredOn || !dueOn) return done
  const late = countWorkdays(calendar, addDays(dueOn, 1), answeredOn)
  return answeredOn > dueOn
    ? `${done}，超过答复期限 ${Math.max(1, late)} 个工作日`
    : `${done}，在答复期限 ${dueOn} 之内`
}

const stoppedFor: Partial<Record<RequestFacts['status'], string>> = {
  correctionPending: '等候申请人补正，收到补正之日起重新计算二十个工作日（条例第三十条）',
}

/** No text here establishes it: the site decides whether payment starts the term anew (settings.ts restartOnPayment). */
const stoppedForFee = (restarts = true) =>
  restarts
    ? '等候申请人缴费，缴清之日起重新计算（本站约定）'
    : '等候申请人缴费，等候的时间不计入期限，缴清后继续计算（本站约定）'

function runningSentence({ today }: Moment, dueOn: Day, left: number, provisional: boolean): string {
  if (left < 0) return `已超过答复期限 ${-left} 个工作日，末日为 ${dueOn}`
  if (today === dueOn) return `今天是答复期限的最后一天${guess(provisional)}`
  return `今天办结还剩 ${left} 个工作日${guess(provisional)}`
}

function sentenceOf(moment: Moment, running: ClockRunning, earliestOn: Day | null, provisional: boolean): string {
  const { request, today, calendar } = moment
  if (running === 'notStarted') return '尚未起算：等候双方确认收到（条例第三十一条）'
  if (running === 'stopped') return stoppedFor[request.status] ?? stoppedForFee(proceedingsOf(request).fee?.restarts)
  if (running === 'ended') return endedSentence(moment)
  if (running === 'paused' || request.dueOn === null)
    return `征求意见期间不计入期限，末日最早为 ${earliestOn ?? '待定'}${guess(provisional)}（条例第三十三条第三款）`
  return runningSentence(moment, request.dueOn, daysLeft(calendar, today, request.dueOn), provisional)
}

const overdue = ({ calendar }: Moment, dueOn: Day, until: Day): ClockDay[] =>
  explainDays(calendar, { start: dueOn, end: until, period: periods.answer })
    .slice(1)
    .map((day) =>
      day.n === null
        ? day
        : { ...day, kind: 'overdue', why: `超过答复期限第 ${day.n} 个工作日（条例第三十三条第二款）` },
    )

const stopped = (date: Day, why: string): ClockDay => ({ date, kind: 'stopped', n: null, why })

/** Where a run shows its last day: where it was ended, today if nothing has been answered, or the last day to answer. */
function daysOf(moment: Moment, run: Run): ClockDay[] {
  const { stoppedOn, stoppedWhy, until } = run
  const cut = stoppedOn ?? until
  const counted = run.days.filter(({ date }) => cut === null || date <= cut)
  const end = until ?? moment.today
  const waiting = stoppedOn ? daysFrom(addDays(stoppedOn, 1), end).map((date) => stopped(date, stoppedWhy)) : []
  const ranUntil = stoppedOn ?? end
  const late = run.dueOn !== null && ranUntil > run.dueOn ? overdue(moment, run.dueOn, ranUntil) : []
  return [...counted, ...late, ...waiting].map((day) =>
    run.closing && day.date === until ? { ...day, why: `${day.why}；${run.closing}` } : day,
  )
}

const segmentOf = (moment: Moment, run: Run): ClockSegment => ({
  title: run.title,
  article: run.article,
  from: run.from,
  dueOn: run.open ? null : run.dueOn,
  workdays: run.workdays,
  ended: run.ended,
  days: daysOf(moment, run),
})

export function clockView(request: RequestFacts, today: Day, calendar: Calendar): ClockView {
  const moment = { request, today, calendar }
  const running = runningOf(moment)
  const fresh = dueOf(request, today, calendar)
  const segments = runsOf(request, today, calendar).map((run) => segmentOf(moment, run))
  const counts = running === 'running' && request.dueOn !== null
  const known = request.proceedings !== null && counts
  return {
    anchor: proceedingsOf(request).anchor,
    dueOn: request.dueOn,
    earliestOn: fresh.earliestOn,
    provisional: fresh.provisional,
    running,
    left: counts && request.dueOn ? daysLeft(calendar, today, request.dueOn) : null,
    todayIs: segments.at(-1)?.days.find(({ date, kind }) => date === today && kind !== 'overdue')?.n ?? null,
    today,
    segments,
    sentence: sentenceOf(moment, running, fresh.earliestOn, fresh.provisional),
    recalculated: known && fresh.dueOn !== request.dueOn ? fresh.dueOn : null,
  }
}
