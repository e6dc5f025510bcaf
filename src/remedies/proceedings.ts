import type { Day, Decision, RemedyOutcomeCode } from '../law/index.ts'

/** What has happened in one case beyond its register line: every part is put here by an act and by nothing else. */

/** A text that stands encrypted wherever it stands (platform/secret.ts). */
export type Sealed = string

/** 条例§51, 复议法§11（十四）, §23①（三）（四）: what is disputed. */
export const grounds = {
  reply: '对答复不服',
  silence: '认为逾期不答复',
  other: '对政府信息公开工作的其他行为不服',
} as const
export type Ground = keyof typeof grounds

export type Procedure = 'ordinary' | 'summary'
export const procedureNames: Readonly<Record<Procedure, string>> = { ordinary: '普通程序', summary: '简易程序' }

export type Suspension = { from: Day; until: Day | null; reason: string }

/** One hearing of the case: the review, or a court's first or second instance. A remitted case is heard again. */
export type Instance = {
  level: 'review' | 'first' | 'second'
  body: string
  openedOn: Day
  concludedOn: Day | null
  servedOn: Day | null
  document: string | null
  code: RemedyOutcomeCode | null
  /** 行诉法§89, 行诉解释§109①, 民诉法§180: what the second instance did with the first. */
  result: 'affirmed' | 'changed' | 'remitted' | 'filed' | 'continued' | 'withdrawn' | null
  why: string
  /** 复议法§64, §66；行诉法§70, §72: the working days this paper gives for answering again, binding or not yet. */
  orders: number | null
}

/** An order to answer again that binds: its days run from `servedOn` (conclusion.ts `runsFrom`). */
export type Remand = { workdays: number; servedOn: Day; document: string }

export type Proceedings = {
  ground: Ground
  /** The answer that is disputed: its number and its coded decision. */
  replyNumber: string | null
  decision: Decision | null
  knownOn: Day | null
  applicant: Sealed | null
  agent: Sealed | null
  thirdParty: Sealed | null
  /** 复议机关 as co-defendant (行诉法§26②), and the review that went before. */
  coDefendant: string | null
  reviewNumber: string | null
  claims: string
  acceptedOn: Day | null
  /** 复议法§30③: nobody decided within the term. */
  deemed: boolean
  procedure: Procedure
  copyOn: Day | null
  repliedOn: Day | null
  suspensions: readonly Suspension[]
  /** Natural days added to the review (复议法§62①). */
  extension: number
  instances: readonly Instance[]
  /** The first instance took effect unappealed (行诉法§85). */
  effectiveOn: Day | null
  remand: Remand | null
  /** 复议法§77: when the organ did what it was ordered to do. */
  compliedOn: Day | null
}

export const begin: Proceedings = {
  ground: 'reply',
  replyNumber: null,
  decision: null,
  knownOn: null,
  applicant: null,
  agent: null,
  thirdParty: null,
  coDefendant: null,
  reviewNumber: null,
  claims: '',
  acceptedOn: null,
  deemed: false,
  procedure: 'ordinary',
  copyOn: null,
  repliedOn: null,
  suspensions: [],
  extension: 0,
  instances: [],
  effectiveOn: null,
  remand: null,
  compliedOn: null,
}
