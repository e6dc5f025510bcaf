import type { Day } from '../../platform/act.ts'
import type { Metadata } from '../proceedings.ts'

/** What the checks are given and what they give back (publishing-and-supervision §3.3). Pure: no database, no screen. */

/** block: removed, or answered for by two persons; confirm: a reviewer must tick; hint: worth a look. */
export type Severity = 'block' | 'confirm' | 'hint'

export type Part = 'title' | 'body' | 'metadata' | 'attachment'

/** `from`, `to`: places in that part's plain text, the latter not included. `where`: as a person finds it. */
export type Place = { part: Part; file?: string; where?: string; from?: number; to?: number }

export type Finding = {
  /** One within a content; an override names it together with the content's hash. It says nothing of what was found. */
  id: string
  rule: string
  severity: Severity
  place: Place
  snippet: string
  message: string
  suggestion: string | null
}

/** From `at` on, the text of an attachment stands there. `row`: the sheet's number of the line at `at`. */
export type Whereabouts = { at: number; where: string; row?: number }

/** What stops an attachment from being published as it is, found where it was read. */
export type FileProblem = { code: string; severity: Severity; sentence: string }

export type AttachmentText = {
  file: string
  name: string
  plain: string
  problems: readonly FileProblem[]
  /** What the file carries and its reader does not show: hidden sheets, comments, deleted words, properties. */
  hidden?: string
  places?: { plain: readonly Whereabouts[]; hidden: readonly Whereabouts[] }
}

export type Content = {
  title: string
  html: string
  plain: string
  metadata: Metadata
  attachments: readonly AttachmentText[]
}

/** One word of the site's lists. `days`: it is wrong only in what was formed on these days. */
export type Entry = {
  category: 'typo' | 'organName' | 'political' | 'secretMark' | 'expression'
  wrong: string
  right: string | null
  why?: string
  from?: Day | null
  until?: Day | null
  /** Where it is right all the same: longer words that hold it. */
  allowed?: readonly string[]
}

/** What the checks must know of the site. */
export type CheckSite = {
  today: Day
  /** The site's own and befriended hosts: anything else is asked about. */
  hosts: readonly string[]
  /** Phones that are published on purpose, as figures alone. */
  servicePhones: readonly string[]
  entries: readonly Entry[]
  /** Titles of laws as they are; a title in 《》 that is nearly one of them is a slip. */
  laws: readonly string[]
  /** Addresses of ours that lead nowhere: looked up by whoever asks (broken-links). */
  broken?: readonly string[]
}
