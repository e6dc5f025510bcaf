import type { RemedyOutcome, RemedyRoute } from '../law/index.ts'
import type { Day } from '../platform/act.ts'
import { type Flaw, folding } from '../registers/index.ts'

/** 行政复议、行政诉讼 (条例§51): one case, registered once, by the organ whose act is disputed. */
export type RemedyFacts = {
  id: string
  organId: string
  route: RemedyRoute
  caseNumber: string
  requestNumber: string | null
  filedOn: Day
  outcome: Exclude<RemedyOutcome, 'pending'> | null
  concludedOn: Day | null
}

export const fold = folding<RemedyFacts>()

const flaw = (wrong: boolean, field: string, sentence: string, article: string): Flaw[] =>
  wrong ? [{ field, sentence, article }] : []

export const flaws = ({ filedOn, outcome, concludedOn }: RemedyFacts, today: Day): Flaw[] => [
  ...flaw(filedOn > today, 'filedOn', '受理日期在今天之后，请核对年份', '条例第五十一条'),
  ...flaw(
    concludedOn !== null && concludedOn < filedOn,
    'concludedOn',
    '审结日期早于受理日期，请核对两个日期',
    '条例第五十一条',
  ),
  ...flaw(
    concludedOn !== null && concludedOn > today,
    'concludedOn',
    '审结日期在今天之后；尚未审结的请留空',
    '条例第五十一条',
  ),
  ...flaw(
    outcome !== null && concludedOn === null,
    'concludedOn',
    '已有结果，请填审结日期；尚未审结的请清空结果',
    '条例第五十一条',
  ),
]
