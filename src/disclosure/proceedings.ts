import type { Day } from '../platform/act.ts'
import type { ItemStanding } from './standing.ts'

/** Everything nested of an item on its way to the public; the flat columns are what lists and figures ask for. */

/** 条例§10: who made it, and hence who must publish it (PUB-01). */
export const origins = {
  made: '本机关制作',
  obtainedFromCitizen: '从公民、法人和其他组织获取',
  obtainedFromAgency: '从其他行政机关获取',
  jointlyMade: '与其他机关共同制作',
} as const
export type Origin = keyof typeof origins

/** By which chain of proofs and reviews it goes: a site's setting says which steps each class has. */
export const contentClasses = {
  news: '工作动态',
  ordinary: '一般信息',
  policy: '政策文件',
  interpretation: '政策解读',
  notice: '公示公告',
  leaderActivity: '领导活动',
  emergency: '应急信息',
  reprint: '转载',
  routineData: '常规数据',
} as const
export type ContentClass = keyof typeof contentClasses

/** One file the public may download with an item. `digest`: SM3 of the bytes; `size` in bytes. */
export type Attachment = { file: string; name: string; mediaType: string; size: number; digest: string }

/** What a person fills in beside title and body; part of what the reviewers sign. */
export type Metadata = {
  docNumber: string | null
  /** 发文机关, the first leads. */
  issuingBodies: readonly string[]
  origin: Origin
  /** 条例§11: with whom it was agreed, or who approved it, where it touches others. */
  agreed?: string | null
  formedOn: Day
  /** 条例§26: formed or changed; the clock starts at the latest. */
  changedOn: Day | null
  genre: string | null
  theme: string | null
  art20: string | null
  disclosure: 'proactive' | 'onRequest' | 'none'
  /** 条例§14–§16: why it is not public, where it is not. */
  exemption: string | null
  columnId: string | null
  alsoIn: readonly string[]
  topics: readonly string[]
  keywords: readonly string[]
  summary: string
  source: string
  effectiveOn: Day | null
  expiresOn: Day | null
  /** 公示: first and last day, and where to object. */
  notice: { from: Day; until: Day; contact: string } | null
}

/** One proof, review or approval: who signed which hash, and what they said. */
export type Signature = {
  step: string
  person: string
  name: string
  role: string
  at: string
  hash: string
  opinion: string
}

/** 条例§17, 保守国家秘密法: the record of the secrecy review, bound to exactly this content. */
export type SecrecyReview = {
  hash: string
  reviewer: string
  name: string
  at: string
  basis: string
  conclusion: 'publishable' | 'publishableAfterRedaction' | 'onRequestOnly' | 'notPublishable' | 'referred'
  opinion: string
}

/** A finding that somebody answered for: two persons, the second named, with a reason. */
export type Override = { finding: string; hash: string; asked: Person; confirmed: Person | null; reason: string }

export type Comment = {
  id: string
  by: string
  name: string
  at: string
  quote: string
  text: string
  resolved: boolean
}

/** One text the item had: its own row in `revision`, and of it what the proceedings ask for. */
export type Draft = {
  revision: string
  number: number
  /** Of title, text, metadata and attachments: what a signature stands for. */
  hash: string
  /** Of title, text and attachments alone: a change of only the metadata leaves it as it is (FLOW-03). */
  text: string
  title: string
  metadata: Metadata
  /** SM3 digests of the attachments' bytes are in the revision; here which files the public may download. */
  files: readonly string[]
}

/** Somebody as the record knows him: the account, and the person by name (FLOW-01). */
export type Person = { id: string; name: string }

export type Proceedings = {
  /** The revision being worked on, or the last one; null where only a file was taken over. */
  draft: Draft | null
  /** The revision that the public sees or last saw. */
  released: Draft | null
  /** As the public sees it; before the release, as it is drafted. */
  metadata: Metadata
  drafter: string
  drafterName: string
  /** Whoever wrote a revision since the release: none of them reviews it (FLOW-01). */
  authors: readonly Person[]
  /** The steps of its chain as they were when it was handed in. */
  chain: readonly string[]
  signatures: readonly Signature[]
  secrecy: SecrecyReview | null
  overrides: readonly Override[]
  comments: readonly Comment[]
  returned: { step: string; by: string; at: string; reason: string } | null
  /** 应急: published before the written confirmation that must follow by this instant. */
  urgent: { reason: string; confirmBy: string; confirmed: boolean; approvers: readonly Person[] } | null
  releaseAt: string | null
  /** At its hour it could not be released: why, until somebody has seen to it (FLOW-06). */
  missed: { at: string; reasons: readonly string[] } | null
  /** 条例§26: why it comes later than 20 working days (PUB-15). */
  delayReason: string | null
  /** Set once by the server, never moved (PUB-40). */
  publishedAt: string | null
  updatedAt: string | null
  corrections: readonly { at: string; note: string; revision: string; visible: boolean }[]
  /** A new text on its way to the page while the old one stands there (REV-01). */
  correction: { stage: ItemStanding; reason: string; note: string; visible: boolean } | null
  withdrawal: {
    at: string
    by: Person
    reason: string
    /** What the address says instead: neutral, nothing of the reason (REV-02). */
    notice: string
    confirmBy: Day
    confirmed: boolean
  } | null
  /** No longer current, still true: it stays where it is, under 历史 (REV-04). */
  archived: { at: string; reason: string } | null
  /** 三同步: why a policy goes without an interpretation, and who allowed it. */
  interpretationWaiver: { reason: string; by: string } | null
  /** From an older site: where it stood and when it was published there. */
  imported: { address: string | null; publishedAt: string; batch: string } | null
}
