import type { Piece, Row } from '../source.ts'
import { bare } from '../text/normalise.ts'
import { align, type Candidate } from './align.ts'
import { likeness, type Named } from './labels.ts'
import { byPosition, narrowestGap } from './positions.ts'
import { put, type Reading, shown } from './reading.ts'
import { exactly, hasNumbers, type Padding, paddingOf, type Slot, type Stretch, stretchesOf } from './stretches.ts'
import { requestColumns, requestForms } from './vocabulary.ts'

/** Table 三: rows of seven numbers, bound to their rows by label and order, to their columns by order. */

const width = requestColumns.length

type NumberRow = { slots: Slot[] | null; all: Slot[]; words: Piece[]; near: string; own: boolean; cut: boolean }

/** Column numbers of 自然人 … 总计 where the table's own header says them, for rows with cells too many. */
function headerColumns(rows: readonly Row[], from: number, to: number): number[] | null {
  const found = new Map<string, number>()
  for (const row of rows.slice(from, to)) {
    if (row.kind !== 'cells' || row.pieces.length < 2) continue
    for (const { text, place } of row.pieces) {
      const words = bare(text)
      const column = words === '' ? undefined : requestColumns.find((each) => likeness(words, each) === 1)
      if (column && place.col !== undefined && !found.has(column.id)) found.set(column.id, place.col)
    }
    if (found.size === width) break
  }
  const columns = requestColumns.map(({ id }) => found.get(id) ?? 0)
  const rising = columns.every((col, index) => col > (columns[index - 1] ?? 0))
  return found.size === width && rising ? columns : null
}

const byColumn = (slots: readonly Slot[], columns: readonly number[] | null): Slot[] | null => {
  const chosen = columns?.map((col) => slots.find(({ piece }) => piece.place.col === col))
  return chosen?.every((slot) => slot !== undefined) ? (chosen as Slot[]) : null
}

/** Complete rows this near show where the columns stand; farther off another page begins. */
const nearby = 10
// Where numbers stand this close (in letters or points) there are no columns, only spaces.
const narrowest = 3

/** PDF and its printed text: a gap in a row is an empty cell, where the complete rows around show the columns. */
function columnCentres(stretches: readonly Stretch[], at: number): number[] | null {
  const complete = stretches
    .map(({ slots }, index) => ({ slots, far: Math.abs(index - at) }))
    .filter(
      ({ slots, far }) => far <= nearby && slots.length === width && slots.every(({ piece }) => piece.x !== undefined),
    )
    .sort((a, b) => a.far - b.far)
    .slice(0, 5)
  if (complete.length < 2) return null
  const columns = Array.from({ length: width }, (_, index) => complete.map(({ slots }) => slots[index]?.piece.x ?? 0))
  const centres = columns.map((xs) => xs.reduce((sum, x) => sum + x, 0) / xs.length)
  const gap = narrowestGap(centres)
  const steady = columns.every((xs) => Math.max(...xs) - Math.min(...xs) < gap * 0.6)
  return steady && gap > narrowest ? centres : null
}

/** Several rows whose labels were torn off come as one run; it is cut only when it divides evenly. */
function chunks(slots: readonly Slot[], padding: Padding): Slot[][] | null {
  if (slots.length <= width || slots.length % width !== 0) return null
  if (exactly(slots, width, padding)) return null
  return Array.from({ length: slots.length / width }, (_, index) => slots.slice(index * width, (index + 1) * width))
}

function numberRows(rows: readonly Row[], from: number, to: number, padding: Padding): NumberRow[] {
  const stretches = stretchesOf(rows, from, to)
  const columns = headerColumns(rows, from, to)
  const result: NumberRow[] = []
  let near: string[] = []
  const isRow = (stretch: Stretch) => hasNumbers(stretch) || (stretch.own && stretch.slots.length >= width)
  for (const [index, stretch] of stretches.entries()) {
    near.push(...stretch.words.map(({ text }) => text))
    if (!isRow(stretch)) continue
    const next = stretches[index + 1]
    // 008: a stray number before a complete row without a label; the label waits for the row.
    const stray = !stretch.own && stretch.slots.length < 3 && next?.own && next.words.length === 0
    const pieces = chunks(stretch.slots, padding) ?? [stretch.slots]
    for (const all of pieces) {
      const slots = stray
        ? null
        : (byColumn(all, all.length === width ? null : columns) ??
          exactly(all, width, padding) ??
          byPosition(all, columnCentres(stretches, index)))
      const words = stray || pieces.length > 1 ? [] : stretch.own ? stretch.words : stretch.words.slice(-2)
      result.push({ slots, all, words, near: stray ? '' : near.join(''), own: stretch.own, cut: pieces.length > 1 })
    }
    if (!stray) near = []
  }
  return trusted(vouched(result))
}

