import { fold } from './fold.ts'

/** Which passage of a text is shown, and what in it was asked for. */

export type Piece = { text: string; hit: boolean }

type Place = { from: number; to: number; word: number }

function placesOf(folded: string, words: readonly string[], most: number): Place[] {
  const places: Place[] = []
  words.forEach((word, index) => {
    let from = folded.indexOf(word)
    for (let n = 0; from >= 0 && n < most; n++) {
      places.push({ from, to: from + word.length, word: index })
      from = folded.indexOf(word, from + word.length)
    }
  })
  return places.sort((a, b) => a.from - b.from || b.to - a.to)
}

/** Words that are asked for, longest first, so that a phrase is marked whole. */
const ordered = (words: readonly string[]) => [...new Set(words)].filter(Boolean).sort((a, b) => b.length - a.length)
const mostPlaces = 200

function cut(text: string, places: readonly Place[], begin: number, end: number): Piece[] {
  const pieces: Piece[] = []
  let at = begin
  for (const { from, to } of places) {
    if (from < at || to > end) continue
    if (from > at) pieces.push({ text: text.slice(at, from), hit: false })
    pieces.push({ text: text.slice(from, to), hit: true })
    at = to
  }
  if (at < end) pieces.push({ text: text.slice(at, end), hit: false })
  return pieces
}

/** The whole of a short text. */
export const marked = (text: string, words: readonly string[]): Piece[] =>
  cut(text, placesOf(fold(text), ordered(words), mostPlaces), 0, text.length)

const [span, before] = [120, 24]

/** The 120 characters that bear most of what was asked for, longer words counting more. */
export function passage(text: string, words: readonly string[]): Piece[] {
  const asked = ordered(words)
  const places = placesOf(fold(text), asked, mostPlaces)
  const begin = bestBegin(places, asked)
  const from = Math.max(0, begin - before)
  const end = Math.min(text.length, from + span)
  const pieces = cut(text, places, from, end).map(({ text: said, hit }) => ({ text: said.replace(/\s+/g, ' '), hit }))
  const mark = { text: '……', hit: false }
  return [...(from > 0 ? [mark] : []), ...pieces, ...(end < text.length ? [mark] : [])]
}

function bestBegin(places: readonly Place[], words: readonly string[]): number {
  let [best, most] = [0, 0]
  let last = 0
  const times = words.map(() => 0)
  let worth = 0
  const weigh = (index: number, change: 1 | -1) => {
    const had = times[index]!
    times[index] = had + change
    if (had === 0 || times[index] === 0) worth += change * words[index]!.length
  }
  for (let first = 0; first < places.length; first++) {
    while (last < places.length && places[last]!.to <= places[first]!.from + span - before)
      weigh(places[last++]!.word, 1)
    if (worth > most) {
      most = worth
      best = places[first]!.from
    }
    if (last > first) weigh(places[first]!.word, -1)
    else last = first + 1
  }
  return best
}
