import { sql } from 'kysely'
import type { Db } from '../../steps/room.ts'
import type { ColumnKind } from './words.ts'

/** What the public pages ask about columns. Only what is published and not of a later day. */

export type PublicColumn = {
  id: string
  parentId: string | null
  slug: string
  name: string
  kind: ColumnKind
  type: string
  description: string
  keywords: string
  art20: string | null
  /** With everything below it. */
  items: number
  newest: string | null
}

const shown = sql`c.id, c.parent_id as "parentId", c.slug, c.name, c.kind, c.proceedings ->> 'type' as type,
  c.proceedings ->> 'description' as description, c.proceedings ->> 'keywords' as keywords,
  c.proceedings ->> 'art20' as art20`

/** A column and each column above it: what stands below counts above. */
const above = sql`above (id, up) as (
  select id, id from site_column where retired_on is null
  union all select a.id, c.parent_id from above a join site_column c on c.id = a.up where c.parent_id is not null)`

/** The whole tree in its order, parents before their children by `parentId`. */
export async function listColumns(db: Db, today: string): Promise<PublicColumn[]> {
  const { rows } = await sql<PublicColumn>`
    with recursive ${above}, held as (
      select column_id, count(*) as n, max(published_on) as newest from column_item
      where published_on <= ${today} group by column_id), total as (
      select a.up as id, sum(h.n)::int as items, max(h.newest) as newest
      from above a join held h on h.column_id = a.id group by a.up)
    select ${shown}, coalesce(t.items, 0) as items, t.newest
    from site_column c left join total t on t.id = c.id
    where c.retired_on is null order by c.sort, c.name`.execute(db)
  return rows
}

export type FoundColumn =
  | { column: PublicColumn; trail: { slug: string; name: string }[]; children: PublicColumn[] }
  | { movedTo: string }

/** A retired column's address leads to where its content went, or to the columns' list. */
export async function columnBySlug(db: Db, slug: string, today: string): Promise<FoundColumn | null> {
  const { rows } = await sql<{ id: string; retired: boolean; into: string | null }>`
    select c.id, c.retired_on is not null as retired, n.slug as into
    from site_column c left join column_now w on w.id = c.id and w.column_id <> c.id
      left join site_column n on n.id = w.column_id
    where c.slug = ${slug}`.execute(db)
  const found = rows[0]
  if (!found) return null
  if (found.retired) return { movedTo: found.into ?? '' }
  const all = await listColumns(db, today)
  const byId = new Map(all.map((column) => [column.id, column]))
  const column = byId.get(found.id)
  if (!column) return null
  const trail: { slug: string; name: string }[] = []
  for (let at = byId.get(column.parentId ?? ''); at; at = byId.get(at.parentId ?? ''))
    trail.unshift({ slug: at.slug, name: at.name })
  return { column, trail, children: all.filter(({ parentId }) => parentId === column.id) }
}

export type ColumnItem = { id: string; title: string; day: string; organ: string; organCode: string }

/** The column and those below it, and every id and name that leads into them now. */
async function leadingInto(db: Db, columnId: string): Promise<{ ids: string[]; names: string[] }> {
  const { rows } = await sql<{ ids: string[] | null; names: string[] | null }>`
    with recursive below (id) as (
      select ${columnId}::uuid union select c.id from site_column c join below b on c.parent_id = b.id),
    here as (select w.id from column_now w join below b on b.id = w.column_id)
    select (select array_agg(id) from here) as ids,
      (select array_agg(n.name) from column_name n join here h on h.id = n.column_id) as names`.execute(db)
  return { ids: rows[0]?.ids ?? [], names: rows[0]?.names ?? [] }
}

/** What stands in a column and below it, the newest first; one item once, whatever led it there. */
export async function itemsOfColumn(
  db: Db,
  columnId: string,
  {
    today,
    offset,
    limit,
    organCode = null,
  }: { today: string; offset: number; limit: number; organCode?: string | null },
): Promise<{ total: number; items: ColumnItem[] }> {
  const { ids, names } = await leadingInto(db, columnId)
  const where = sql`i.standing = 'published' and i.published_on <= ${today}
    and (i.column_id = any(${ids}::uuid[]) or (i.column_id is null and i.column_name = any(${names}::text[]))
      or i.id in (select item_id from item_column where column_id = any(${ids}::uuid[])))
    and (${organCode}::text is null or i.organ_id = (select id from organ where code = ${organCode}))`
  const counted = await sql<{ n: number }>`select count(*)::int as n from item i where ${where}`.execute(db)
  const { rows } = await sql<ColumnItem>`
    select i.id, i.title, i.published_on as day, o.short_name as organ, o.code as "organCode"
    from (select id, title, published_on, organ_id from item i where ${where}
      order by published_on desc, id limit ${limit} offset ${offset}) i
      join organ o on o.id = i.organ_id
    order by i.published_on desc, i.id`.execute(db)
  return { total: counted.rows[0]?.n ?? 0, items: rows }
}

export type OpenNotice = {
  id: string
  title: string
  organ: string
  from: string
  until: string
  contact: string
}

/** 公示: what may be objected to today, what ends first standing first. */
export async function openNotices(db: Db, today: string, limit = 100): Promise<OpenNotice[]> {
  const { rows } = await sql<OpenNotice>`
    select i.id, i.title, o.short_name as organ,
      coalesce(i.proceedings #>> '{metadata,notice,from}', i.published_on::text) as from,
      i.notice_until as until, coalesce(i.proceedings #>> '{metadata,notice,contact}', '') as contact
    from item i join organ o on o.id = i.organ_id
    where i.standing = 'published' and i.published_on <= ${today} and i.notice_until >= ${today}
      and coalesce(i.proceedings #>> '{metadata,notice,from}', ${today}) <= ${today}
    order by i.notice_until, i.title limit ${limit}`.execute(db)
  return rows
}
