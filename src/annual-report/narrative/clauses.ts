import type { Passage } from './passage.ts'

/**
 * Sentences and the clauses within them. A number belongs to the clause it stands in (requests-and-report §4.9):
 * 「行政复议2件，行政诉讼3件」 must not be read across the comma.
 */
export type Clause = {
  text: string
  /** Offset in the passage's text. */
  from: number
  sentence: string
  passage: Passage
}

const sentenceEnd = /[。！？!?\n]/g
// The comma inside 10,143 belongs to the number.
const clauseEnd = /[，、；：（）();:]|(?<!\d),|,(?!\d{3}(?!\d))/g

type Stretch = { text: string; from: number }

function cut(text: string, offset: number, boundary: RegExp): Stretch[] {
  const ends = [...text.matchAll(boundary)].map((match) => match.index)
  const starts = [0, ...ends.map((end) => end + 1)]
  return starts
    .map((start, index) => ({ text: text.slice(start, ends[index] ?? text.length), from: offset + start }))
    .filter((stretch) => stretch.text.trim() !== '')
}

const cutBefore = new WeakMap<Passage, Clause[]>()

/** Every check asks for the same passages' clauses. */
export function clausesOf(passage: Passage): Clause[] {
  const clauses = cutBefore.get(passage) ?? clausesIn(passage)
  cutBefore.set(passage, clauses)
  return clauses
}

const clausesIn = (passage: Passage): Clause[] =>
  cut(passage.text, 0, sentenceEnd).flatMap((sentence) =>
    cut(sentence.text, sentence.from, clauseEnd).map((clause) => ({
      ...clause,
      sentence: sentence.text.trim(),
      passage,
    })),
  )

/** The sentence around an offset: what a finding quotes. */
export const sentenceAt = ({ text }: Passage, at: number) =>
  cut(text, 0, sentenceEnd)
    .findLast(({ from }) => from <= at)
    ?.text.trim() ?? ''
