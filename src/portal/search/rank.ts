import type { Facts } from './facts.ts'

/**
 * Every match ranked: BM25 (Robertson, Walker: k1 1.2, b 0.75) over what the words' postings say, then by freshness and
 * by whether the document is still in force. The postings of a word are read as four bytes: number and how often.
 */

export type Term = {
  word: string
  /** What it counts for beside the others. */
  weight: number
  /** Which words of the question it belongs to, by bit; a word is borne where all its terms are. */
  bit: number
}
export type Found = { term: Term; documents: number; postings: readonly Uint32Array[] }

const [k1, b] = [1.2, 0.75]
/** Half as much for every three years; what is no longer in force comes after what is. */
const [freshness, halfLife, ended] = [0.12, 3 * 365, 0.75]

export class Ranking {
  scores = new Float32Array(0)
  bits = new Uint32Array(0)
  touched = new Uint32Array(0)
  count = 0
  #norms = new Float32Array(0)
  #normed = 0
  #average = 0

  readonly facts: Facts

  constructor(facts: Facts) {
    this.facts = facts
  }

  /** Ready for the next question; the arrays are as long as there are numbers. */
  clear() {
    for (let i = 0; i < this.count; i++) {
      const number = this.touched[i]!
      this.scores[number] = 0
      this.bits[number] = 0
    }
    this.count = 0
    const { size, documents, tokens } = this.facts
    if (this.scores.length < size) {
      const room = this.facts.columns.alive.length
      this.scores = new Float32Array(room)
      this.bits = new Uint32Array(room)
      this.touched = new Uint32Array(room)
    }
    const average = documents ? tokens / documents : 1
    if (this.#normed !== size || Math.abs(average / this.#average - 1) > 0.01) this.#measure(average)
  }

  /** How much a document's length takes from each of its words. */
  #measure(average: number) {
    const { size, columns } = this.facts
    if (this.#norms.length < size) this.#norms = new Float32Array(columns.alive.length)
    for (let n = 0; n < size; n++) this.#norms[n] = k1 * (1 - b + (b * columns.length[n]!) / average)
    this.#average = average
    this.#normed = size
  }

  add({ term, documents, postings }: Found) {
    const total = Math.max(this.facts.documents, documents)
    const idf = Math.log(1 + (total - documents + 0.5) / (documents + 0.5)) * term.weight * (k1 + 1)
    const { scores, bits, touched } = this
    const norms = this.#norms
    const { alive } = this.facts.columns
    const bit = 1 << term.bit
    let { count } = this
    for (const records of postings) {
      for (let i = 0; i < records.length; i++) {
        const record = records[i]!
        const number = record >>> 8
        if (alive[number] !== 1) continue
        const often = record & 255
        if (bits[number] === 0) touched[count++] = number
        bits[number]! |= bit
        scores[number]! += (idf * often) / (often + norms[number]!)
      }
    }
    this.count = count
  }

  /** What a document's own day adds to what its words say. */
  weigh(today: number) {
    const { day, until } = this.facts.columns
    for (let i = 0; i < this.count; i++) {
      const number = this.touched[i]!
      const fresh = byAge[Math.max(0, today - day[number]!)]!
      const over = until[number] !== 0 && until[number]! < today
      this.scores[number]! *= over ? fresh * ended : fresh
    }
  }
}

const byAge = Float32Array.from({ length: 65_536 }, (_, age) => 1 + freshness * 2 ** (-age / halfLife))

/** The best `most` of what is kept, best first; what scores the same, newest first. */
export function best(kept: Uint32Array, value: (number: number) => number, most: number): number[] {
  const order = (one: number, other: number) => value(other) - value(one) || other - one
  let found: number[] = []
  let least = -1
  for (const number of kept) {
    if (found.length >= most && value(number) < least) continue
    found.push(number)
    if (found.length >= 4 * most) {
      found = found.sort(order).slice(0, most)
      least = value(found.at(-1)!)
    }
  }
  return found.sort(order).slice(0, most)
}
