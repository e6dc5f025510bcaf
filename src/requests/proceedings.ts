import type { Day, Decision } from '../law/index.ts'

/** What has happened in one case beyond its register line: every part is put here by an act and by nothing else. */

/** A text that stands encrypted wherever it stands (platform/secret.ts). */
export type Sealed = string

/** 函235: how a paper reached whom, and what proves it. The law counts by different ones of these days. */
export const serviceMethods = {
  direct: { label: '直接送达', article: '国办公开办函〔2016〕235号' },
  entrusted: { label: '委托其他行政机关代为送达', article: '国办公开办函〔2016〕235号' },
  post: { label: '邮寄送达', article: '国办公开办函〔2016〕235号' },
  electronic: { label: '电子送达', article: '' },
} as const
export type ServiceMethod = keyof typeof serviceMethods
export type Delivery = {
  method: ServiceMethod
  dispatchedOn: Day | null
  deliveredOn: Day | null
  /** 送达回证、寄递凭证: a stored file, and the mail's number. */
  proof: string | null
  note: string
  /** Earlier tries that did not arrive, the first first. */
  attempts?: readonly Omit<Delivery, 'attempts'>[]
}

/** 条例§32, §34. The pause runs from `sentOn` to `endedOn`; the term of 15 working days from delivery. */
export type Consultation = {
  id: string
  kind: 'thirdParty' | 'agency'
  /** 条例§34: only a joint maker's silence counts as consent. */
  jointlyMade: boolean
  party: Sealed
  contact: Sealed | null
  /** 第三方: which interest may be harmed; 机关: what is asked. */
  matter: string
  sentOn: Day
  delivery: Delivery | null
  untilOn: Day | null
  endedOn: Day | null
  opinion: 'agree' | 'disagree' | 'silent' | null
  /** It came after `untilOn`: 条例§34 has by then presumed a joint maker's consent. */
  late?: boolean
  reason: Sealed | null
}

/** 条例§30. One notice names everything; what comes back starts the clock anew. */
export type Correction = {
  noticedOn: Day
  items: string
  guidance: string
  workdays: number
  /** Why the notice went out after the seventh working day. */
  lateReason: string | null
  delivery: Delivery | null
  untilOn: Day | null
  extendedFor: string | null
  receivedOn: Day | null
  text: Sealed | null
}

/** 条例§35: number and frequency plainly beyond reason. */
export type ReasonRequest = {
  askedOn: Day
  evidence: string
  workdays: number
  /** Whether the site does not count this time (settings.ts pauseOnReason). */
  pauses: boolean
  delivery: Delivery | null
  untilOn: Day
  receivedOn: Day | null
  text: Sealed | null
  /** The reason was found sound: the application goes on. */
  acceptedOn: Day | null
}

/** 条例§42; 国办函〔2020〕109号. Amount in yuan. */
export type Fee = {
  basis: 'byCount' | 'byPages'
  quantity: number
  amount: number
  noticedOn: Day
  delivery: Delivery | null
  untilOn: Day | null
  paidOn: Day | null
  receipt: string | null
  /** Whether payment starts the clock anew, or it goes on from where it stood (settings.ts restartOnPayment). */
  restarts: boolean
}

/** 法释8号: what was searched, with which words, by whom. */
export type SearchRecord = { on: Day; by: string; places: string; keywords: string; result: string }

/** 条例§17: before anything leaves the house. `hash`: of the draft that was reviewed; null before there was one. */
export type SecrecyReview = {
  hash: string | null
  on: Day
  by: string
  conclusion: 'mayDisclose' | 'mayNot' | 'referred'
  basis: string
  referredTo: string | null
}

/** One part that is not given, and why (条例§37). */
export type Withheld = { scope: string; ground: Decision; reason: string }

/** What the answer will say: `elements` by requests/reply-elements.ts for its decision (§7.2). */
export type ReplyContent = {
  /** C7: what was searched, what the information is, why it falls under the decision. */
  findings: string
  elements: Readonly<Record<string, string>>
  /** 条例§37: could the part that may be given be separated? Must be answered before any refusal. */
  severable: 'yes' | 'no' | null
  severanceReason: string
  withheld: readonly Withheld[]
  /** Stored files that go with the answer; a redacted one only with its proof. */
  attachments: readonly string[]
  /** 条例§32: giving it over a third party's objection, for the public interest. */
  publicInterest: string
}

