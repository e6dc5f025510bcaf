import { type Kysely, sql } from 'kysely'
import type { Day } from '../platform/act.ts'
import type { Database } from '../platform/database.ts'

/** 法定主动公开内容 of one organ or of all: the matters of 条例§20 and §21, each with how much stands behind it. */
export type StatutoryDoor = {
  slug: string
  name: string
  description: string
  art20: string
  count: number
  newest: Day | null
}

/** A matter is the outermost column that names an article; what stands in a column below it counts for it, once. */
export async function statutoryDoors(
  db: Kysely<Database>,
  today: Day,
  organCode: string | null,
): Promise<StatutoryDoor[]> {
  const { rows } = await sql<StatutoryDoor>`
    with recursive under (top, id) as (
      select c.id, c.id from site_column c left join site_column p on p.id = c.parent_id
      where c.retired_on is null and c.proceedings ->> 'art20' is not null and p.proceedings ->> 'art20' is null
      union all select u.top, c.id from under u join site_column c on c.parent_id = u.id),
    held as (
      select u.top, count(distinct x.item_id)::int as n, max(x.published_on) as newest
      from under u join column_item x on x.column_id = u.id join organ o on o.id = x.organ_id
      where x.published_on <= ${today} and (${organCode}::text is null or o.code = ${organCode})
      group by u.top)
    select t.slug, t.name, coalesce(t.proceedings ->> 'description', '') as description,
      t.proceedings ->> 'art20' as art20, coalesce(h.n, 0) as count, h.newest
    from site_column t join under u on u.top = t.id and u.id = t.id left join held h on h.top = t.id
    order by t.proceedings ->> 'art20', t.sort, t.name`.execute(db)
  return rows
}
