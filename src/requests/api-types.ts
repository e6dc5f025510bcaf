import { z } from 'zod'
import type { ApplicantKind, Channel, Day, Decision, LeafRow } from '../law/index.ts'
import type { Refusal } from '../platform/act.ts'
import type { ClockView } from './clock-types.ts'
import type { ReplyContent, ServiceMethod } from './proceedings.ts'
import type { Status } from './standing.ts'

/** What one application says to the console, and what it accepts from it. */

/** What a form asks for one part of an act's input. */
export type FieldView = {
  name: string
  label: string
  hint: string
  /** `given`: settled already and only shown; `texts`: any number of lines; `choices`: any number of the options. */
  kind:
    | 'text'
    | 'longText'
    | 'day'
    | 'time'
    | 'number'
    | 'choice'
    | 'choices'
    | 'flag'
    | 'file'
    | 'files'
    | 'group'
    | 'list'
    | 'texts'
    | 'given'
  required: boolean
  options: { value: string; label: string }[] | null
  min: number | null
  max: number | null
  /** What to begin with: the site's own default, or what the law makes likely. */
  value: unknown
  /** Parts of a group, or of each line of a list. */
  fields: FieldView[] | null
}

/**
 * An act of the procedure as this person meets it now. `refusals` empty: it may be done (once `fields` are filled in).
 * An act that another office performs has `may` false, and says in `refusals` whose it is.
 */
export type AvailableAct = {
  act: string
  title: string
  basis: string
  may: boolean
  refusals: Refusal[]
  fields: FieldView[]
  /** A clerk may prepare it for the head's signature. */
  proposable: boolean
  /** Among the few acts that are likely now. */
  likely: boolean
}

export type ActView = {
  seq: number
  name: string
  title: string
  basis: string
  at: string
  by: string
  /** What was put on the record, in words. */
  facts: { label: string; value: string }[]
}

export type Person = { id: string; name: string }
export type Coded = { id: string; label: string; article: string }

export type ApplicantView = {
  /** Name and contact stand here in full: this person handles the case, or gave a reason to see them. */
  named: boolean
  /** So does everything else that is known of the applicant. */
  opened: boolean
  /** May this person ask to see them? */
  mayOpen: boolean
  kind: ApplicantKind | null
  kindLabel: string
  name: string
  contact: string
  rows: { label: string; value: string }[]
}

export type DeliveryView = {
  method: ServiceMethod
  label: string
  dispatchedOn: Day | null
  deliveredOn: Day | null
  proof: string | null
  note: string
}

export type ConsultationView = {
  id: string
  kind: 'thirdParty' | 'agency'
  kindLabel: string
  article: string
  jointlyMade: boolean
  party: string
  matter: string
  sentOn: Day
  delivery: DeliveryView | null
  /** 条例§32, §34: fifteen working days from delivery; null while the letter has not arrived. */
  untilOn: Day | null
  endedOn: Day | null
  opinion: string | null
  reason: string | null
  /** Its own clock, in words. */
  sentence: string
}

export type CorrectionView = {
  noticedOn: Day
  items: string
  guidance: string
  workdays: number
  lateReason: string | null
  delivery: DeliveryView | null
  untilOn: Day | null
  extendedFor: string | null
  receivedOn: Day | null
  text: string | null
}
export type ReasonView = {
  askedOn: Day
  evidence: string
  delivery: DeliveryView | null
  untilOn: Day
  receivedOn: Day | null
  text: string | null
  acceptedOn: Day | null
}
export type FeeView = {
  basis: 'byCount' | 'byPages'
  quantity: number
  amount: number
  noticedOn: Day
  delivery: DeliveryView | null
  untilOn: Day | null
  paidOn: Day | null
  receipt: string | null
}

export type ApprovalView = {
  step: string
  label: string
  role: string
  by: string | null
  on: Day | null
  /** The draft it signed; the same as the draft's own, or it would be void. */
  hash: string | null
  opinion: string
}
export type DraftView = {
  revision: number
  decision: Decision
  content: ReplyContent
  by: string
  on: Day
  hash: string
  approvals: ApprovalView[]
  returned: { label: string; by: string; on: Day; reason: string } | null
}

