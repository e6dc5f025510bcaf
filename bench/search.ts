import { type Kysely, sql } from 'kysely'
import type { Database } from '../src/platform/database.ts'
import { find, searcherOf } from '../src/portal/search/find.ts'
import { indexRecords } from '../src/portal/search/indexing.ts'
import { Searcher } from '../src/portal/search/search.ts'
import { mostPostings } from '../src/portal/search/store-search.ts'
import { suggestions } from '../src/portal/search/suggest.ts'
import { tokensOf } from '../src/portal/search/tokens.ts'
import { wordsOf } from '../src/portal/search/words.ts'
import { type Article, readArticles } from './kit/lawrefbook.ts'
import { mean, percentile } from './kit/relevance.ts'
import { recordOf, withSearchSite } from './kit/search-site.ts'

/**
 * `bench/search.ts [documents] [--reference]`: 100,000 documents (or as many as named) of three articles each; p95 of a
 * whole page of answers with passages, counts and filters for rare, 1 %, half and two words. References: 12 ms at 100,000,
 * 25 ms at 1,000,000, and with `--reference` PostgreSQL's ts_rank over every match in the same run.
 */

type Db = Kysely<Database>
const count = Number(process.argv.find((said) => /^\d+$/.test(said)) ?? 100_000)
const withReference = process.argv.includes('--reference')
const [perClass, today] = [60, '2026-01-01']

