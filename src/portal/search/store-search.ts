import { type Kysely, sql } from 'kysely'
import type { Day } from '../../platform/act.ts'
import type { Database } from '../../platform/database.ts'
import type { Found } from './rank.ts'

/** What a question reads: postings of its tokens within a bound, facts that are new, and the documents of one page. */

type Db = Kysely<Database>

/** A question reads at most so many postings, those of its rarest tokens first: a million documents answer within it. */
export const mostPostings = 2_000_000

type Read = { word: string; documents: number; postings: Buffer | null }

const numbersOf = (bytes: Buffer): Uint32Array =>
  bytes.byteOffset % 4 === 0
    ? new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
    : new Uint32Array(new Uint8Array(bytes).buffer)

type Postings = Omit<Found, 'term'> & { word: string; whole: boolean }

/** One round trip for all tokens; newest parts first where the bound cuts. */
export async function readPostings(db: Db, words: readonly string[], bound = mostPostings): Promise<Postings[]> {
  const { rows } = await sql<Read>`
    with found as (
      select p.part, p.word, p.documents, p.postings, sum(p.documents) over (partition by p.word) as everywhere
      from search_posting p
      where p.part = any(array(select id from search_part)) and p.word = any(${words}::text[])
    ), bounded as (
      select *, sum(documents) over (order by everywhere, word, part desc) as spent from found
    )
    select word, everywhere::int as documents, case when spent <= ${bound}::bigint then postings end as postings
    from bounded order by everywhere, word`.execute(db)
  const byWord = Map.groupBy(rows, ({ word }) => word)
  return [...byWord].map(([word, read]) => ({
    word,
    documents: read[0]!.documents,
    postings: read.flatMap(({ postings }) => (postings ? numbersOf(postings) : [])),
    whole: read.every(({ postings }) => postings !== null),
  }))
}

/** Tokens that begin with what was typed, the commonest first: for a single character. */
export async function tokensFrom(db: Db, beginning: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    select word from (
      select p.word, p.documents from search_part s join search_posting p on p.part = s.id
      where p.word >= ${beginning} collate "C" and p.word < ${`${beginning}\u{10FFFF}`} collate "C"
      limit 5000
    ) begun group by word order by sum(documents) desc limit ${most}`.execute(db)
  return rows.map(({ word }) => word)
}

export type News = { facts: Buffer[]; gone: number[]; last: number; at: number; made: number }

/** What was indexed or went since the last question; `made` tells an index that was made anew. */
export async function readNews(db: Db, known: { last: number; at: number }): Promise<News> {
  const { rows } = await sql<{ last: number; at: number; made: number; facts: Buffer[] | null; gone: number[] | null }>`
    select (select coalesce(max(last), 0) from search_part)::int as last,
      (select coalesce(max(at), 0) from search_gone)::int as at,
      (select coalesce(min(id), 0) from search_part)::int as made,
      (select array_agg(facts order by id) from search_part where last > ${known.last}) as facts,
      (select array_agg(number) from search_gone where at > ${known.at}) as gone`.execute(db)
  const { facts, gone, ...rest } = rows[0]!
  return { ...rest, facts: facts ?? [], gone: gone ?? [] }
}

export type Facet = { code: number; facet: string; value: string; name: string }

export async function readFacets(db: Db): Promise<Facet[]> {
  const { rows } = await sql<Facet>`
    select f.code, f.facet, f.value, coalesce(o.short_name, f.value) as name
    from search_facet f left join organ o on f.facet = 'organ' and o.id::text = f.value`.execute(db)
  return rows
}

/**
 * The index follows by a job; what was withdrawn must not be read in the meantime, nor while no job runs: an item is
 * looked at as it stands.
 */
export const stillPublic = sql`not exists (
  select from item i where d.kind = 'item' and i.id = d.id and i.standing <> 'published')`

/** Which documents these numbers are versions of; what went meanwhile is not among them. */
export async function familiesOf(db: Db, numbers: readonly number[]): Promise<Map<number, string>> {
  const { rows } = await sql<{ number: number; family: string }>`
    select number, family from search_document d where number = any(${numbers}::int[]) and ${stillPublic}`.execute(db)
  return new Map(rows.map(({ number, family }) => [number, family]))
}

export type Hit = {
  number: number
  kind: string
  id: string
  organId: string
  organ: string
  title: string
  day: Day
  path: string
  indexNumber: string | null
  docNumber: string | null
  columnName: string | null
  effectiveOn: Day | null
  endsOn: Day | null
  plain: string
}

export async function readHits(db: Db, numbers: readonly number[], characters: number): Promise<Hit[]> {
  const { rows } = await sql<Hit>`
    select d.number, d.kind, d.id, d.organ_id as "organId", organ.short_name as organ, d.title, d.day, d.path,
      d.index_number as "indexNumber", d.doc_number as "docNumber", d.column_name as "columnName",
      d.effective_on as "effectiveOn", d.ends_on as "endsOn", left(d.plain, ${characters}) as plain
    from search_document d join organ on organ.id = d.organ_id
    where d.number = any(${numbers}::int[]) and ${stillPublic}`.execute(db)
  const place = new Map(numbers.map((number, index) => [number, index]))
  return rows.sort((a, b) => place.get(a.number)! - place.get(b.number)!)
}
