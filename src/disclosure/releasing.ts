import type { Day } from '../platform/act.ts'
import { type ItemFacts, proceedingsOf } from './item.ts'
import { proceeding } from './item-act.ts'
import type { Draft } from './proceedings.ts'

/** What lists and figures ask for of a text: the flat columns of the row. */
export const described = (item: ItemFacts, { title, metadata }: Draft, columnName: string | null): ItemFacts => ({
  ...item,
  title,
  columnName,
  topic: metadata.topics[0] ?? null,
  docNumber: metadata.docNumber,
  madeOn: metadata.formedOn,
  columnId: metadata.columnId,
  genre: metadata.genre,
  theme: metadata.theme,
  art20: metadata.art20,
  disclosure: metadata.disclosure,
  noticeUntil: metadata.notice?.until ?? null,
  summary: metadata.summary || null,
  source: metadata.source || null,
})

export type Released = { indexNumber: string | null; columnName: string | null }

/**
 * The text goes on the page. PUB-40: the day and the instant of the first publication are the server's, set once and
 * never moved; a correction sets updatedAt beside them.
 */
export function released(item: ItemFacts, { indexNumber, columnName }: Released, { at, on }: { at: string; on: Day }) {
  const { draft, publishedAt, correction, corrections } = proceedingsOf(item)
  if (!draft) throw new Error(`item ${item.id} has no text to release`)
  const noted = correction
    ? [...corrections, { at, note: correction.note, revision: draft.revision, visible: correction.visible }]
    : corrections
  const shown = described({ ...item, standing: 'published', revisionId: draft.revision }, draft, columnName)
  return proceeding(
    { ...shown, indexNumber: item.indexNumber ?? indexNumber, publishedOn: item.publishedOn ?? on },
    {
      metadata: draft.metadata,
      released: draft,
      publishedAt: publishedAt ?? at,
      updatedAt: correction ? at : null,
      corrections: noted,
      correction: null,
      releaseAt: null,
      missed: null,
    },
  )
}
