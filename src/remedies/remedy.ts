import { outcomeFacts, type RemedyOutcome, type RemedyOutcomeCode, type RemedyRoute } from '../law/index.ts'
import type { Day } from '../platform/act.ts'
import type { Flaw } from '../registers/index.ts'
import { begin, type Instance, type Proceedings } from './proceedings.ts'

/** 行政复议、行政诉讼 (条例§51): one case, registered once, by the organ whose act is disputed. */
export type RemedyFacts = {
  id: string
  organId: string
  route: RemedyRoute
  caseNumber: string
  requestNumber: string | null
  requestId: string | null
  filedOn: Day
  /** The cell of table 四; follows from the code where there is one. */
  outcome: Exclude<RemedyOutcome, 'pending'> | null
  outcomeCode: RemedyOutcomeCode | null
  concludedOn: Day | null
  /** Null for a line that came by a register. */
  proceedings: Proceedings | null
}

export const blank = (id: string): RemedyFacts => ({
  id,
  organId: '',
  route: 'review',
  caseNumber: '',
  requestNumber: null,
  requestId: null,
  filedOn: '',
  outcome: null,
  outcomeCode: null,
  concludedOn: null,
  proceedings: null,
})

/** What follows from the code and is never typed. */
export const settle = (facts: RemedyFacts): RemedyFacts =>
  facts.outcomeCode ? { ...facts, outcome: outcomeFacts(facts.outcomeCode).cell } : facts

/** The proceedings so far; a line of a register, already accepted when it was registered, starts them here. */
export const proceedingsOf = ({ proceedings, filedOn, route }: RemedyFacts): Proceedings =>
  proceedings ?? {
    ...begin,
    acceptedOn: filedOn,
    instances: [hearing(route === 'review' ? 'review' : 'first', '', filedOn)],
  }

export const hearing = (level: Instance['level'], body: string, openedOn: Day): Instance => ({
  level,
  body,
  openedOn,
  concludedOn: null,
  servedOn: null,
  document: null,
  code: null,
  result: null,
  why: '',
  orders: null,
})

export const proceed = (remedy: RemedyFacts, change: Partial<Proceedings>): RemedyFacts => ({
  ...remedy,
  proceedings: { ...proceedingsOf(remedy), ...change },
})

/** The hearing that is going on, or was the last. */
export const lastHearing = (remedy: RemedyFacts): Instance =>
  proceedingsOf(remedy).instances.at(-1) ?? hearing(remedy.route === 'review' ? 'review' : 'first', '', remedy.filedOn)

/** The last judgment of a first instance: what an appeal is against. */
export const firstOf = (remedy: RemedyFacts) =>
  proceedingsOf(remedy).instances.findLast(({ level }) => level === 'first')

/** 行诉法§82③, §89②: a case sent back is heard in ordinary procedure, and is not sent back again. */
export const wasRemitted = (remedy: RemedyFacts) =>
  proceedingsOf(remedy).instances.some(({ result }) => result === 'remitted')

export const hear = (remedy: RemedyFacts, change: Partial<Instance>): readonly Instance[] => [
  ...proceedingsOf(remedy).instances.slice(0, -1),
  { ...lastHearing(remedy), ...change },
]

export const standings = {
  filed: '待受理',
  pending: '审理中',
  suspended: '中止',
  judged: '一审已裁判，可上诉',
  concluded: '已审结',
} as const
export type Standing = keyof typeof standings

export function standingOf(remedy: RemedyFacts): Standing {
  const { acceptedOn, suspensions, effectiveOn } = proceedingsOf(remedy)
  if (remedy.concludedOn !== null) {
    const { level } = lastHearing(remedy)
    const appealable = remedy.outcomeCode !== null && outcomeFacts(remedy.outcomeCode).appeal !== undefined
    return level === 'first' && appealable && effectiveOn === null ? 'judged' : 'concluded'
  }
  // 行诉法§51②: an appeal against 不予立案 is before a court though no court has filed the suit
  if (acceptedOn === null && lastHearing(remedy).level !== 'second') return 'filed'
  return suspensions.some(({ until }) => until === null) ? 'suspended' : 'pending'
}

/** What acts alone put on the record of a case that goes step by step; the cells of table four are read from these. */
export const byProcedure = ['organId', 'route', 'caseNumber', 'filedOn', 'outcome', 'concludedOn'] as const

/** A register that is imported again does not overrule the case. */
export const proceeded = (previous: RemedyFacts | null): Partial<RemedyFacts> =>
  previous?.proceedings ? Object.fromEntries(byProcedure.map((field) => [field, previous[field]])) : {}

const flaw = (wrong: boolean, field: string, sentence: string, article: string): Flaw[] =>
  wrong ? [{ field, sentence, article }] : []

export const flaws = (facts: RemedyFacts, today: Day): Flaw[] => {
  const { filedOn, outcome, outcomeCode, concludedOn } = facts
  return [
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
    ...flaw(
      outcomeCode !== null && outcome !== outcomeFacts(outcomeCode).cell,
      'outcome',
      '本案已按文书登记具体结果，表四的格由它得出；要改请在案件页办理“更正结果”',
      '年度报告格式表四',
    ),
    ...flaw(
      outcomeCode !== null && concludedOn === null,
      'concludedOn',
      '本案已按文书登记审结，审结日期不能清空；要改请在案件页办理',
      '年度报告格式表四',
    ),
  ]
}
