import { sql } from 'kysely'
import { addDays, type Calendar, type Day, isWorkday } from '../../../law/index.ts'
import type { Db } from '../../../steps/room.ts'
import type { Channel } from '../channels.ts'
import { general } from '../time-limit.ts'
import type { Duty } from './coverage.ts'

/** Coverage is one query over what is owed (view duty) and what stands (views column_item, leaf_item). */

/** How many working days have passed by each day from `from` on: the database subtracts instead of walking a calendar. */
function workdaysSince(days: Calendar, from: Day, to: Day): number[] {
  const numbers: number[] = []
  let n = 0
  for (let day = from; day <= to; day = addDays(day, 1)) numbers.push(isWorkday(days, day) ? ++n : n)
  return numbers
}

export type Wanted = { today: Day; days: Calendar; organId?: string | null; source?: 'column' | 'leaf' | null }

const firstDay = (days: Calendar, today: Day) =>
  [...days.years.keys()].sort((a, b) => a - b).map((year) => `${year}-01-01`)[0] ?? `${today.slice(0, 4)}-01-01`

/** What stands in the columns is read once; of the leaves only what their own bodies have in their own columns. */
export async function duties(db: Db, { today, days, organId = null, source = null }: Wanted): Promise<Duty[]> {
  const first = firstDay(days, today)
  const passed = workdaysSince(days, first, today)
  const took = sql`(${passed}::int[])[i.published_on - ${first}::date + 1] - (${passed}::int[])[i.made_on - ${first}::date + 1]`
  const seen = sql`i.standing = 'published' and i.published_on <= ${today}
    and (${organId}::uuid is null or i.organ_id = ${organId}::uuid)`
  const counted = sql`count(*)::int as items, max(published_on) as newest, count(took)::int as known`
  const { rows } = await sql<Duty>`
    with placed as (
      select w.column_id, i.organ_id, i.published_on, ${took} as took
      from item i left join column_name n on i.column_id is null and n.name = i.column_name
        join column_now w on w.id = coalesce(i.column_id, n.column_id)
      where ${seen}
      union all
      select w.column_id, i.organ_id, i.published_on, ${took}
      from item_column x join item i on i.id = x.item_id join column_now w on w.id = x.column_id
      where x.column_id is distinct from i.column_id and ${seen}),
    owed as (
      select l.code, l.words, l.limit_days, b.organ_id, w.id as column_id
      from catalogue_leaf l join leaf_body b on b.code = l.code join leaf_column c on c.code = l.code
        join column_now w on w.column_id = c.column_id
      where l.mode = 'proactive'),
    found as (
      select o.code, i.id, i.organ_id, i.published_on, i.made_on, i.title, o.words, o.limit_days, ${took} as took
      from owed o join column_name n on n.column_id = o.column_id
        join item i on i.organ_id = o.organ_id and i.column_name = n.name and i.column_id is null
      where ${seen}
      union all
      select o.code, i.id, i.organ_id, i.published_on, i.made_on, i.title, o.words, o.limit_days, ${took}
      from owed o join item i on i.organ_id = o.organ_id and i.column_id = o.column_id where ${seen}
      union all
      select o.code, i.id, i.organ_id, i.published_on, i.made_on, i.title, o.words, o.limit_days, ${took}
      from owed o join item_column x on x.column_id = o.column_id
        join item i on i.id = x.item_id and i.organ_id = o.organ_id
      where x.column_id is distinct from i.column_id and ${seen}),
    of_leaf as (
      select code, organ_id, published_on, made_on, took, limit_days from found f
      where (words is null or title ~ words)
        and not exists (select 1 from item_leaf e where e.item_id = f.id and e.code = f.code)
      union all
      select l.code, i.organ_id, i.published_on, i.made_on, ${took}, l.limit_days
      from item_leaf e join item i on i.id = e.item_id join catalogue_leaf l on l.code = e.code where ${seen}),
    held as (
      select 'column' as source, column_id::text as key, organ_id, ${counted},
        count(*) filter (where took <= ${general})::int as within
      from placed group by column_id, organ_id
      union all
      select 'leaf', code, organ_id, ${counted}, count(*) filter (where took is not null
        and case when limit_days < 0 then published_on - made_on <= -limit_days else took <= limit_days end)::int
      from of_leaf group by code, organ_id)
    select d.source, d.key, d.title, d.field, d.organ_id as "organId", d.cycle_days as "cycleDays",
      coalesce(h.items, 0) as items, h.newest, coalesce(h.known, 0) as known, coalesce(h.within, 0) as within,
      e.proceedings ->> 'reason' as exempt
    from duty d
      left join held h on h.source = d.source and h.key = d.key and h.organ_id = d.organ_id
      left join exemption e on e.source = d.source and e.key = d.key and e.organ_id = d.organ_id
        and e.standing = 'approved' and e.concluded_on is null
    where (${organId}::uuid is null or d.organ_id = ${organId}::uuid) and (${source}::text is null or d.source = ${source})
    order by d.field_sort, d.field, d.position, d.title`.execute(db)
  return rows
}

