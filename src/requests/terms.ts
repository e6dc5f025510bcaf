import {
  addDays,
  addWorkdays,
  type Calendar,
  type Channel,
  type Day,
  lastDay,
  periods,
  rollOver,
} from '../law/index.ts'
import type { Consultation, Proceedings, Remand } from './proceedings.ts'
import type { RequestSettings } from './settings.ts'

/** The other last days in a case, each counted from the day its notice reached whom it concerns. */

const opinionOf = { thirdParty: periods.thirdPartyOpinion, agency: periods.agencyOpinion } as const

/** 条例§32, §34: fifteen working days from the day the letter is received. */
export const opinionUntil = (calendar: Calendar, kind: Consultation['kind'], deliveredOn: Day) =>
  lastDay(calendar, opinionOf[kind], deliveredOn).day

/** The term of a correction or of a reason: so many working days as the notice gives〔约〕. */
export const noticeUntil = (calendar: Calendar, workdays: number, deliveredOn: Day) =>
  addWorkdays(calendar, deliveredOn, workdays).day

/** 条例§31（二）: ordinary mail is confirmed on the day it comes; for the other channels of 双方确认 the site decides〔约〕. */
export const confirmBy = (calendar: Calendar, channel: Channel, submittedOn: Day, settings: RequestSettings): Day =>
  addWorkdays(calendar, submittedOn, channel === 'plainMail' ? 0 : settings.confirmWithin).day

/** 国办函〔2020〕109号: twenty working days from the day after the notice is received. */
export const feeUntil = (calendar: Calendar, deliveredOn: Day) => lastDay(calendar, periods.feePayment, deliveredOn).day

type Ordered = Pick<Remand, 'servedOn' | 'workdays' | 'days' | 'dueOn'>

/** The days the document gives; natural ones that end on a day of rest roll over (民诉法§85③, 复议法§88①). */
export function remandUntil(calendar: Calendar, { servedOn, workdays, days, dueOn }: Ordered): Day {
  if (workdays !== null) return noticeUntil(calendar, workdays, servedOn)
  return days === null ? dueOn : rollOver(calendar, addDays(servedOn, days)).day
}

type Terms = Pick<Proceedings, 'consultations' | 'correction' | 'reason' | 'fee' | 'remands'>

/** Every term that still runs, as this calendar has it: what moves when a notice changes the calendar. */
export function termsAnew({ consultations, correction, reason, fee, remands }: Terms, calendar: Calendar): Terms {
  const deliveredOn = correction?.delivery?.deliveredOn ?? null
  const fixed = correction === null || deliveredOn === null || correction.extendedFor !== null || correction.receivedOn
  const paying = fee?.paidOn === null ? (fee.delivery?.deliveredOn ?? null) : null
  return {
    consultations: consultations.map((each) =>
      each.endedOn === null && each.delivery?.deliveredOn
        ? { ...each, untilOn: opinionUntil(calendar, each.kind, each.delivery.deliveredOn) }
        : each,
    ),
    correction: fixed
      ? correction
      : { ...correction, untilOn: noticeUntil(calendar, correction.workdays, deliveredOn) },
    reason: reason && {
      ...reason,
      untilOn: noticeUntil(calendar, reason.workdays, reason.delivery?.deliveredOn ?? reason.askedOn),
    },
    fee: fee && paying ? { ...fee, untilOn: feeUntil(calendar, paying) } : fee,
    remands: remands.map((each) => (each.answeredOn === null ? { ...each, dueOn: remandUntil(calendar, each) } : each)),
  }
}
