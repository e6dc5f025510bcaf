import type { Block, BodyDocument, Inline } from '../word/document.ts'

/** How the texts of the demonstration are written down. */

const text = (words: string): Inline[] => [{ type: 'text', text: words }]
export const p = (words: string): Block => ({ type: 'paragraph', attrs: { align: null }, content: text(words) })
export const right = (words: string): Block => ({ type: 'paragraph', attrs: { align: 'right' }, content: text(words) })
export const h = (words: string): Block => ({ type: 'heading', attrs: { level: 2, align: null }, content: text(words) })
export const noted = (before: string, note: string, after: string): Block => ({
  type: 'paragraph',
  attrs: { align: null },
  content: [...text(before), { type: 'footnote', attrs: { text: note } }, ...text(after)],
})

const cell = (type: 'tableHeader' | 'tableCell', words: string) => ({
  type,
  attrs: { colspan: 1, rowspan: 1 },
  content: [p(words)],
})
export const table = (heads: readonly string[], ...rows: readonly (readonly string[])[]): Block => ({
  type: 'table',
  content: [
    { type: 'tableRow', content: heads.map((words) => cell('tableHeader', words)) },
    ...rows.map((row) => ({ type: 'tableRow' as const, content: row.map((words) => cell('tableCell', words)) })),
  ],
})
export const doc = (...content: Block[]): BodyDocument => ({ type: 'doc', content })
