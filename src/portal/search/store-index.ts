import { type Kysely, sql } from 'kysely'
import type { Day } from '../../platform/act.ts'
import type { Database } from '../../platform/database.ts'
import type { Part } from './part.ts'

/** What the search keeps, written and merged: documents, parts of the index, and numbers that are gone. */

type Db = Kysely<Database>

/** One record as the view gives it, with all its words. */
export type Read = {
  kind: string
  id: string
  organId: string
  title: string
  day: Day
  path: string
  indexNumber: string | null
  docNumber: string | null
  columnName: string | null
  family: string
  effectiveOn: Day | null
  endsOn: Day | null
  plain: string
  digest: string
}

/** One writer at a time: numbers ascend as the parts do. */
const turn = (tx: Db) => sql`select pg_advisory_xact_lock(hashtext('gongkai search'))`.execute(tx)

export const inTurn = <T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> =>
  db.transaction().execute(async (tx) => {
    await turn(tx)
    return work(tx)
  })

const attached = sql`(
  select string_agg(f.plain, E'\n') from jsonb_array_elements(coalesce(r.attachments, '[]')) a
    join file_text f on f.file_id = (a ->> 'file')::uuid)`

/**
 * Records of a kind whose words differ from what is kept, in the order of their ids. The digest is of what was read, so
 * that comparing a whole kind moves only what changed.
 */
export async function changedRecords(db: Db, kind: string, where: { id?: string; after?: string; limit: number }) {
  const { id = null, after = null, limit } = where
  const { rows } = await sql<Read & { last: string }>`
    with page as (
      select r.*, concat_ws(E'\n', r.summary, r.plain, ${attached}) as words
      from public_record r
      where r.kind = ${kind} and r.day is not null
        and (${id}::uuid is null or r.id = ${id}::uuid) and (${after}::uuid is null or r.id > ${after}::uuid)
      order by r.id limit ${limit}
    ), digested as (
      select page.*, md5(concat_ws('|', organ_id, title, day, path, index_number, doc_number, column_name, family,
        effective_on, ends_on, words)) as digest
      from page
    )
    select p.kind, p.id, p.organ_id as "organId", p.title, p.day, p.path, p.index_number as "indexNumber",
      p.doc_number as "docNumber", p.column_name as "columnName", p.family, p.effective_on as "effectiveOn",
      p.ends_on as "endsOn", p.digest, case when s.digest is distinct from p.digest then p.words end as plain
    from digested p left join search_document s on s.kind = p.kind and s.id = p.id
    order by p.id`.execute(db)
  return {
    read: rows.length,
    last: rows.at(-1)?.id,
    changed: rows.filter(({ plain }) => plain !== null) as Read[],
  }
}

/** What is no longer to be read leaves the search. */
export async function forgetGone(db: Db, kind: string, id?: string): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    with gone as (
      delete from search_document s
      where s.kind = ${kind} and (${id ?? null}::uuid is null or s.id = ${id ?? null}::uuid)
        and not exists (select from public_record r where r.kind = ${kind} and r.id = s.id and r.day is not null)
      returning number
    )
    insert into search_gone (number) select number from gone returning number`.execute(db)
  return rows.length
}

export async function takeNumbers(tx: Db, count: number): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    select nextval('search_number')::int as number from generate_series(1, ${count}::int)`.execute(tx)
  return rows.map(({ number }) => number).sort((a, b) => a - b)
}

/** Codes of what a filter chooses by; a new organ or column gets the next one. */
export async function facetCodes(tx: Db, facet: string, values: readonly string[]): Promise<Map<string, number>> {
  const asked = [...new Set(values)]
  await sql`insert into search_facet (facet, value)
    select ${facet}, value from unnest(${asked}::text[]) value
    where not exists (select from search_facet f where f.facet = ${facet} and f.value = value.value)`.execute(tx)
  const { rows } = await sql<{ code: number; value: string }>`
    select code, value from search_facet where facet = ${facet} and value = any(${asked}::text[])`.execute(tx)
  return new Map(rows.map(({ code, value }) => [value, code]))
}

type Row = Read & { number: number; lead: string }

