import { type DocumentFacts, proceedingsOf } from './document.ts'
import type { Text } from './store.ts'

/** The words that the staff put right one after another before a document was public are drafts (条例§16). */

/** What was written last before publication. */
const basic = (document: DocumentFacts, texts: readonly Text[]): Text | undefined => {
  const amended = new Set(proceedingsOf(document).amendments.map(({ on }) => on))
  return texts
    .filter(({ validFrom }) => !amended.has(validFrom))
    .toSorted((one, other) => one.edition - other.edition)
    .at(-1)
}

/** Wordings for everybody: that of the publication, and after it one of each amendment; the earliest first. */
export function publicEditions(document: DocumentFacts, texts: readonly Text[]): Text[] {
  const first = basic(document, texts)
  return first ? texts.filter((each) => each === first || each.edition > first.edition) : [...texts]
}

/** The words with which the document is published, whatever day each draft was meant to hold from. */
export const wordsToPublish = (texts: readonly Text[]): Text | undefined =>
  texts.toSorted((one, other) => one.edition - other.edition).at(-1)