export type LetterView = {
  id: string
  kind: string
  title: string
  number: string | null
  on: Day
}
export type FileView = {
  id: string
  name: string
  mediaType: string
  size: number
  purpose: string
  purposeLabel: string
  keptAt: string
  keptBy: string
  derivedFrom: string | null
  /** A redacted file bears the result of its test; one that failed cannot be served. */
  proof: 'passed' | 'failed' | null
  erased: boolean
}

/** A sign with its evidence; what to conclude is for a person to decide. */
export type Hint = {
  kind: 'repeat' | 'similar' | 'many' | 'volume' | 'wrongOrgan'
  sentence: string
  article: string
  /** Conditions of the article, each as far as the records can tell; null = they cannot. */
  conditions: { text: string; holds: boolean | null }[]
  evidence: { id: string; number: string; text: string; words: string[]; href: string }[]
}

export type ProposalView = { act: string; title: string; input: Record<string, unknown>; by: string; on: Day }

export type CaseView = {
  id: string
  /** The last act seen: what is done next is done knowing it. */
  seq: number
  number: string
  organId: string
  organName: string
  status: Status
  statusLabel: string
  channel: { id: Channel; label: string; receipt: string; article: string }
  content: string
  submittedOn: Day | null
  receivedOn: Day | null
  answeredOn: Day | null
  signedOn: Day | null
  decision: (Coded & { row: LeafRow; reviewFirst: boolean }) | null
  replyNumber: string | null
  handlingUnit: string | null
  assignedTo: Person | null
  wants: { form: string; service: string } | null
  needs: string | null
  confirmation: { on: Day; how: string; at: string; with: string | null; by: string } | null
  applicant: ApplicantView
  clock: ClockView
  timeline: ActView[]
  available: AvailableAct[]
  consultations: ConsultationView[]
  correction: CorrectionView | null
  reason: ReasonView | null
  fee: FeeView | null
  searches: { on: Day; by: string; places: string; keywords: string; result: string }[]
  /** `outdated`: the draft was changed after it was reviewed (条例§17). */
  secrecy: {
    on: Day
    by: string
    conclusion: string
    basis: string
    referredTo: string | null
    outdated: boolean
  } | null
  draft: DraftView | null
  service: DeliveryView | null
  remands: { document: string; servedOn: Day; term: string; dueOn: Day; answeredOn: Day | null }[]
  letters: LetterView[]
  files: FileView[]
  hints: Hint[]
  proposal: ProposalView | null
  /** People of this organ to whom it can be assigned. */
  officers: Person[]
  /** 条例§35, §42: what this applicant asked of the organ, where a key identifies them. */
  volume: { thisMonth: number; lastTwelveMonths: number } | null
}

/** What a reply of each decision must say, with the row and the remedy that follow from it (§1.7, §7.2). */
export type ReplyFieldView = {
  id: string
  label: string
  hint: string
  kind: 'text' | 'longText' | 'day' | 'list'
  required: boolean
  options: readonly string[] | null
  article: string | null
}
export type DecisionView = Coded & {
  id: Decision
  row: LeafRow
  rowLabel: string
  reviewFirst: boolean
  disputed: boolean
  refuses: boolean
  fields: ReplyFieldView[]
}
export type DecisionGroup = { label: string; decisions: DecisionView[] }

/** 409 of another kind than a refusal: somebody else acted since; here is what. */
export type ConflictView = { conflict: string; since: ActView[] }

export type { ClockDay, ClockDayKind, ClockRunning, ClockSegment, ClockView } from './clock-types.ts'
export type { ReplyContent }

export const performInput = z.object({
  /** seq of the last act this person saw. */
  seen: z.int('缺少已阅知的办理序号').min(0),
  input: z.record(z.string(), z.unknown()).default({}),
})

export const similarQuery = z.object({
  organId: z.uuid('请选择机关').optional(),
  content: z.string().trim().max(4_000, '内容不超过 4000 字').default(''),
  applicant: z.string().trim().max(100, '姓名或名称不超过 100 字').default(''),
  proof: z.string().trim().max(100, '证件号码不超过 100 字').default(''),
})