export type Approval = { step: string; by: string; on: Day; hash: string; opinion: string }
export type Draft = {
  revision: number
  decision: Decision
  content: ReplyContent
  by: string
  on: Day
  /** SM3 of decision and content: what every later signature signs. */
  hash: string
  approvals: readonly Approval[]
  returned: { step: string; by: string; on: Day; reason: string } | null
}

/** 复议法§64、§66；行诉法§70、§72: answer again, in the days the document gives, from the day it was served. */
export type Remand = {
  document: string
  servedOn: Day
  /** The term as the document gives it: working days, natural days, or neither and the last day itself. */
  workdays: number | null
  days: number | null
  dueOn: Day
  /** What was decided before; the year's figures keep it. */
  before: { decision: Decision; answeredOn: Day; dueOn: Day | null }
  answeredOn: Day | null
  decision: Decision | null
}

export type Proposal = { act: string; input: Record<string, unknown>; by: string; on: Day }
/** The confirmation of a receipt: who was reached, how, when (条例§31；函207). */
export type Confirmation = { on: Day; how: string; at: string; with: Sealed | null; proof: string | null; by: string }

export type Proceedings = {
  /** Receipt, the correction's receipt, payment in full, or service of the remanding document. */
  anchor: Day | null
  /** Working days added (条例§33②). */
  extension: number
  extensions: readonly { on: Day; workdays: number; reason: string; from: Day | null; delivery: Delivery | null }[]
  deferredTo: Day | null
  /** While an opinion is awaited there is no last day; this is the earliest it can be. */
  earliestOn: Day | null
  provisional: boolean
  confirmation: Confirmation | null
  /** Segments of the clock that an event ended, for the day-by-day account. */
  earlier: readonly {
    anchor: Day
    extension: number
    until: Day
    ended: 'correction' | 'fee' | 'receipt'
    consultations: number
  }[]
  /** Last days that were over before a correction or a fee was asked for: the delay stays, whatever clock follows. */
  overran: readonly { dueOn: Day; on: Day }[]
  /** The first day on which somebody has to ask what became of a paper that was sent (settings.ts proofWithin). */
  chaseOn: Day | null
  consultations: readonly Consultation[]
  correction: Correction | null
  reason: ReasonRequest | null
  fee: Fee | null
  searches: readonly SearchRecord[]
  secrecy: SecrecyReview | null
  proposal: Proposal | null
  draft: Draft | null
  /** Three days that the law keeps apart: 签发, 发出, 送达 (requests-and-report §1.8). */
  signedOn: Day | null
  service: Delivery | null
  remands: readonly Remand[]
  /** 条例§18: when a refusal is to be looked at again. */
  reevaluateOn: Day | null
  /** 条例§44〔约〕: what could be given to one may be put before everybody; until somebody says so or says no. */
  publish: 'proposed' | null
  release: { title: string; question: string; answer: string } | null
  rating: { score: number; said: Sealed | null; on: Day } | null
  archived: { on: Day; digest: string } | null
  /** 条例§43; what somebody cannot do is sensitive (个人信息保护法§28). */
  needs: Sealed | null
  wants: { form: string; service: ServiceMethod } | null
}

export const begin: Proceedings = {
  anchor: null,
  extension: 0,
  extensions: [],
  deferredTo: null,
  earliestOn: null,
  provisional: false,
  confirmation: null,
  earlier: [],
  overran: [],
  chaseOn: null,
  consultations: [],
  correction: null,
  reason: null,
  fee: null,
  searches: [],
  secrecy: null,
  proposal: null,
  draft: null,
  signedOn: null,
  service: null,
  remands: [],
  reevaluateOn: null,
  publish: null,
  release: null,
  rating: null,
  archived: null,
  needs: null,
  wants: null,
}
