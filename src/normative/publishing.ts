import type { Actor } from '../platform/act.ts'
import type { Tx } from '../platform/acts.ts'
import type { Db } from '../steps/room.ts'
import type { DocumentFacts } from './document.ts'

/** What this room needs of 主动公开, which it does not know: the composition gives it (bin/publishing.ts). */

export type ReadWord = { html: string; warnings: string[] } | { problem: string }

export type Publishing = {
  /** A Word file as clean html, read where it can do no harm. */
  readWord(db: Db, file: { documentId: string; name: string; bytes: Uint8Array; by: string }): Promise<ReadWord>
  /** The draft of the item by which the document goes through 三审三校; in the same transaction as the act. */
  draftItem(tx: Tx, document: DocumentFacts, html: string, actor: Actor): Promise<string>
  /** Whether that item has been released, with exactly these words: what was signed is what the library shows. */
  isReleased(db: Db, itemId: string, words: string): Promise<boolean>
}
