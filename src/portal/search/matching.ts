import { yearOfNumber } from './days.ts'
import type { Question } from './question.ts'
import { best, type Ranking, type Term } from './rank.ts'
import { eachToken } from './tokens.ts'

/** Which of the documents that bear any word are shown, and how many there would be under each other filter. */

export type Standing = 'valid' | 'ended'
export type Filter = {
  organ?: number | undefined
  kind?: number | undefined
  column?: number | undefined
  year?: number | undefined
  standing?: Standing | undefined
}
export const facetNames = ['organ', 'kind', 'column', 'year', 'standing'] as const
export type FacetName = (typeof facetNames)[number]
export type Counts = Record<FacetName, Map<number, number>>
export type Matched = {
  /** Best first, or newest first. */
  numbers: number[]
  total: number
  counts: Counts
  /** How many of them, at the end, bear a part of the words only. */
  others: number
}
export type Order = {
  by: 'relevance' | 'day'
  most: number
  /** How much of what the question weighs an answer must bear; nothing below it is shown. */
  share?: number | undefined
}
export type Asked = { question: Question; terms: readonly Term[]; weightOf: ReadonlyMap<string, number> }

/** Up to three words must all be borne; of a sentence, words that make up an eighth of what it weighs. */
const [fewWords, shareOfSentence] = [3, 0.12] as const
/** Fewer answers than this are followed by what bears a part of the words, a hundred at most. */
const [enough, mostOthers] = [30, 100] as const

type Need = { masks: number[]; weight: number }

function masksOf({ question, terms, weightOf }: Asked) {
  const bits = new Map(terms.filter(({ bit }) => bit < 31).map(({ word, bit }) => [word, bit]))
  const mask = (tokens: readonly string[]) =>
    tokens.every((token) => bits.has(token))
      ? tokens.reduce((sum, token) => sum | (1 << bits.get(token)!), 0)
      : undefined
  const needs: Need[] = question.words.map(({ ways }) => ({
    masks: ways.map(mask).filter((each) => each !== undefined && each !== 0) as number[],
    weight: Math.max(0.1, ...ways[0]!.map((token) => weightOf.get(token) ?? 0)),
  }))
  const phrases = question.phrases.map((phrase) => mask([...new Set(phraseTokens(phrase))]))
  const exact = terms.filter(({ word }) => word.startsWith('#')).reduce((sum, { bit }) => sum | (1 << bit), 0)
  return { needs, phrases, exact }
}

const phraseTokens = (phrase: string) => {
  const tokens: string[] = []
  eachToken(phrase, (token) => tokens.push(token))
  return tokens
}

/** Whether a document's bits make it an answer; an exact number always does. */
type Test = (bits: number) => boolean
function answers(asked: Asked, share: number | undefined): Record<'strict' | 'loose' | 'isExact', Test> {
  const { needs, phrases, exact } = masksOf(asked)
  const has = (bits: number, mask: number) => (bits & mask) === mask
  const phrased = (bits: number) => phrases.every((mask) => mask !== undefined && has(bits, mask))
  const whole = needs.reduce((sum, { weight }) => sum + weight, 0)
  const least = whole * (share ?? (needs.length <= fewWords ? 0.999 : shareOfSentence))
  const borne = (bits: number) => {
    let sum = 0
    for (const { masks, weight } of needs) if (masks.some((mask) => has(bits, mask))) sum += weight
    return sum >= least
  }
  const isExact = (bits: number) => exact !== 0 && (bits & exact) !== 0
  return { strict: (bits) => isExact(bits) || (phrased(bits) && borne(bits)), loose: phrased, isExact }
}

export function match(ranking: Ranking, asked: Asked, filter: Filter, today: number, order: Order): Matched {
  const { strict, loose, isExact } = answers(asked, order.share)
  const { kept, counts, outside, exact } = collect(ranking, strict, filter, today, isExact)
  const { scores, facts } = ranking
  const value = order.by === 'day' ? (n: number) => facts.columns.day[n]! : (n: number) => scores[n]!
  const numbers = best(kept, value, order.most)
  const matched = { numbers, total: kept.length, counts, others: 0 }
  if (
    exact ||
    order.share !== undefined ||
    order.by === 'day' ||
    kept.length + outside >= enough ||
    kept.length >= order.most
  )
    return matched
  const shown = new Set(numbers)
  const partly = collect(ranking, loose, filter, today, isExact).kept.filter((number) => !shown.has(number))
  const others = best(partly, value, Math.min(mostOthers, order.most - numbers.length))
  return { ...matched, numbers: [...numbers, ...others], others: others.length }
}

/** Counted in the open, once for all questions: a Map for each would cost more than the ranking. */
const tally = facetNames.map(() => new Uint32Array(65_536))
const values = new Uint16Array(facetNames.length)
const [any, none] = [-1, -2]

const wantedOf = (filter: Filter) =>
  Int32Array.from(facetNames, (name) => {
    const chosen = name === 'standing' ? standingCodes.get(filter.standing) : filter[name]
    return chosen === undefined ? any : chosen < 0 ? none : chosen
  })

/** Which filter the document alone fails; `any` where it fails none, `none` where it fails several. */
function failedOnly(wanted: Int32Array): number {
  let failed = any
  for (let f = 0; f < wanted.length; f++) {
    if (wanted[f] === any || wanted[f] === values[f]) continue
    if (failed !== any) return none
    failed = f
  }
  return failed
}

const countsOf = (): Counts =>
  Object.fromEntries(
    facetNames.map((name, f) => {
      const found = new Map<number, number>()
      const counted = tally[f]!
      for (let value = 0; value < counted.length; value++) if (counted[value]! > 0) found.set(value, counted[value]!)
      return [name, found]
    }),
  ) as Counts

/** A document that fails one filter only is counted there: that many there would be without it. */
function collect(ranking: Ranking, isAnswer: Test, filter: Filter, today: number, isExact: Test) {
  const { touched, bits, facts, count } = ranking
  const { organ, kind, column, day, from, until } = facts.columns
  const kept = new Uint32Array(count)
  const wanted = wantedOf(filter)
  const remembered = new Map<number, boolean>()
  for (const each of tally) each.fill(0)
  let [size, outside, exact, last, answer] = [0, 0, false, 0, false]
  for (let i = 0; i < count; i++) {
    const number = touched[i]!
    if (bits[number] !== last) {
      last = bits[number]!
      answer = remembered.get(last) ?? isAnswer(last)
      remembered.set(last, answer)
    }
    if (!answer || day[number]! > today) continue
    exact ||= isExact(last)
    values[0] = organ[number]!
    values[1] = kind[number]!
    values[2] = column[number]!
    values[3] = yearOfNumber(day[number]!)
    values[4] = standingOf(from[number]!, until[number]!, today)
    const failed = failedOnly(wanted)
    if (failed === any) {
      kept[size++] = number
      for (let f = 0; f < values.length; f++) tally[f]![values[f]!]!++
    } else {
      outside++
      if (failed >= 0) tally[failed]![values[failed]!]!++
    }
  }
  return { kept: kept.subarray(0, size), counts: countsOf(), outside, exact }
}

/** 0: has no time of validity; 1: in force or to come; 2: over. */
export const standingCodes = new Map<Standing | undefined, number>([
  ['valid', 1],
  ['ended', 2],
])
const standingOf = (from: number, until: number, today: number) =>
  from === 0 && until === 0 ? 0 : until !== 0 && until < today ? 2 : 1
