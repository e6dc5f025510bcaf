import { type Calendar, type Day, lastDay, periods } from '../law/index.ts'
import { because, type Refusal } from '../platform/act.ts'
import type { RequestFacts } from './request.ts'

/** Sentences that several acts refuse with. */

/** What has happened cannot have happened tomorrow, nor before what it answers. */
export const happened = (what: string, day: Day, today: Day, since: Day | null, article: string): Refusal[] => [
  ...because(day > today, `${what}（${day}）在今天之后，请核对日期。`, article),
  ...because(since !== null && day < since, `${what}（${day}）早于 ${since}，请核对日期。`, article),
]

/** A term runs out with its last day; who was never reached has missed nothing. */
export const elapsed = (
  { delivered, untilOn }: { delivered: Day | null | undefined; untilOn: Day | null | undefined },
  today: Day,
  notice: string,
  article: string,
): Refusal[] => {
  if (!delivered || !untilOn) return [{ sentence: `没有${notice}的送达日期，期限没有起算，不能认定逾期。`, article }]
  return because(today <= untilOn, `期限到 ${untilOn} 为止，当日过后才能认定逾期。`, article)
}

/** 条例§30: seven working days from receipt. */
export const correctionNoticeUntil = (calendar: Calendar, { receivedOn }: RequestFacts, today: Day) =>
  lastDay(calendar, periods.correctionNotice, receivedOn ?? today).day
