import { randomUUIDv7 } from 'node:crypto'
import { contentHash, textHash } from '../content.ts'
import { normalDocNumber } from '../doc-number.ts'
import { blank, type ItemFacts } from '../item.ts'
import type { Attachment, Draft, Metadata, Proceedings } from '../proceedings.ts'
import { described } from '../releasing.ts'
import { type Entry, idOf } from './sheet.ts'

/** One line of the older site as an item of ours: published on its true day, marked as taken over. Pure. */

export type Taken = {
  entry: Entry
  html: string
  plain: string
  attachments: readonly Attachment[]
  columnId: string | null
  indexNumber: string
  by: { id: string; name: string }
  batch: string
}

const metadataOf = ({ entry, columnId }: Taken): Metadata => ({
  docNumber: entry.docNumber ? normalDocNumber(entry.docNumber) : null,
  issuingBodies: [],
  origin: 'made',
  formedOn: entry.madeOn ?? entry.publishedOn,
  changedOn: null,
  genre: null,
  theme: null,
  art20: null,
  disclosure: 'proactive',
  exemption: null,
  columnId,
  alsoIn: [],
  topics: [],
  keywords: (entry.keywords ?? '')
    .split(/[\s,，;；、]+/)
    .filter((each) => each !== '')
    .slice(0, 8),
  summary: entry.summary ?? '',
  source: entry.source ?? '',
  effectiveOn: entry.effectiveOn,
  expiresOn: entry.expiresOn,
  notice: null,
})

/** It was reviewed where it came from, and nobody's signature here stands for it. */
const takenOver = (draft: Draft, { entry, by, batch }: Taken): Proceedings => ({
  draft,
  released: draft,
  metadata: draft.metadata,
  drafter: by.id,
  drafterName: by.name,
  authors: [],
  chain: [],
  signatures: [],
  secrecy: null,
  overrides: [],
  comments: [],
  returned: null,
  urgent: null,
  releaseAt: null,
  missed: null,
  delayReason: null,
  publishedAt: null,
  updatedAt: null,
  corrections: [],
  correction: null,
  withdrawal: null,
  archived: null,
  interpretationWaiver: null,
  imported: { address: entry.address, publishedAt: entry.publishedOn, batch },
})

export function built(taken: Taken) {
  const { entry, html, plain, attachments, indexNumber, by } = taken
  const metadata = metadataOf(taken)
  const content = { title: entry.title, html, attachments, metadata }
  const id = idOf(entry)
  const revision = {
    ...{ id: randomUUIDv7(), itemId: id, hash: contentHash(content), plain, madeBy: by.id },
    ...content,
  }
  const draft: Draft = {
    ...{ revision: revision.id, number: 1, hash: revision.hash, text: textHash(content), title: entry.title, metadata },
    files: attachments.map(({ file }) => file),
  }
  const item: ItemFacts = {
    ...described({ ...blank(id), organId: entry.organId }, draft, entry.columnName),
    indexNumber,
    publishedOn: entry.publishedOn,
    standing: 'published',
    contentClass: 'ordinary',
    revisionId: revision.id,
    proceedings: takenOver(draft, taken),
  }
  return { item, revision }
}
export type Built = ReturnType<typeof built>
