import { z } from 'zod'
import type { Day, Refusal } from '../platform/act.ts'
import type { ItemActName } from './act-names.ts'
import type { Finding } from './checks/finding.ts'
import type { ClockView } from './clock.ts'
import { draftFields } from './draft-input.ts'
import type {
  Attachment,
  Comment,
  ContentClass,
  Metadata,
  Override,
  Person,
  Proceedings,
  SecrecyReview,
  Signature,
} from './proceedings.ts'
import type { ItemStanding } from './standing.ts'
import type { BodyDocument } from './word/document.ts'

/** What /api/items says to the console about items on their way to the public, and accepts from it. */

/** One step of the item's chain. `next`: it is this step's turn. `mine`: this person may sign it now. */
export type ChainStep = {
  step: string
  label: string
  kind: 'proof' | 'review'
  roles: readonly string[]
  signature: Signature | null
  next: boolean
  mine: boolean
}

/** A button. With refusals it is grey and says why; an act that this person has no part in is not listed. */
export type AvailableAct = { name: ItemActName; title: string; basis: string; refusals: Refusal[] }

export type ItemFile = {
  id: string
  name: string
  mediaType: string
  size: number
  digest: string
  keptAt: string
  keptBy: string
  /** It belongs to the present draft: as an attachment, or shown in the text. */
  attached: boolean
  shown: boolean
  /** What stands in the way of publishing the file as it is. */
  problems: readonly { code: string; sentence: string; severity: Finding['severity'] }[]
}

export type VersionRow = {
  revision: string
  number: number
  hash: string
  title: string
  reason: string
  madeAt: string
  madeBy: string
  /** The public sees this one. */
  current: boolean
}

export type TimelineEntry = { seq: number; name: string; title: string; at: string; by: string; said: string[] }

export type DraftView = {
  revision: string
  number: number
  hash: string
  title: string
  /** Null where only html was taken over. */
  body: BodyDocument | null
  html: string
  plain: string
  metadata: Metadata
  attachments: readonly Attachment[]
}

export type ItemCase = {
  id: string
  /** The last act this view knows of; sent along as `seen` with whatever is done on it. */
  seq: number
  title: string
  organId: string
  organName: string
  contentClass: ContentClass | null
  standing: ItemStanding
  standingLabel: string
  /** Where the work stands: of the correction under way, or of the item itself. */
  stage: ItemStanding
  /** In a few words what is to be done next, and by whom. */
  next: string | null
  indexNumber: string | null
  publishedOn: Day | null
  columnName: string | null
  /** Its page, while the public may read it. */
  address: string | null
  draft: DraftView | null
  chain: ChainStep[]
  findings: (Finding & { override: Override | null })[]
  secrecy: (SecrecyReview & { current: boolean }) | null
  comments: readonly Comment[]
  authors: readonly Person[]
  interpretation: {
    required: boolean
    works: readonly { id: string; title: string; itemId: string | null; ready: boolean }[]
    waiver: Proceedings['interpretationWaiver']
  } | null
  clock: ClockView
  files: ItemFile[]
  versions: VersionRow[]
  acts: AvailableAct[]
  timeline: TimelineEntry[]
} & Pick<
  Proceedings,
  | 'returned'
  | 'urgent'
  | 'releaseAt'
  | 'publishedAt'
  | 'updatedAt'
  | 'missed'
  | 'delayReason'
  | 'corrections'
  | 'correction'
  | 'withdrawal'
  | 'archived'
  | 'imported'
>

/** `mine`: this person may do what is next; otherwise `barred` says why not, where it is not for want of the role. */
export type QueueRow = {
  id: string
  title: string
  organId: string
  organName: string
  contentClass: ContentClass | null
  className: string
  standing: ItemStanding
  correcting: boolean
  nextStep: string
  next: string
  mine: boolean
  barred: string | null
  drafter: string
  since: string
  releaseAt: string | null
  missed: readonly string[]
  returned: string | null
  clock: ClockView
}
/** In the order of urgency; `mine` first. */
export type Queue = { mine: QueueRow[]; others: QueueRow[]; total: number }

/** 条例§26: what is late or will be within five working days (PUB-15). */
export type RedRow = QueueRow & { formedOn: Day; changedOn: Day | null; delayReason: string | null }
export type RedList = { asOf: Day; basis: string; late: RedRow[]; dueSoon: RedRow[] }

/** The words of two versions, in their order. */
export type WordDifference = { kind: 'same' | 'added' | 'removed'; text: string }
export type Comparison = {
  left: VersionRow
  right: VersionRow
  title: WordDifference[]
  /** One entry per paragraph that stands in both or in one of them. */
  paragraphs: WordDifference[][]
  metadata: { label: string; left: string; right: string }[]
  attachments: { added: string[]; removed: string[] }
  /** Characters added and removed in the text. */
  added: number
  removed: number
}

/** What a form of drafting offers. */
export type DraftingChoices = {
  classes: { value: ContentClass; label: string; steps: { step: string; label: string }[] }[]
  origins: { value: string; label: string }[]
  art20: { code: string; title: string }[]
  genres: string[]
  themes: { code: string; title: string }[]
  columns: { id: string; name: string; path: string[] }[]
  organs: { id: string; name: string }[]
}

export const draftInput = z.object({
  organId: z.uuid('请选择发布机构').optional(),
  contentClass: draftFields.contentClass,
  draft: draftFields.draft,
})
/** What is saved by POST /api/items/drafts; `draft` alone is what the act `edit` takes. */
export type DraftInput = z.input<typeof draftInput>

export const performInput = z.object({ seen: z.number().int().min(0).optional(), input: z.unknown() })

export const queueQuery = z.object({
  organId: z.uuid('机关编号不对').optional(),
  step: z.string().max(40).optional(),
  q: z.string().trim().max(100, '查询词不超过 100 字').optional(),
})
