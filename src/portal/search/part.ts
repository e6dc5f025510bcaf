import { citedNumbers, indexNumber, numberKey } from './doc-number.ts'
import { type Fact, packFacts } from './facts.ts'
import { fold } from './fold.ts'
import { eachToken } from './tokens.ts'

/** Documents become one part of the index: for every token the documents that bear it and how often, in four bytes each. */

export type Indexed = {
  fact: Omit<Fact, 'length'>
  title: string
  plain: string
  docNumber: string | null
  indexNumber: string | null
}
export type Part = {
  documents: number
  last: number
  facts: Buffer
  /** In order, so that neighbours lie side by side in the database. */
  words: string[]
  /** Where in `postings` each word's begin; one more than there are words. */
  offsets: number[]
  postings: Buffer
}

/** A word of the title says more of what the document is about than one of its body. */
const titleWeight = 4
const mostOften = 255
/** A document is found by its first 200,000 characters; attachments come last. */
const longest = 200_000

/** By a mark that no text has, so that 文号 and 索引号 are told from words. */
export const exactly = (key: string) => `#${key}`

/** Pairs of word and posting, gathered in flat arrays: a hundred thousand small lists would cost ten times the memory. */
class Pairs {
  words = new Uint32Array(1 << 16)
  records = new Uint32Array(1 << 16)
  size = 0

  add(word: number, record: number) {
    if (this.size === this.words.length) {
      this.words = grown(this.words)
      this.records = grown(this.records)
    }
    this.words[this.size] = word
    this.records[this.size++] = record
  }
}

function grown(old: Uint32Array) {
  const twice = new Uint32Array(old.length * 2)
  twice.set(old)
  return twice
}

export class PartBuilder {
  #ids = new Map<string, number>()
  #pairs = new Pairs()
  #facts: Fact[] = []

  get documents() {
    return this.#facts.length
  }
  get postings() {
    return this.#pairs.size
  }

  add({ fact, title, plain, docNumber, indexNumber: index }: Indexed) {
    const often = new Map<string, number>()
    let length = 0
    const count = (weight: number) => (token: string) => {
      often.set(token, (often.get(token) ?? 0) + weight)
      length += weight
    }
    const body = fold(plain.slice(0, longest))
    eachToken(fold(title), count(titleWeight))
    eachToken(body, count(1))
    for (const cited of citedNumbers(body)) count(1)(exactly(cited))
    for (const own of ownNumbers(docNumber, index)) often.set(exactly(own), mostOften)
    for (const [token, times] of often) this.#pairs.add(this.#id(token), fact.number * 256 + Math.min(times, mostOften))
    this.#facts.push({ ...fact, length })
  }

  #id(token: string) {
    const known = this.#ids.get(token)
    if (known !== undefined) return known
    this.#ids.set(token, this.#ids.size)
    return this.#ids.size - 1
  }

  /** Sorted by counting: one pass for how many, one to lay them. */
  finish(): Part {
    const { size, words, records } = this.#pairs
    const tokens = [...this.#ids.keys()]
    const sorted = tokens.map((word, id) => ({ word, id })).sort((a, b) => (a.word < b.word ? -1 : 1))
    const place = new Uint32Array(tokens.length)
    sorted.forEach(({ id }, index) => {
      place[id] = index
    })
    const offsets = new Uint32Array(tokens.length + 1)
    for (let i = 0; i < size; i++) offsets[place[words[i]!]! + 1]!++
    for (let i = 0; i < tokens.length; i++) offsets[i + 1]! += offsets[i]!
    const next = offsets.slice()
    const laid = new Uint32Array(size)
    for (let i = 0; i < size; i++) laid[next[place[words[i]!]!]!++] = records[i]!
    return {
      documents: this.#facts.length,
      last: Math.max(...this.#facts.map(({ number }) => number)),
      facts: packFacts(this.#facts),
      words: sorted.map(({ word }) => word),
      offsets: [...offsets],
      postings: Buffer.from(laid.buffer, 0, size * 4),
    }
  }
}

function ownNumbers(docNumber: string | null, index: string | null): string[] {
  const own = docNumber ? numberKey(docNumber) : undefined
  return [own, own && citedNumbers(own)[0], index && indexNumber(index)].filter((key) => !!key) as string[]
}
