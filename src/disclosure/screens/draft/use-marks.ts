import type { Editor } from '@tiptap/react'
import { useMemo } from 'react'
import type { ItemCase } from '../../api-types.ts'
import type { PassageMark } from '../editor/marks.ts'
import { plainMap, type Spot, spotOf } from '../editor/plain-map.ts'
import type { ItemFinding } from '../finding-list.tsx'

/** The stretch of the text a finding speaks of, as the text stands now. */
export function spotOfFinding(item: ItemCase, { place }: ItemFinding, doc: unknown): Spot | null {
  const { part, from, to, where } = place
  if (part !== 'body' || where || from === undefined || to === undefined || !item.draft) return null
  return spotOf(plainMap(doc), { from, to, words: item.draft.plain.slice(from, to) })
}

export const spotOfQuote = (quote: string, doc: unknown): Spot | null => {
  if (!quote) return null
  const map = plainMap(doc)
  const from = map.plain.indexOf(quote)
  return from < 0 ? null : spotOf(map, { from, to: from + quote.length })
}

/** Marks are placed when the server has spoken; while one types they move with the words. */
export function useMarks(item: ItemCase, body: object, editor: Editor | null): readonly PassageMark[] {
  // biome-ignore lint/correctness/useExhaustiveDependencies: not on each key
  return useMemo(() => {
    const doc = editor?.getJSON() ?? body
    const found = item.findings.flatMap((finding): PassageMark[] => {
      const spot = spotOfFinding(item, finding, doc)
      return spot ? [{ ...spot, id: finding.id, kind: finding.severity, says: finding.message }] : []
    })
    const said = item.comments.flatMap((comment): PassageMark[] => {
      const spot = comment.resolved ? null : spotOfQuote(comment.quote, doc)
      return spot ? [{ ...spot, id: comment.id, kind: 'comment', says: `${comment.name}：${comment.text}` }] : []
    })
    return [...found, ...said]
  }, [item.findings, item.comments, editor])
}
