import type { Actor } from '../platform/act.ts'
import type { Tx } from '../platform/acts.ts'
import type { Services } from '../platform/services.ts'
import type { AttachmentText, CheckSite, Content, Finding } from './checks/finding.ts'

/** What publishing asks of others; the composition gives it. */

type Db = Services['db']

export type Checks = {
  /** `html`: whose links within the site are looked up. */
  site(db: Db, html?: string): Promise<CheckSite>
  content(content: Content, site: CheckSite): Finding[]
  /** The words of a file, read where it can do no harm. */
  read(file: { bytes: Uint8Array; name: string; mediaType: string }): Promise<Omit<AttachmentText, 'file' | 'name'>>
}

/** 三同步: the room of interpretations is asked before a policy goes out, and told when something has. */
export type InterpretationGate = {
  forPolicy(
    db: Db,
    itemId: string,
  ): Promise<{
    required: boolean
    works: readonly { id: string; title: string; itemId: string | null; ready: boolean }[]
  }>
  /** Titles of the policies without which an interpretation must not appear. */
  awaits?(db: Db, itemId: string): Promise<string[]>
  released?(tx: Tx, itemId: string, by: Actor): Promise<void>
  withdrawn?(tx: Tx, itemId: string, why: string, by: Actor): Promise<void>
  reinstated?(tx: Tx, itemId: string, by: Actor): Promise<void>
}

export type Publishing = Services & { checks: Checks; interpretations: InterpretationGate }
