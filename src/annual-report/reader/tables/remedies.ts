import { remedyOutcomeIds, remedyRouteIds } from '../../../law/index.ts'
import type { Row } from '../source.ts'
import { cellValue } from '../text/values.ts'
import { byPosition } from './positions.ts'
import { put, type Reading, shown } from './reading.ts'
import { exactly, hasNumbers, type Padding, type Slot, stretchesOf } from './stretches.ts'

/** Table 四: fifteen numbers in a row, or three rows of five under their own headings. */

const outcomes = [...remedyOutcomeIds, 'total']
const all = remedyRouteIds.length * outcomes.length

const headings: readonly [string, RegExp][] = [
  ['review', /行政复议/],
  ['direct', /未经复议|直接起诉/],
  ['afterReview', /复议后(?:再)?(?:起诉|提起)/],
]

/** Small tables each under its own heading; where several headings stand above the numbers nothing is said. */
function routeNamed(words: string): string | null {
  const said = words.replace(/\s/g, '').replace(/行政复议、?(?:和)?(?:提起)?行政诉讼(?:的)?情况/, '')
  const named = headings.filter(([, pattern]) => pattern.test(said))
  return named.length === 1 ? (named[0]?.[0] ?? null) : null
}

const bind = (reading: Reading, route: string, slots: readonly Slot[], confidence: number) => {
  for (const [index, slot] of slots.entries()) put(reading, `t4.${route}.${outcomes[index]}`, slot, confidence)
}

const leaf = /^(?:结果?|果|维持?|持|纠正?|正|其他?|他|尚未?|未|审结?|总计?|计|结果维持|结果纠正|其他结果|尚未审结)$/
// A column's words stand under each other; its neighbour's begin farther off than this many points.
const sameColumn = 8

/** PDF: the fifteen columns as the header's words stand, two or three lines to a heading. */
function headerCentres(rows: readonly Row[], from: number, to: number): number[] | null {
  const xs = rows
    .slice(from, to)
    .flatMap(({ pieces }) => pieces.filter(({ text }) => leaf.test(text.replace(/\s/g, ''))).map(({ x }) => x))
    .filter((x) => x !== undefined)
    .sort((a, b) => a - b)
  const columns: number[][] = []
  for (const x of xs) {
    const last = columns.at(-1)
    if (last && x - (last[0] ?? 0) < sameColumn) last.push(x)
    else columns.push([x])
  }
  return columns.length === all ? columns.map((column) => column.reduce((sum, x) => sum + x, 0) / column.length) : null
}

/** Where the table was read to, or null. */
export function readRemedies(
  rows: readonly Row[],
  from: number,
  to: number,
  reading: Reading,
  padding: Padding,
): number | null {
  const stretches = stretchesOf(rows, from, to).filter((each) => hasNumbers(each) || each.words.length > 0)
  for (const stretch of stretches) {
    const slots = hasNumbers(stretch)
      ? (exactly(stretch.slots, all, padding) ?? byPosition(stretch.slots, headerCentres(rows, from, to)))
      : null
    if (!slots) continue
    for (const [index, route] of remedyRouteIds.entries()) {
      bind(reading, route, slots.slice(index * outcomes.length, (index + 1) * outcomes.length), 0.97)
    }
    return lastRow(slots, rows, from, to)
  }
  return readByRoute(stretches, rows, from, to, reading) ?? readEmpty(rows, from, to, reading)
}

/** The form before it is filled in: a row of fifteen empty cells. */
function readEmpty(rows: readonly Row[], from: number, to: number, reading: Reading): number | null {
  for (let index = from; index < to; index++) {
    const pieces = rows[index]?.pieces ?? []
    const empty = pieces.length === all && pieces.every(({ text }) => cellValue(text).kind === 'blank')
    if (!empty) continue
    for (const [at, piece] of pieces.entries()) {
      const route = remedyRouteIds[Math.floor(at / outcomes.length)]
      reading.blanks.set(`t4.${route}.${outcomes[at % outcomes.length]}`, piece.place)
    }
    return index + 1
  }
  return null
}

function readByRoute(
  stretches: ReturnType<typeof stretchesOf>,
  rows: readonly Row[],
  from: number,
  to: number,
  reading: Reading,
): number | null {
  let words = ''
  let end: number | null = null
  for (const stretch of stretches) {
    words += stretch.words.map(({ text }) => text).join('')
    if (!hasNumbers(stretch)) continue
    const slots = exactly(stretch.slots, outcomes.length)
    const route = routeNamed(words)
    words = ''
    if (slots && route && !reading.cells.has(`t4.${route}.total`)) {
      bind(reading, route, slots, 0.95)
      end = lastRow(slots, rows, from, to)
    } else if (stretch.slots.length >= 3) {
      const why = `表四一行应有 ${all} 个数，读到 ${stretch.slots.length} 个`
      reading.unread.push({ text: shown(stretch.slots), place: stretch.slots[0]?.piece.place ?? {}, why })
    }
  }
  return end
}

const lastRow = (slots: readonly Slot[], rows: readonly Row[], from: number, to: number) => {
  const last = slots.at(-1)?.piece
  for (let index = from; index < to; index++) if (last && rows[index]?.pieces.includes(last)) return index + 1
  return to
}
