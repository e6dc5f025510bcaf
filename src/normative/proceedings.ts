import type { Day } from '../law/index.ts'

/** What has happened to one document beyond its register line: every part is put here by an act and by nothing else. */

export const yesNo = { yes: '是', no: '否' } as const
export type YesNo = keyof typeof yesNo

/** 115号 二(三)(四): who decided that it is a normative document, and what that brings with it. */
export type Recognition = {
  on: Day
  by: string
  why: string
  /** 营商条例§62: closely about the business of market entities. */
  business: boolean
  /** 营商条例§63: about the economic activity of market entities. */
  market: boolean
  /** 重大行政决策程序暂行条例§3. */
  major: boolean
}

export type SelfCheck = { on: Day; basis: string }

export type Solicitation = {
  from: Day
  until: Day
  where: string
  /** Why it is shorter than the rule. */
  urgent: string | null
  closed: { on: Day; received: number; adopted: number; explained: string; feedbackOn: Day | null } | null
}

export const studies = { experts: '专家论证', risk: '风险评估', hearing: '听证会' } as const
export type Study = { kind: keyof typeof studies; on: Day; by: string; result: string }

export const opinions = { lawful: '合法', unlawful: '不合法', amend: '应当予以修改' } as const
export type Opinion = keyof typeof opinions

export type Review = {
  sentOn: Day
  reviewer: string
  urgent: string | null
  result: { on: Day; opinion: Opinion; number: string; text: string } | null
}

export type Deliberation = {
  on: Day
  meeting: string
  minutes: string
  passed: boolean
  /** 115号 二(六): why the opinion was not followed in whole. */
  notFollowed: string | null
}

export const relations = { basedOn: '依据', amends: '修改', repeals: '废止', replaces: '替代' } as const
export type RelationKind = keyof typeof relations
export type Relation = { relation: RelationKind; otherId: string | null; otherTitle: string }

/** One wording: `validFrom` is the day from which it holds; the words themselves stand in document_text under the hash. */
export type Edition = { edition: number; validFrom: Day; hash: string; reason: string }

export const amendmentKinds = { amended: '修改', partlyRepealed: '废止部分条款' } as const
export type Amendment = { kind: keyof typeof amendmentKinds; on: Day; by: string; part: string }

export type Suspension = { from: Day; until: Day | null; part: string | null; basis: string }

export const evaluations = { renew: '继续施行，重新公布', revise: '修订后重新公布', lapse: '到期失效，无异议' } as const
export type Evaluation = { on: Day; result: keyof typeof evaluations; why: string }

export const decisions = { keep: '继续有效', amend: '修改', repeal: '废止', declareVoid: '宣布失效' } as const
export type Decision = keyof typeof decisions
export type CleanUpMark = { cleanUpId: string; title: string; decision: Decision; on: Day }

/** NORM-11: repeal is an act; lapse comes by time; a document whose object is gone is declared void. */
export type Ended = { how: 'repealed' | 'declaredVoid'; by: string; why: string; expiresOn: Day | null }

/** What the province's library was given last, and what it said. */
export type Filing = {
  externalId: string | null
  hash: string
  sentOn: Day
  receivedOn: Day | null
  receipt: string | null
  errors: readonly string[]
}

export type Proceedings = {
  /** Begun here as a draft: its dates are what its acts say, and no register overrules them. */
  begun: boolean
  begunOn: Day | null
  about: string
  recognition: Recognition | null
  selfCheck: SelfCheck | null
  solicitations: readonly Solicitation[]
  /** 营商条例§62: 依法需要保密的; or no public comment for another stated reason. */
  notSolicited: string | null
  fairCompetition: { on: Day; by: string; result: string } | null
  studies: readonly Study[]
  reviews: readonly Review[]
  deliberations: readonly Deliberation[]
  issuedOn: Day | null
  /** By when the government above is told, by the site's convention of that day. */
  filingDueOn: Day | null
  channels: string
  /** 备案 with the government above. */
  recorded: { on: Day; with: string; number: string | null } | null
  filing: Filing | null
  relations: readonly Relation[]
  editions: readonly Edition[]
  amendments: readonly Amendment[]
  suspensions: readonly Suspension[]
  evaluations: readonly Evaluation[]
  cleanUps: readonly CleanUpMark[]
  ended: Ended | null
  /** S17: where the organ that keeps it shows it. */
  keptAt: string | null
}

export const begin: Proceedings = {
  begun: false,
  begunOn: null,
  about: '',
  recognition: null,
  selfCheck: null,
  solicitations: [],
  notSolicited: null,
  fairCompetition: null,
  studies: [],
  reviews: [],
  deliberations: [],
  issuedOn: null,
  filingDueOn: null,
  channels: '',
  recorded: null,
  filing: null,
  relations: [],
  editions: [],
  amendments: [],
  suspensions: [],
  evaluations: [],
  cleanUps: [],
  ended: null,
  keptAt: null,
}