export type Behind = { id: string; title: string; publishedOn: Day }

/** What stands behind one number of the matrix. */
export async function itemsBehind(
  db: Db,
  { source, key, organId }: Pick<Duty, 'source' | 'key' | 'organId'>,
  { today, limit, offset }: { today: Day; limit: number; offset: number },
): Promise<Behind[]> {
  const from =
    source === 'column' ? sql`column_item x where x.column_id = ${key}::uuid` : sql`leaf_item x where x.code = ${key}`
  const { rows } = await sql<Behind>`
    select distinct x.item_id as id, x.title, x.published_on as "publishedOn" from ${from}
      and x.organ_id = ${organId} and x.published_on <= ${today}
    order by x.published_on desc, x.item_id limit ${limit} offset ${offset}`.execute(db)
  return rows
}

export type Other = { elements: { part: number; whole: number }; channels: { part: number; whole: number } }

/** 要素完整率 of what somebody ticked, 渠道到位率 of what somebody showed; the site itself shows what stands on it. */
export async function elementsAndChannels(db: Db, onSite: ReadonlySet<string>): Promise<Other> {
  const { rows: ticked } = await sql<{ present: number; required: number }>`
    select cardinality(b.elements)::int as present, jsonb_array_length(l.facts -> 'elements') as required
    from item_leaf b join catalogue_leaf l on l.code = b.code join item i on i.id = b.item_id
    where i.standing = 'published' and cardinality(b.elements) > 0`.execute(db)
  const { rows: chosen } = await sql<{ code: string; channels: Channel[]; shown: Channel[] }>`
    select l.code, l.facts -> 'channels' as channels,
      coalesce((select jsonb_agg(distinct e ->> 'channel') from jsonb_array_elements(c.proceedings -> 'evidence') e
        where e ->> 'code' = l.code), '[]') as shown
    from catalogue_leaf l join catalogue c on c.id = l.catalogue_id where l.mode = 'proactive'`.execute(db)
  const full = ticked.reduce((sum, { present, required }) => sum + Math.min(1, present / Math.max(1, required)), 0)
  const seen = ({ code, channels, shown }: (typeof chosen)[number]) =>
    channels.filter((channel) => shown.includes(channel) || (channel === 'site' && onSite.has(code))).length
  return {
    elements: { part: full, whole: ticked.length },
    channels: {
      part: chosen.reduce((sum, leaf) => sum + seen(leaf), 0),
      whole: chosen.reduce((sum, { channels }) => sum + channels.length, 0),
    },
  }
}

/** A duty as a person names it: by its column's address name or its leaf's code. */
export async function dutyCalled(db: Db, source: string, name: string): Promise<{ key: string; title: string } | null> {
  const { rows } = await sql<{ key: string; title: string }>`
    select distinct key, title from duty d
    where source = ${source} and (key = ${name} or title = ${name}
      or key = (select id::text from site_column where slug = ${name})) limit 1`.execute(db)
  return rows[0] ?? null
}

/** What was found in this quarter already: it is not found twice. */
export async function foundIn(db: Db, quarter: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('coverage_finding')
    .select(['source', 'key', 'organ_id'])
    .where((eb) => eb.or([eb('quarter', '=', quarter), eb('concluded_on', 'is', null)]))
    .execute()
  return new Set(rows.map(({ source, key, organ_id }) => `${source} ${key} ${organ_id}`))
}