/** The documents as they are shown; an older number of the same record is gone from now on. */
export async function keepDocuments(tx: Db, rows: readonly Row[]): Promise<void> {
  const column = <K extends keyof Row>(key: K) => rows.map((row) => row[key])
  const [kinds, ids] = [column('kind'), column('id')]
  await sql`
    with old as (
      delete from search_document s using unnest(${kinds}::text[], ${ids}::uuid[]) as given (kind, id)
      where s.kind = given.kind and s.id = given.id returning s.number
    )
    insert into search_gone (number) select number from old`.execute(tx)
  await sql`
    insert into search_document (number, kind, id, organ_id, title, day, path, index_number, doc_number, column_name,
      family, effective_on, ends_on, lead, plain, digest)
    select * from unnest(${column('number')}::int[], ${kinds}::text[], ${ids}::uuid[], ${column('organId')}::uuid[],
      ${column('title')}::text[], ${column('day')}::date[], ${column('path')}::text[], ${column('indexNumber')}::text[],
      ${column('docNumber')}::text[], ${column('columnName')}::text[], ${column('family')}::uuid[],
      ${column('effectiveOn')}::date[], ${column('endsOn')}::date[], ${column('lead')}::text[],
      ${column('plain')}::text[], ${column('digest')}::text[])`.execute(tx)
}

/** The postings travel as one run of bytes; the database cuts each word's from it. */
export async function keepPart(tx: Db, { documents, last, facts, words, offsets, postings }: Part): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    insert into search_part (documents, last, facts) values (${documents}, ${last}, ${facts}) returning id`.execute(tx)
  const step = 50_000
  for (let from = 0; from < words.length; from += step) {
    const to = Math.min(from + step, words.length)
    const begin = offsets[from]!
    const places = offsets.slice(from, to).map((at) => at - begin)
    const counts = words.slice(from, to).map((_, i) => offsets[from + i + 1]! - offsets[from + i]!)
    await sql`
      insert into search_posting (part, word, documents, postings)
      select ${rows[0]!.id}, word, n, substring(${postings.subarray(begin * 4, offsets[to]! * 4)}::bytea
        from place * 4 + 1 for n * 4)
      from unnest(${words.slice(from, to)}::text[], ${places}::int[], ${counts}::int[]) as p (word, place, n)`.execute(
      tx,
    )
  }
}

/** Eight parts of one size become one; what has grown to half a million documents stays as it is. */
const [together, largest] = [8, 500_000]

async function partsToMerge(tx: Db): Promise<number[] | undefined> {
  const { rows } = await sql<{ ids: number[] }>`
    select array_agg(id order by id) as ids from search_part where documents < ${largest}
    group by floor(log(${together}::numeric, documents::numeric)) having count(*) >= ${together}
    order by min(documents) limit 1`.execute(tx)
  return rows[0]?.ids.slice(0, together)
}

async function mergeOnce(tx: Db): Promise<boolean> {
  const ids = await partsToMerge(tx)
  if (!ids) return false
  const { rows } = await sql<{ id: number }>`
    insert into search_part (documents, last, facts)
    select sum(documents), max(last), string_agg(facts, '' order by id) from search_part where id = any(${ids})
    returning id`.execute(tx)
  await sql`
    insert into search_posting (part, word, documents, postings)
    select ${rows[0]!.id}, word, sum(documents), string_agg(postings, '' order by part)
    from search_posting where part = any(${ids}) group by word`.execute(tx)
  await sql`delete from search_posting where part = any(${ids})`.execute(tx)
  await sql`delete from search_part where id = any(${ids})`.execute(tx)
  return true
}

/** Until no eight are of one size; a transaction for each, so that nothing waits for all. */
export async function mergeParts(db: Db): Promise<number> {
  let merged = 0
  while (await inTurn(db, mergeOnce)) merged++
  return merged
}

/** How many numbers were given, how many stand for a document. */
export async function indexSize(db: Db): Promise<{ kept: number; gone: number; last: number }> {
  const { rows } = await sql<{ kept: number; gone: number; last: number }>`
    select (select coalesce(sum(documents), 0) from search_part)::int as kept,
      (select count(*) from search_gone)::int as gone,
      (select coalesce(max(last), 0) from search_part)::int as last`.execute(db)
  return rows[0]!
}

/** All of it anew: the numbers begin again. */
export async function emptyIndex(tx: Db): Promise<void> {
  await sql`truncate search_posting, search_part, search_document, search_gone`.execute(tx)
  await sql`select setval('search_number', 1, false),
    setval(pg_get_serial_sequence('search_gone', 'at')::regclass, 1, false)`.execute(tx)
}
