import { outcomeFacts, type RemedyOutcomeCode, remedyOutcomeCodes } from '../law/index.ts'
import { because, type Day, type Refusal } from '../platform/act.ts'
import type { Instance } from './proceedings.ts'
import { hear, proceed, type RemedyFacts, settle } from './remedy.ts'

/** How a case ends, whoever ends it: a paper with a code; the cell of table four follows from the code. */

type Ending = {
  concludedOn: Day
  servedOn: Day | null
  document: string | null
  why: string
  result?: Instance['result']
}

export function concluded(remedy: RemedyFacts, code: RemedyOutcomeCode, ending: Ending): RemedyFacts {
  const { concludedOn, servedOn, document, why, result = null } = ending
  const heard = proceed(remedy, { instances: hear(remedy, { code, concludedOn, servedOn, document, why, result }) })
  return settle({ ...heard, outcomeCode: code, concludedOn })
}

export const dayOrder = (filedOn: Day, concludedOn: Day, servedOn: Day | null, today: Day): Refusal[] => [
  ...because(concludedOn > today, '审结日期在今天之后，请核对。', '条例第五十一条'),
  ...because(concludedOn < filedOn, '审结日期早于申请（起诉）日期，请核对。', '条例第五十一条'),
  ...because(servedOn !== null && servedOn < concludedOn, '送达日期早于文书日期，请核对。', '条例第五十一条'),
  ...because(servedOn !== null && servedOn > today, '送达日期在今天之后；尚未送达的请留空。', '条例第五十一条'),
]

/** 复议法§64, §66；行诉法§70, §72: days to answer again presuppose a paper that orders it, and the day it was served. */
export const remandFits = (code: RemedyOutcomeCode, workdays: number | null, servedOn: Day | null): Refusal[] => [
  ...because(
    workdays !== null && !outcomeFacts(code).remands,
    `“${remedyOutcomeCodes[code].label}”不责令重新答复或者履行，请把重新答复的期限留空。`,
    '行政复议法第六十四条、第六十六条；行政诉讼法第七十条、第七十二条',
  ),
  ...because(
    workdays !== null && servedOn === null,
    '责令重新答复的期限自文书送达之日起算，请填写送达日期。',
    '行政复议法第六十四条、第六十六条；行政诉讼法第七十条、第七十二条',
  ),
]

/** The codes one kind of paper may bear, in the words of the form. */
export const wordsOf = <C extends RemedyOutcomeCode>(codes: readonly C[]) =>
  Object.fromEntries(codes.map((code) => [code, remedyOutcomeCodes[code].label])) as Record<C, string>

export const remandOf = (workdays: number | null, servedOn: Day | null, document: string | null) =>
  workdays !== null && servedOn !== null ? { workdays, servedOn, document: document ?? '' } : null
