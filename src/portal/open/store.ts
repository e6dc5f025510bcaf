import { type Kysely, sql } from 'kysely'
import type { Day } from '../../platform/act.ts'
import type { Database } from '../../platform/database.ts'
import type { Cursor, Kind, OpenRecord, RecordFilter } from './records.ts'

type Db = Kysely<Database>

const shown = [
  'public_record.kind',
  'public_record.id',
  'public_record.title',
  'public_record.day',
  'public_record.path',
  'organ.name as organ',
  'organ.code as organCode',
  'public_record.index_number as indexNumber',
  'public_record.doc_number as docNumber',
  'public_record.column_name as column',
  'public_record.genre',
  'public_record.theme',
  'public_record.summary',
  'public_record.effective_on as effectiveOn',
  'public_record.ends_on as endsOn',
] as const

const inColumn = (slug: string) => sql<boolean>`public_record.id in (
  with recursive below as (
    select id from site_column where slug = ${slug}
    union all select c.id from site_column c join below on c.parent_id = below.id)
  select item_id from column_item join below on below.id = column_item.column_id)`

const matching = (db: Db, filter: RecordFilter, today: Day) => {
  let query = db
    .selectFrom('public_record')
    .innerJoin('organ', 'organ.id', 'public_record.organ_id')
    .where('day', '<=', filter.until && filter.until < today ? filter.until : today)
  if (filter.kinds) query = query.where('public_record.kind', 'in', [...filter.kinds])
  if (filter.organ) query = query.where('organ.code', '=', filter.organ)
  if (filter.column) query = query.where(inColumn(filter.column))
  if (filter.from) query = query.where('day', '>=', filter.from)
  if (filter.year)
    query = query.where(sql<boolean>`day between ${`${filter.year}-01-01`} and ${`${filter.year}-12-31`}`)
  return query
}

/** Newest first; after a cursor, what stands behind it. */
export async function openRecords(
  db: Db,
  filter: RecordFilter,
  today: Day,
  { after, limit }: { after?: Cursor | null; limit: number },
): Promise<OpenRecord[]> {
  let query = matching(db, filter, today).select(shown).orderBy('day', 'desc').orderBy('public_record.id', 'desc')
  if (after) query = query.where(sql<boolean>`(day, public_record.id) < (${after.day}::date, ${after.id}::uuid)`)
  return (await query.limit(limit).execute()) as OpenRecord[]
}

export async function openRecord(db: Db, kind: Kind, id: string, today: Day): Promise<OpenRecord | undefined> {
  const query = matching(db, { kinds: [kind] }, today)
    .select(shown)
    .where('public_record.id', '=', id)
  return (await query.executeTakeFirst()) as OpenRecord | undefined
}

export type YearOfKind = { kind: Kind; year: number; count: number; newest: Day }

/** What there is of each kind in each year: the parts of the site map and of the open data. */
export async function yearsOfKinds(db: Db, today: Day): Promise<YearOfKind[]> {
  const { rows } = await sql<YearOfKind>`
    select kind, extract(year from day)::int as year, count(*)::int as count, max(day) as newest
    from public_record where day <= ${today} group by 1, 2 order by 1, 2`.execute(db)
  return rows
}

/** A part of a year's addresses; the protocol allows 50,000 in one file. */
export async function addresses(db: Db, year: number, part: number, today: Day, size: number) {
  const { rows } = await sql<{ path: string; day: Day }>`
    select path, day from public_record
    where day between ${`${year}-01-01`} and least(${`${year}-12-31`}::date, ${today}::date)
    order by day desc, kind, id offset ${part * size} limit ${size}`.execute(db)
  return rows
}

export type OpenOrgan = { code: string; name: string; shortName: string; kind: string; parent: string | null }

export async function openOrgans(db: Db): Promise<OpenOrgan[]> {
  const { rows } = await sql<OpenOrgan>`
    select o.code, o.name, o.short_name as "shortName", o.kind, p.code as parent
    from organ o left join organ p on p.id = o.parent_id order by o.sort, o.code`.execute(db)
  return rows
}

export type OpenColumn = { slug: string; name: string; kind: string; parent: string | null; organCode: string | null }

export async function openColumns(db: Db): Promise<OpenColumn[]> {
  const { rows } = await sql<OpenColumn>`
    select c.slug, c.name, c.kind, p.slug as parent, o.code as "organCode"
    from site_column c left join site_column p on p.id = c.parent_id left join organ o on o.id = c.organ_id
    where c.retired_on is null order by c.sort, c.slug`.execute(db)
  return rows
}

/** The words of one record, where it has any. */
export async function wordsOf(db: Db, kind: Kind, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('public_record')
    .select('plain')
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.plain ?? null
}

/** Where an address of an older site, or of anything that moved, is now: the first of these writings that is known. */
export async function movedTo(db: Db, asked: readonly string[]): Promise<string | null> {
  const rows = await db
    .selectFrom('redirect')
    .select(['path', 'target'])
    .where('path', 'in', [...asked])
    .execute()
  const first = asked.find((path) => rows.some((row) => row.path === path))
  return rows.find(({ path }) => path === first)?.target ?? null
}
