import type { Kysely } from 'kysely'
import type { Day } from '../../platform/act.ts'
import type { Database } from '../../platform/database.ts'
import { dayNumber } from './days.ts'
import { Facts } from './facts.ts'
import { type Filter, type Matched, match, type Order } from './matching.ts'
import { longestQuestion, type Question, readQuestion, type SiteWords } from './question.ts'
import { type Found, Ranking } from './rank.ts'
import { mostPostings, readNews, readPostings, tokensFrom } from './store-search.ts'

/** The search of one process: facts of all documents in memory, postings read as they are asked for. */

type Db = Kysely<Database>

export type Ask = {
  text: string
  today: Day
  filter?: Filter
  order?: Order['by']
  most: number
  share?: number
}
export type Answer = Matched & { question: Question; approximate: boolean }

/** Which tokens a document bears is kept in 32 bits: the rarest have one each, the commonest of a long question share the last. */
const lastBit = 31

export class Searcher {
  #facts = new Facts()
  #ranking = new Ranking(this.#facts)
  #known = { last: 0, at: 0, made: 0 }

  readonly db: Db
  readonly site: () => Promise<SiteWords>
  /** How many postings one question reads at most. */
  readonly bound: number

  constructor(db: Db, site: () => Promise<SiteWords>, bound: number = mostPostings) {
    this.db = db
    this.site = site
    this.bound = bound
  }

  /** What other processes indexed meanwhile; an index made anew begins from nothing. */
  async #follow() {
    let news = await readNews(this.db, this.#known)
    const anew = news.last < this.#known.last || news.at < this.#known.at
    if (anew) {
      this.#facts = new Facts()
      this.#ranking = new Ranking(this.#facts)
      news = await readNews(this.db, { last: 0, at: 0 })
    }
    for (const bytes of news.facts) this.#facts.add(bytes)
    for (const number of news.gone) this.#facts.remove(number)
    this.#known = news
  }

  async #found(question: Question): Promise<{ found: Found[]; whole: boolean }> {
    const weights = await withBeginnings(this.db, question)
    const read = weights.size === 0 ? [] : await readPostings(this.db, [...weights.keys()], this.bound)
    const found = read.map(({ word, documents, postings }, index) => ({
      term: { word, weight: weights.get(word)!, bit: Math.min(index, lastBit) },
      documents,
      postings,
    }))
    return { found, whole: read.every(({ whole }) => whole) }
  }

  /** Nothing has been indexed yet: a first start, or a site without anything. */
  async isEmpty(): Promise<boolean> {
    await this.#follow()
    return this.#facts.documents === 0
  }

  async ask({ text, today, filter = {}, order = 'relevance', most, share }: Ask): Promise<Answer> {
    const question = readQuestion(text.slice(0, longestQuestion), await this.site())
    const [{ found, whole }] = await Promise.all([this.#found(question), this.#follow()])
    const ranking = this.#ranking
    ranking.clear()
    for (const each of found) ranking.add(each)
    const now = dayNumber(today)
    ranking.weigh(now)
    const asked = { question, terms: found.map(({ term }) => term), weightOf: rarity(found, ranking.facts.documents) }
    return { ...match(ranking, asked, filter, now, { by: order, most, share }), question, approximate: !whole }
  }
}

const rarity = (found: readonly Found[], total: number) =>
  new Map(found.map(({ term, documents }): [string, number] => [term.word, Math.log(1 + total / documents)]))

/** One character is in no pair: what begins with it stands for it. */
const mostBeginnings = 20
async function withBeginnings(db: Db, { said, weights, words }: Question): Promise<ReadonlyMap<string, number>> {
  if ([...said].length !== 1 || words.length > 0) return weights
  const begun = await tokensFrom(db, said, mostBeginnings)
  return new Map([...weights, ...begun.map((token): [string, number] => [token, 1])])
}
