import { plainOf, type Structure, type Unit } from './structure.ts'

/** Two editions side by side: article by article under its number, and word by word within an article. */

export type Piece = { kind: 'same' | 'removed' | 'added'; text: string }
export type Row = {
  change: 'same' | 'changed' | 'added' | 'removed'
  label: string
  before: Piece[]
  after: Piece[]
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const wordsOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment)

/** An article is some hundred words; beyond this the two stand beside each other whole. */
const mostWords = 2_500

/** lengths[i][j]: the longest common run of words from i and j on. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
  return lengths
}

const put = (pieces: Piece[], kind: Piece['kind'], text: string) => {
  const last = pieces.at(-1)
  if (last?.kind === kind) last.text += text
  else if (text !== '') pieces.push({ kind, text })
}

/** What was taken out of the one and put into the other. */
export function wordDifference(before: string, after: string): { before: Piece[]; after: Piece[] } {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  const sides: { before: Piece[]; after: Piece[] } = { before: [], after: [] }
  if (a.length > mostWords || b.length > mostWords) {
    put(sides.before, 'removed', before)
    put(sides.after, 'added', after)
    return sides
  }
  const lengths = commonLengths(a, b)
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      put(sides.before, 'same', a[i]!)
      put(sides.after, 'same', b[j]!)
      i += 1
      j += 1
    } else if (j >= b.length || (i < a.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      put(sides.before, 'removed', a[i]!)
      i += 1
    } else {
      put(sides.after, 'added', b[j]!)
      j += 1
    }
  }
  return sides
}

const wordsOfUnit = (unit: Unit | undefined) => (unit ? plainOf({ preamble: [], units: [unit] }) : '')

/** The order of the newer one; what is gone stands where it stood. */
function orderedKeys(before: readonly Unit[], after: readonly Unit[]): string[] {
  const keys = after.map(({ anchor }) => anchor)
  const known = new Set(keys)
  for (const [nth, { anchor }] of before.entries()) {
    if (known.has(anchor)) continue
    const previous = before[nth - 1]?.anchor
    keys.splice(previous ? keys.indexOf(previous) + 1 : 0, 0, anchor)
    known.add(anchor)
  }
  return keys
}

function rowOf(label: string, before: string, after: string): Row {
  if (before === after) {
    const same: Piece[] = [{ kind: 'same', text: before }]
    return { change: 'same', label, before: same, after: same }
  }
  const change = before === '' ? 'added' : after === '' ? 'removed' : 'changed'
  return { change, label, ...wordDifference(before, after) }
}

export function compareStructures(before: Structure, after: Structure): Row[] {
  const [old, young] = [before, after].map(({ units }) => new Map(units.map((unit) => [unit.anchor, unit])))
  const rows = orderedKeys(before.units, after.units).map((key) => {
    const [was, is] = [old?.get(key), young?.get(key)]
    return rowOf((is ?? was)?.label ?? '', wordsOfUnit(was), wordsOfUnit(is))
  })
  const preamble = rowOf('题注和正文前', before.preamble.join('\n'), after.preamble.join('\n'))
  return before.preamble.length + after.preamble.length === 0 ? rows : [preamble, ...rows]
}
