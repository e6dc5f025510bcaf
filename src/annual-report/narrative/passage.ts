import type { BlockNode, Inline, Narrative, NarrativeDocument, NarrativeSection } from './document.ts'
import { narrativeSections } from './document.ts'

/**
 * A paragraph as it will be read, with every number in place, that still knows where each word came from: which
 * stretch was typed and which is a figure. The checks read passages only, so they read foreign reports as well.
 */
export type Piece = {
  /** Offsets in the passage's text. */
  from: number
  to: number
  /** The editor's position of the piece's first character. */
  position: number
  /** The figure it renders, or null when it was typed. */
  figure: string | null
}
export type Passage = { section: NarrativeSection; kind: 'heading' | 'paragraph'; text: string; pieces: Piece[] }

/** At most six decimals and no thousands separators: what the official tables print. */
export const formatNumber = (value: number) => String(Number(value.toFixed(6)))

/** A chip whose figure is gone must be seen, not silently printed as nothing. */
const missing = '〔数据缺失〕'

type Values = Readonly<Record<string, number>>

const shownText = (node: Inline, values: Values) => {
  if (node.type === 'text') return node.text
  const value = values[node.attrs.id]
  return value === undefined ? missing : formatNumber(value)
}

/** ProseMirror counts one for opening a block, one per typed character, one per figure, one for closing. */
const widthOf = (node: Inline) => (node.type === 'text' ? node.text.length : 1)

function passageOf(section: NarrativeSection, block: BlockNode, start: number, values: Values): Passage {
  let text = ''
  let position = start + 1
  const pieces = (block.content ?? []).map((node) => {
    const from = text.length
    text += shownText(node, values)
    const piece: Piece = { from, to: text.length, position, figure: node.type === 'figure' ? node.attrs.id : null }
    position += widthOf(node)
    return piece
  })
  return { section, kind: block.type, text, pieces }
}

export function passagesOfSection(section: NarrativeSection, doc: NarrativeDocument, values: Values): Passage[] {
  let start = 0
  return doc.content.map((block) => {
    const passage = passageOf(section, block, start, values)
    start += (block.content ?? []).reduce((width, node) => width + widthOf(node), 2)
    return passage
  })
}

export const passagesOf = (narrative: Narrative, values: Values): Passage[] =>
  narrativeSections.flatMap((section) => passagesOfSection(section, narrative[section], values))

/** Text nobody edited here: a foreign report's paragraph. */
export const plainPassage = (section: NarrativeSection, text: string): Passage => ({
  section,
  kind: 'paragraph',
  text,
  pieces: [{ from: 0, to: text.length, position: 0, figure: null }],
})

/** The figure shown at an offset, or null when the words there were typed. */
export const figureAt = (passage: Passage, offset: number) =>
  passage.pieces.find((piece) => piece.from <= offset && offset < piece.to)?.figure ?? null

/** The editor's range for a stretch of the passage's text. */
export function markOf(passage: Passage, from: number, to: number) {
  const positionOf = (offset: number, end: boolean) => {
    const piece = passage.pieces.find((each) => (end ? offset <= each.to : offset < each.to)) ?? passage.pieces.at(-1)
    if (!piece) return 0
    if (piece.figure !== null) return piece.position + (end ? 1 : 0)
    return piece.position + offset - piece.from
  }
  return { section: passage.section, from: positionOf(from, false), to: positionOf(to, true) }
}
