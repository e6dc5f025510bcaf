import { sql } from 'kysely'
import type { Tx } from '../../platform/acts.ts'
import { today } from '../../platform/now.ts'
import type { Db } from '../../steps/room.ts'
import type { Column } from './column.ts'

/** All SQL of the columns' own. */

/** A column in use, by its slug or by any name it had. */
export async function columnCalled(db: Db, name: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select c.id from site_column c
    where c.retired_on is null and (c.slug = ${name} or c.name = ${name}
      or c.id = (select w.column_id from column_name n join column_now w on w.id = n.column_id where n.name = ${name}))
    order by (c.slug = ${name}) desc, (c.name = ${name}) desc, c.id limit 1`.execute(db)
  return rows[0]?.id ?? null
}

/** Is `id` the column `above`, or somewhere below it? */
export async function isBelow(db: Db, id: string, above: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    with recursive up as (
      select id, parent_id from site_column where id = ${id}
      union select c.id, c.parent_id from site_column c join up on c.id = up.parent_id)
    select exists (select 1 from up where id = ${above}) as found`.execute(db)
  return rows[0]?.found ?? false
}

export async function somethingIn(db: Db, id: string): Promise<{ item: string | null; child: string | null }> {
  const { rows } = await sql<{ item: string | null; child: string | null }>`
    select (select item_id from column_item where column_id = ${id} limit 1) as item,
      (select id from site_column where parent_id = ${id} and retired_on is null limit 1) as child`.execute(db)
  return rows[0] ?? { item: null, child: null }
}

/** What follows from a column's act: by which names it is found, where its items stand, and what the year counts. */
export async function followColumn(tx: Tx, column: Column, act: string): Promise<void> {
  const { id, organId, name, proceedings } = column
  const on = today()
  await sql`insert into column_now (id, column_id) values (${id}, ${id}) on conflict (id) do nothing`.execute(tx)
  await sql`insert into column_name (name, column_id) values (${name}, ${id}) on conflict (name) do nothing`.execute(tx)
  if (proceedings.mergedInto)
    await sql`update column_now set column_id = (select column_id from column_now where id = ${proceedings.mergedInto})
      where column_id = ${id}`.execute(tx)
  await sql`insert into column_change (column_id, organ_id, kind, year, changed_on)
    values (${id}, ${organId}, ${act === 'open' ? 'added' : 'adjusted'}, ${Number(on.slice(0, 4))}, ${on})
    on conflict (column_id, kind, year) do update set changed_on = excluded.changed_on`.execute(tx)
}

export type TreeRow = {
  id: string
  parentId: string | null
  slug: string
  name: string
  organId: string
  kind: Column['kind']
  sort: number
  proceedings: Column['proceedings']
  items: number
  newest: string | null
}

/** Every column in use with what stands in it now (CHK-02: by the day of publication of what is visible). */
export async function columnTree(db: Db, on: string): Promise<TreeRow[]> {
  const { rows } = await sql<TreeRow>`
    select c.id, c.parent_id as "parentId", c.slug, c.name, c.organ_id as "organId", c.kind, c.sort, c.proceedings,
      coalesce(x.n, 0)::int as items, x.newest
    from site_column c
      left join (select column_id, count(*) as n, max(published_on) as newest from column_item
        where published_on <= ${on} group by column_id) x on x.column_id = c.id
    where c.retired_on is null order by c.sort, c.name`.execute(db)
  return rows
}

export type Unplaced = { name: string; items: number; newest: string }

/** Names that registers use and no column answers to. */
export async function unplaced(db: Db): Promise<Unplaced[]> {
  const { rows } = await sql<Unplaced>`
    select column_name as name, count(*)::int as items, max(published_on) as newest from item i
    where standing = 'published' and column_id is null and column_name is not null
      and not exists (select 1 from column_name n where n.name = i.column_name)
    group by column_name order by 2 desc limit 200`.execute(db)
  return rows
}

export type Change = { id: string; columnId: string; name: string; kind: 'added' | 'adjusted'; changedOn: string }

/** 新增、优化调整 of a year: each column once. */
export async function changesOf(db: Db, year: number): Promise<Change[]> {
  const { rows } = await sql<Change>`
    select x.id, x.column_id as "columnId", c.name, x.kind, x.changed_on as "changedOn"
    from column_change x join site_column c on c.id = x.column_id
    where x.year = ${year} order by x.kind, x.changed_on, c.name`.execute(db)
  return rows
}

export const anyColumn = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('site_column').select('id').limit(1).executeTakeFirst()) !== undefined

/** 本级政府办公室, where there is one among the organs; the government itself otherwise: the site is theirs. */
export async function siteOwner(db: Db): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select o.id from organ o left join organ p on p.id = o.parent_id
    where o.parent_id is null or (p.parent_id is null and o.name like '%人民政府办公室')
    order by (o.name like '%人民政府办公室') desc, o.sort limit 1`.execute(db)
  return rows[0]?.id ?? null
}

/** Every name under which a column in use is found. */
export async function columnNames(db: Db): Promise<{ name: string; id: string }[]> {
  const { rows } = await sql<{ name: string; id: string }>`
    select n.name, w.column_id as id from column_name n join column_now w on w.id = n.column_id
      join site_column c on c.id = w.column_id and c.retired_on is null`.execute(db)
  return rows
}