/** Rows cut out of a run by counting alone are vouched for by their sums; where one is not, the run was no run of rows. */
function vouched(found: NumberRow[]): NumberRow[] {
  const cut = found.filter((row) => row.cut && row.slots !== null)
  return cut.every(({ slots }) => slots && addsUp(slots))
    ? found
    : found.map((row) => (row.cut ? { ...row, slots: null } : row))
}

function addsUp(slots: readonly Slot[]): boolean {
  const values = slots.map(({ value }) => (value.kind === 'number' ? value.value : 0))
  return values.slice(0, -1).reduce((sum, value) => sum + value, 0) === values.at(-1)
}

/**
 * Text taken out of a page column by column has seven numbers in a row by chance: where most rows that flowed from line
 * to line are not of seven, none of them is believed.
 */
function trusted(found: NumberRow[]): NumberRow[] {
  const flowed = found.filter(({ own }) => !own)
  const whole = flowed.filter(({ slots }) => slots !== null)
  if (flowed.length < 4 || whole.length * 2 >= flowed.length) return found
  return found.map((row) => (row.own ? row : { ...row, slots: null }))
}

// A row of empty cells may be the lower half of a broken label: it must not push a row of numbers aside.
const candidateOf = ({ words, near, slots }: NumberRow): Candidate => ({
  own: words.map(({ text }) => text),
  near,
  full: slots?.some(({ value }) => value.kind === 'number') ?? false,
})

/** How the document pads its rows, told by the table with the most of them. */
export const paddingIn = (rows: readonly Row[], from: number, to: number): Padding =>
  paddingOf(stretchesOf(rows, from, to), width)

export function readRequests(
  rows: readonly Row[],
  from: number,
  to: number,
  reading: Reading,
  padding: Padding,
): 'three' | 'one' | null {
  const found = numberRows(rows, from, to, padding)
  if (found.length === 0) return null
  const candidates = found.map(candidateOf)
  const tries = requestForms.map((form) => ({ form, ...align(candidates, form.rows) }))
  const best = tries.reduce((a, b) => (b.score > a.score ? b : a))
  // A table read to its last row leaves nothing over: further numbers are of another table (a comparison, a chart).
  const complete = best.form.rows.every((_, at) =>
    best.aligned.some((each, index) => each?.row === at && found[index]?.slots),
  )
  // … but a row with a label of its own between the form's rows is somebody's addition (P11).
  const [first, last] = [best.aligned.findIndex(Boolean), best.aligned.findLastIndex(Boolean)]
  const within = (index: number) => index > first && index < last && (found[index]?.slots ?? null) !== null
  for (const [index, row] of found.entries()) {
    const aligned = best.aligned[index]
    const named: Named | undefined = aligned ? best.form.rows[aligned.row] : undefined
    if (!row.slots || !named || !aligned) {
      if (!complete || within(index)) reportUnread(row, named, reading)
      continue
    }
    for (const [column, slot] of row.slots.entries()) {
      put(reading, `t3.${named.id}.${requestColumns[column]?.id}`, slot, aligned.confidence)
    }
  }
  return best.form.id
}

function reportUnread(row: NumberRow, named: Named | undefined, reading: Reading): void {
  const numbers = row.all.filter(({ value }) => value.kind === 'number')
  if (numbers.length === 0) return
  const label = named?.label ?? row.words.map(({ text }) => text).join('')
  const why = row.slots
    ? '表三没有这一行，或行次不合'
    : row.all.length === width
      ? '文字按栏散开，无法判断这些数各属哪一行'
      : `应有 ${width} 个数，读到 ${numbers.length} 个，无法判断各属哪一列`
  reading.unread.push({ text: `${label} ${shown(row.all)}`.trim(), place: row.all[0]?.piece.place ?? {}, why })
}
