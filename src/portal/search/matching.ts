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

/** A document that fails one filter only is counted there: that many there would be without it. */
function collect(ranking: Ranking, isAnswer: Test, filter: Filter, today: number, isExact: Test) {
  const { touched, bits, facts } = ranking
  const { columns } = facts
  const kept = new Uint32Array(ranking.count)
  const tally = facetNames.map(() => new Map<number, number>())
  const wanted = facetNames.map((name) => (name === 'standing' ? standingCodes.get(filter.standing) : filter[name]))
  const remembered = new Map<number, boolean>()
  let [size, outside, exact] = [0, 0, false]
  for (let i = 0; i < ranking.count; i++) {
    const number = touched[i]!
    const borne = bits[number]!
    const answer = remembered.get(borne) ?? isAnswer(borne)
    remembered.set(borne, answer)
    const day = columns.day[number]!
    if (!answer || day > today) continue
    exact ||= isExact(borne)
    const values = [columns.organ[number]!, columns.kind[number]!, columns.column[number]!, yearOfNumber(day), 0]
    values[4] = standingOf(columns.from[number]!, columns.until[number]!, today)
    let [failed, where] = [0, -1]
    for (let f = 0; f < values.length; f++) {
      if (wanted[f] !== undefined && wanted[f] !== values[f]) {
        failed++
        where = f
      }
    }
    if (failed === 0) {
      kept[size++] = number
      for (let f = 0; f < values.length; f++) tally[f]!.set(values[f]!, (tally[f]!.get(values[f]!) ?? 0) + 1)
    } else {
      outside++
      if (failed === 1) tally[where]!.set(values[where]!, (tally[where]!.get(values[where]!) ?? 0) + 1)
    }
  }
  const counts = Object.fromEntries(facetNames.map((name, f) => [name, tally[f]!])) as Counts
  return { kept: kept.subarray(0, size), counts, outside, exact }
}

/** 0: has no time of validity; 1: in force or to come; 2: over. */
export const standingCodes = new Map<Standing | undefined, number>([
  ['valid', 1],
  ['ended', 2],
])
const standingOf = (from: number, until: number, today: number) =>
  from === 0 && until === 0 ? 0 : until !== 0 && until < today ? 2 : 1
