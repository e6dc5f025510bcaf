import type { Piece, Row } from '../source.ts'
import { cellValue, type Value } from '../text/values.ts'
import { isLabel } from './vocabulary.ts'

/**
 * The stream of a document's pieces as stretches: some words and the run of numbers and empty cells after them.
 * Where a row of the table stood together (`own`), its words are its label; where every cell came on a line of its
 * own, a stretch ends where the next words begin.
 */
export type Slot = { piece: Piece; value: Exclude<Value, { kind: 'words' }> }
export type Stretch = { words: Piece[]; slots: Slot[]; own: boolean; row: number }

const numbersIn = (slots: readonly Slot[]) => slots.filter(({ value }) => value.kind === 'number').length

const glued = /^(.*[\u4e00-\u9fff）)])(\d[\d,.]*)$/

/** 「行政许可97」: a label and its number that lost the space between them. */
function unglued(piece: Piece): Piece[] {
  const last = piece.text.charCodeAt(piece.text.length - 1)
  const match = last >= 48 && last <= 57 && piece.text.charCodeAt(0) > 0x7f ? glued.exec(piece.text) : null
  if (!match?.[1] || !match[2] || !isLabel(match[1])) return [piece]
  return [
    { ...piece, text: match[1] },
    { ...piece, text: match[2] },
  ]
}

/** One row as stretches: a line may hold several rows of the table (P10), each beginning with words. */
function partsOf(row: Row, index: number): Stretch[] {
  const parts: Stretch[] = []
  let part: Stretch = { words: [], slots: [], own: true, row: index }
  for (const piece of row.kind === 'words' ? row.pieces.flatMap(unglued) : row.pieces) {
    const value = cellValue(piece.text)
    if (value.kind !== 'words') {
      part.slots.push({ piece, value })
      continue
    }
    // Empty cells before a label are what a merged cell left.
    if (numbersIn(part.slots) === 0) part.slots = []
    if (part.slots.length > 0) {
      parts.push(part)
      part = { words: [], slots: [], own: true, row: index }
    }
    part.words.push(piece)
  }
  return [...parts, part]
}

// A row by itself: a label with numbers or several cells beside it, or numbers enough to be nothing else.
const standsAlone = ({ words, slots }: Stretch) => {
  if (slots.length === 0) return false
  if (words.length > 0) return numbersIn(slots) > 0 || slots.length >= 3
  return slots.length >= 5 && numbersIn(slots) > 0
}

export function stretchesOf(rows: readonly Row[], from: number, to: number): Stretch[] {
  const stretches: Stretch[] = []
  let flow: Stretch = { words: [], slots: [], own: false, row: from }
  const close = () => {
    if (flow.words.length > 0 || numbersIn(flow.slots) > 0) stretches.push(flow)
    flow = { words: [], slots: [], own: false, row: from }
  }
  const pour = (part: Stretch) => {
    if (part.words.length > 0) {
      if (flow.slots.length > 0) close()
      if (flow.words.length === 0) flow.row = part.row
      flow.words.push(...part.words)
    }
    flow.slots.push(...part.slots)
  }
  for (let index = from; index < to; index++) {
    const row = rows[index]
    if (!row) continue
    for (const part of partsOf(row, index)) {
      // A label alone on its line with its first number only is the beginning of a flow, not a row.
      if (standsAlone(part) && !(flow.own === false && isFlowing(rows, index))) {
        close()
        stretches.push(part)
      } else pour(part)
    }
  }
  close()
  return stretches
}

/** Is the next line one bare number, as where every cell has its own line? */
function isFlowing(rows: readonly Row[], index: number): boolean {
  const [here, next] = [rows[index], rows[index + 1]]
  if (!here || !next || here.kind === 'cells' || here.pieces.length > 2) return false
  return next.pieces.length === 1 && cellValue(next.pieces[0]?.text ?? '').kind === 'number'
}

export const hasNumbers = (stretch: Stretch) => numbersIn(stretch.slots) > 0

/** At which end of a row this document leaves the empty cells of merged ones, if it always does so. */
export type Padding = 'head' | 'tail' | null

const empty = (some: readonly Slot[]) => some.every(({ value }) => value.kind === 'blank')

const ends = (slots: readonly Slot[], n: number) => {
  const surplus = slots.length - n
  return { head: empty(slots.slice(0, surplus)), tail: empty(slots.slice(n)) }
}

/** Told by the rows of which only one end can be the surplus. */
export function paddingOf(stretches: readonly Stretch[], n: number): Padding {
  const longer = stretches.filter((each) => hasNumbers(each) && each.slots.length > n && each.slots.length < 2 * n)
  const sure = longer.map(({ slots }) => ends(slots, n)).filter(({ head, tail }) => head !== tail)
  if (sure.length < 3) return null
  if (sure.every(({ tail }) => tail)) return 'tail'
  return sure.every(({ head }) => head) ? 'head' : null
}

/**
 * Exactly n slots, or nothing: with more, the surplus must be empty cells at one end only (the width of a merged
 * cell), else it cannot be said which cell is which.
 */
export function exactly(slots: readonly Slot[], n: number, padding: Padding = null): Slot[] | null {
  if (slots.length === n) return [...slots]
  if (slots.length < n) return null
  const { head, tail } = ends(slots, n)
  const end = head && tail ? padding : head ? 'head' : tail ? 'tail' : null
  if (end === 'tail') return slots.slice(0, n)
  return end === 'head' ? slots.slice(slots.length - n) : null
}
