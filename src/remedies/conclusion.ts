import { addWorkdays, type Calendar, outcomeFacts, type RemedyOutcomeCode, remedyOutcomeCodes } from '../law/index.ts'
import { because, type Day, type Refusal } from '../platform/act.ts'
import type { Instance } from './proceedings.ts'
import { hear, lastHearing, proceed, type RemedyFacts, settle, standingOf } from './remedy.ts'

/** How a case ends, whoever ends it: a paper with a code; the cell of table four follows from the code. */

type Ending = {
  concludedOn: Day
  servedOn: Day | null
  document: string | null
  why: string
  result?: Instance['result']
  orders?: number | null
}

export function concluded(remedy: RemedyFacts, code: RemedyOutcomeCode, ending: Ending): RemedyFacts {
  const { concludedOn, result = null, orders = null, servedOn, document, why } = ending
  const paper = { code, concludedOn, servedOn, document, why, result, orders }
  return bound(settle({ ...proceed(remedy, { instances: hear(remedy, paper) }), outcomeCode: code, concludedOn }))
}

/**
 * An order binds once its paper is served and final (复议法§75②；行诉法§85): not while a first instance may be appealed,
 * and of an affirmed one from the second instance's paper on.
 */
export function bound(remedy: RemedyFacts, from?: Day | null): RemedyFacts {
  const { orders, servedOn, document } = lastHearing(remedy)
  const binds = orders && servedOn && standingOf(remedy) === 'concluded'
  return proceed(remedy, {
    remand: binds ? { workdays: orders, servedOn: from ?? servedOn, document: document ?? '' } : null,
  })
}

/**
 * 〔约〕 The days of an order run from the service of the paper that binds (requests-and-report §1.5 `remand`). A first
 * judgment is served before it takes effect: days that would be over by then run from the day it takes effect.
 */
export function runsFrom(remedy: RemedyFacts, effectiveOn: Day, days: Calendar): Day | null {
  const { orders, servedOn } = lastHearing(remedy)
  if (!orders || !servedOn) return null
  return addWorkdays(days, servedOn, orders).day <= effectiveOn ? effectiveOn : servedOn
}

/** Reviewers and courts end some cases without a paper that starts anybody's days: nothing waits for its service. */
export const withoutDays: readonly RemedyOutcomeCode[] = [
  'REVIEW_MEDIATED',
  'REVIEW_WITHDRAWN',
  'SUIT_MEDIATED',
  'SUIT_WITHDRAWN',
]
export const awaitsService = (remedy: RemedyFacts): boolean => {
  const { code, servedOn } = lastHearing(remedy)
  return remedy.concludedOn !== null && code !== null && servedOn === null && !withoutDays.includes(code)
}

export const dayOrder = (filedOn: Day, concludedOn: Day, servedOn: Day | null, today: Day): Refusal[] => [
  ...because(concludedOn > today, '审结日期在今天之后，请核对。', '条例第五十一条'),
  ...because(concludedOn < filedOn, '审结日期早于申请（起诉）日期，请核对。', '条例第五十一条'),
  ...because(servedOn !== null && servedOn < concludedOn, '送达日期早于文书日期，请核对。', '条例第五十一条'),
  ...because(servedOn !== null && servedOn > today, '送达日期在今天之后；尚未送达的请留空。', '条例第五十一条'),
]

/** 复议法§64, §66；行诉法§70, §72: days to answer again presuppose a paper that orders it. */
export const remandFits = (code: RemedyOutcomeCode, workdays: number | null): Refusal[] =>
  because(
    workdays !== null && !outcomeFacts(code).remands,
    `“${remedyOutcomeCodes[code].label}”不责令重新答复或者履行，请把重新答复的期限留空。`,
    '行政复议法第六十四条、第六十六条；行政诉讼法第七十条、第七十二条',
  )

/** The codes one kind of paper may bear, in the words of the form. */
export const wordsOf = <C extends RemedyOutcomeCode>(codes: readonly C[]) =>
  Object.fromEntries(codes.map((code) => [code, remedyOutcomeCodes[code].label])) as Record<C, string>
