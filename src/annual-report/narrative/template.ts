import type { BlockNode, Inline, NarrativeDocument } from './document.ts'

/** A paragraph is written as a sentence with `{figure.id}` where a number stands, `**…**` where it is bold. */

const marks = /\{([^{}]+)\}|\*\*([^*]+)\*\*/g

function inlines(sentence: string): Inline[] {
  const nodes: Inline[] = []
  let at = 0
  const typed = (text: string) => {
    if (text !== '') nodes.push({ type: 'text', text })
  }
  for (const match of sentence.matchAll(marks)) {
    typed(sentence.slice(at, match.index))
    at = match.index + match[0].length
    if (match[1] !== undefined) nodes.push({ type: 'figure', attrs: { id: match[1] } })
    else nodes.push({ type: 'text', text: match[2] ?? '', marks: [{ type: 'bold' }] })
  }
  typed(sentence.slice(at))
  return nodes
}

export const heading = (text: string): BlockNode => ({ type: 'heading', attrs: { level: 3 }, content: inlines(text) })
export const paragraph = (text: string): BlockNode => ({ type: 'paragraph', content: inlines(text) })
export const documentOf = (content: BlockNode[]): NarrativeDocument => ({ type: 'doc', content })
