import type { Kysely } from 'kysely'
import type { Day } from '../../platform/act.ts'
import type { Database } from '../../platform/database.ts'
import { readSetting } from '../../platform/settings.ts'
import { fold } from './fold.ts'
import { marked, type Piece, passage } from './highlight.ts'
import type { Counts, FacetName, Filter, Standing } from './matching.ts'
import { phrasesIn, type Question } from './question.ts'
import { type Answer, Searcher } from './search.ts'
import { commonWords, type SiteSearch, searchSetting } from './site-words.ts'
import { type Facet, familiesOf, type Hit, readFacets, readHits } from './store-search.ts'

/** A page of answers as anybody sees it: one entry for a document in all its shapes, its passage marked, counts beside. */

type Db = Kysely<Database>

const searchers = new WeakMap<Db, Searcher>()

export const siteSearch = async (db: Db): Promise<SiteSearch> => readSetting(db, searchSetting, commonWords)

export function searcherOf(db: Db): Searcher {
  const known = searchers.get(db) ?? new Searcher(db, () => siteSearch(db))
  searchers.set(db, known)
  return known
}

export type Choice = {
  organ?: string | undefined
  kind?: string | undefined
  column?: string | undefined
  year?: number | undefined
  standing?: Standing | undefined
}
export type Wanted = {
  text: string
  today: Day
  choice?: Choice
  order?: 'relevance' | 'day'
  page?: number
  perPage: number
}
export type Entry = Omit<Hit, 'plain' | 'title'> & {
  name: string
  title: Piece[]
  passage: Piece[]
  ended: boolean
  /** How many other shapes of the same document were found. */
  shapes: number
  /** Bears a part of the words only. */
  partly: boolean
}
export type Count = { value: string; name: string; count: number }
export type Page = {
  question: Question
  entries: Entry[]
  total: number
  approximate: boolean
  last: number
  facets: Record<FacetName, Count[]>
  bets: SiteSearch['bestBets']
}

export const mostPages = 50
/** Documents in several shapes are few: a third more numbers fill a page. */
const spare = 1.35
const [passageFrom, mostPhraseTexts] = [30_000, 150]

const codeOf = (facets: readonly Facet[], facet: string, value: string | undefined) =>
  value === undefined ? undefined : (facets.find((each) => each.facet === facet && each.value === value)?.code ?? -1)

const filterOf = (facets: readonly Facet[], { organ, kind, column, year, standing }: Choice): Filter => ({
  organ: codeOf(facets, 'organ', organ),
  kind: codeOf(facets, 'kind', kind),
  column: codeOf(facets, 'column', column),
  year,
  standing,
})

export const askedWords = ({ words, phrases, said }: Question): string[] => {
  const asked = [...phrases, ...words.map(({ text }) => text)]
  return asked.length > 0 ? asked : [said]
}

/** The first of each family, with how many more there are; what went meanwhile is left out. */
async function shapesOf(db: Db, numbers: readonly number[], partlyFrom: number) {
  const families = await familiesOf(db, numbers)
  const first = new Map<string, { number: number; shapes: number; partly: boolean }>()
  numbers.forEach((number, index) => {
    const family = families.get(number)
    if (family === undefined) return
    const shown = first.get(family)
    if (shown) shown.shapes++
    else first.set(family, { number, shapes: 0, partly: index >= partlyFrom })
  })
  return [...first.values()]
}

/** A phrase must stand in the text as it was quoted; of many candidates the first 150 are read. */
async function withPhrases(db: Db, answer: Answer): Promise<{ answer: Answer; cut: boolean }> {
  const { phrases } = answer.question
  if (phrases.length === 0) return { answer, cut: false }
  const numbers = answer.numbers.slice(0, mostPhraseTexts)
  const texts = await readHits(db, numbers, passageFrom)
  const bearing = texts.filter(({ title, plain }) => {
    const folded = fold(`${title}\n${plain}`).replace(/[\0\s]+/g, '')
    return phrases.every((phrase) => folded.includes(phrase.replace(/\s+/g, '')))
  })
  const cut = answer.total > mostPhraseTexts
  const total = cut ? answer.total : bearing.length
  return { answer: { ...answer, numbers: bearing.map(({ number }) => number), total, others: 0 }, cut }
}

export async function find(db: Db, wanted: Wanted): Promise<Page> {
  const { text, today, choice = {}, order = 'relevance', page = 1, perPage } = wanted
  const [facets, site] = await Promise.all([readFacets(db), siteSearch(db)])
  const needed = Math.ceil(page * perPage * spare) + perPage
  const filter = filterOf(facets, choice)
  const asked = { text, today, filter, order, most: Math.max(needed, hasPhrase(text) ? mostPhraseTexts : 0) }
  const { answer, cut } = await withPhrases(db, await searcherOf(db).ask(asked))
  const shown = await shapesOf(db, answer.numbers, answer.numbers.length - answer.others)
  const here = shown.slice((page - 1) * perPage, page * perPage)
  const hits = await readHits(
    db,
    here.map(({ number }) => number),
    passageFrom,
  )
  const words = askedWords(answer.question)
  const known = shown.length < answer.numbers.length || answer.numbers.length < needed
  const pages = Math.ceil((known && answer.numbers.length < needed ? shown.length : answer.total) / perPage)
  return {
    question: answer.question,
    entries: hits.map((hit) => entryOf(hit, here.find(({ number }) => number === hit.number)!, words, today)),
    total: answer.total,
    approximate: answer.approximate || cut,
    last: Math.min(mostPages, Math.max(1, pages)),
    facets: namedCounts(answer.counts, facets),
    bets: site.bestBets.filter(({ words: first }) => first.some((word) => answer.question.said.includes(fold(word)))),
  }
}

const hasPhrase = (text: string) => phrasesIn(fold(text)).length > 0

function entryOf(
  { plain, title, ...hit }: Hit,
  shape: { shapes: number; partly: boolean },
  words: string[],
  today: Day,
): Entry {
  return {
    ...hit,
    name: title,
    title: marked(title, words),
    passage: plain === '' ? [] : passage(plain, words),
    ended: hit.endsOn !== null && hit.endsOn < today,
    shapes: shape.shapes,
    partly: shape.partly,
  }
}

const standingNames = new Map([
  [1, { value: 'valid', name: '现行有效' }],
  [2, { value: 'ended', name: '已失效、废止' }],
])

function namedCounts(counts: Counts, facets: readonly Facet[]): Record<FacetName, Count[]> {
  const byCode = new Map(facets.map((facet) => [facet.code, facet]))
  const named = (name: FacetName, of: (code: number) => { value: string; name: string } | undefined) =>
    [...counts[name]]
      .flatMap(([code, count]) => {
        const found = of(code)
        return found ? [{ value: found.value, name: found.name, count }] : []
      })
      .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'zh'))
  return {
    organ: named('organ', (code) => byCode.get(code)),
    kind: named('kind', (code) => byCode.get(code)),
    column: named('column', (code) => byCode.get(code)),
    year: named('year', (code) => ({ value: String(code), name: `${code}年` })).sort((a, b) =>
      b.value.localeCompare(a.value),
    ),
    standing: named('standing', (code) => standingNames.get(code)),
  }
}