/** The same documents every time (mulberry32). */
function random(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

const draw = random(20_260_101)
const articles = readArticles()

function documentOf(n: number) {
  const three: Article[] = Array.from({ length: 3 }, () => articles[draw(articles.length)]!)
  const day = `${2006 + draw(20)}-${String(1 + draw(12)).padStart(2, '0')}-${String(1 + draw(28)).padStart(2, '0')}`
  const text = three.map((each) => each.text).join('\n')
  return recordOf({
    key: `d${n}`,
    title: `${three[0]!.title}（${n}）`,
    text,
    day,
    docNumber: `海澜政发〔${day.slice(0, 4)}〕${n}号`,
  })
}

/** Words by the share of documents that bear them, counted over a sample. */
function classesOf(sample: readonly string[]) {
  const bearing = new Map<string, number>()
  for (const text of sample) {
    for (const word of new Set(wordsOf(text).whole))
      if ([...word].length === 2) bearing.set(word, (bearing.get(word) ?? 0) + 1)
  }
  const between = (low: number, high: number) =>
    [...bearing].filter(([, n]) => n / sample.length >= low && n / sample.length <= high).map(([word]) => word)
  const rare = [...bearing].filter(([, n]) => n === 1).map(([word]) => word)
  const pick = (words: readonly string[]) => Array.from({ length: perClass }, () => words[draw(words.length)]!)
  const common = between(0.02, 0.2)
  return {
    rare: pick(rare),
    'about 1 %': pick(between(0.008, 0.013)),
    'about half': pick(between(0.3, 0.7)),
    'two words': pick(common).map((word) => `${word} ${common[draw(common.length)]}`),
  }
}

async function timed(questions: readonly string[], ask: (text: string) => Promise<unknown>) {
  const times: number[] = []
  for (const text of questions) {
    const from = performance.now()
    await ask(text)
    times.push(performance.now() - from)
  }
  return {
    medianMs: percentile(times, 0.5).toFixed(1),
    p95Ms: percentile(times, 0.95).toFixed(1),
    worstMs: Math.max(...times).toFixed(1),
  }
}

/** How many of the ten best with the bound are among the ten best of every match. */
async function overlap(db: Db, questions: readonly string[]) {
  const nothing = async () => ({ own: [], synonyms: [] })
  const [bounded, every] = [new Searcher(db, nothing), new Searcher(db, nothing, Number.MAX_SAFE_INTEGER)]
  const shares: number[] = []
  for (const text of questions.slice(0, 20)) {
    const ten = (searcher: Searcher) => searcher.ask({ text, today, most: 10 })
    const best = new Set((await ten(every)).numbers)
    const found = (await ten(bounded)).numbers.filter((number) => best.has(number))
    if (best.size > 0) shares.push(found.length / best.size)
  }
  return mean(shares).toFixed(2)
}

/** The named reference: one wide table, GIN, ts_rank over all that match. */
async function prepareReference(db: Db) {
  await sql`create table reference (number integer primary key, words tsvector)`.execute(db)
  const { rows } = await sql<{ number: number; title: string; plain: string }>`
    select number, title, plain from search_document`.execute(db)
  for (let at = 0; at < rows.length; at += 5_000) {
    const some = rows.slice(at, at + 5_000)
    const words = some.map(({ title, plain }) => tokensOf(`${title} ${plain}`).join(' '))
    await sql`insert into reference select number, to_tsvector('simple', words)
      from unnest(${some.map(({ number }) => number)}::int[], ${words}::text[]) as r (number, words)`.execute(db)
  }
  await sql`create index on reference using gin (words) with (fastupdate = off)`.execute(db)
}

const ranked = (db: Db) => (text: string) => {
  const query = tokensOf(text).join(' & ')
  return sql`select number from reference, to_tsquery('simple', ${query}) q where words @@ q
    order by ts_rank(words, q) desc limit 10`.execute(db)
}

async function byReference(db: Db, classes: Record<string, string[]>): Promise<Record<string, string>> {
  await prepareReference(db)
  const measured: [string, string][] = []
  for (const [name, questions] of Object.entries(classes)) {
    measured.push([name, `${(await timed(questions.slice(0, 20), ranked(db))).p95Ms} ms p95`])
  }
  return Object.fromEntries(measured)
}

async function fill(db: Db) {
  const sample: string[] = []
  let spent = 0
  for (let n = 0; n < count; n += 25_000) {
    const records = Array.from({ length: Math.min(25_000, count - n) }, (_, i) => documentOf(n + i))
    if (n === 0) sample.push(...records.slice(0, 4_000).map(({ plain }) => plain))
    const from = performance.now()
    await indexRecords(db, records)
    spent += performance.now() - from
    if (n % 100_000 === 0) console.error(`${n + records.length} indexed, ${(spent / 1000).toFixed(0)} s`)
  }
  await sql`vacuum analyze`.execute(db).catch(() => undefined)
  console.log(`${count} documents indexed in ${(spent / 1000).toFixed(1)} s`)
  return sample
}

await withSearchSite(async (db, owner) => {
  const classes = classesOf(await fill(db))
  const sizes = await sql`select pg_size_pretty(pg_total_relation_size('search_posting')) as postings,
    pg_size_pretty(pg_total_relation_size('search_document')) as documents,
    (select count(*)::int from search_part) as parts`.execute(db)
  console.log(sizes.rows[0], `at most ${mostPostings} postings a question`)
  await searcherOf(db).ask({ text: '起步', today, most: 10 })
  const references: Record<string, string> = withReference ? await byReference(owner, classes) : {}
  const page = (text: string) => find(db, { text, today, perPage: 10 })
  for (const [name, questions] of Object.entries(classes)) {
    await timed(questions.slice(0, 10), page)
    console.log(name, await timed(questions, page), {
      overlap: await overlap(db, questions),
      reference: references[name],
    })
  }
  const byDay = (text: string) => find(db, { text, today, perPage: 10, order: 'day' })
  console.log('rare, by date', await timed(classes.rare, byDay))
  const prefixes = articles
    .slice(0, 2_000)
    .filter((_, n) => n % 20 === 0)
    .map(({ title }) => title.slice(0, 2 + draw(4)))
  console.log('suggestions', await timed(prefixes, (typed) => suggestions(db, typed)))
  console.log('memory', `${Math.round(process.memoryUsage().rss / 1_048_576)} MiB`)
})
