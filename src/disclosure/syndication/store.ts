import { type Kysely, sql } from 'kysely'
import type { Database } from '../../platform/database.ts'
import { now } from '../../platform/now.ts'
import type { Target } from './target.ts'

type Db = Kysely<Database>

export type Event = 'published' | 'corrected' | 'withdrawn'
export type Delivery = {
  id: string
  itemId: string
  event: Event
  hash: string
  madeAt: ReturnType<typeof now>
  attempts: number
}
/** What another platform is told of one item; `html` and files only while the public may read it. */
export type Told = {
  id: string
  title: string
  indexNumber: string
  docNumber: string | null
  organ: string
  organCode: string
  column: string | null
  publishedOn: string
  html: string | null
  notice: string | null
  attachments: { file: string; name: string; size: number; digest: string }[]
}

/**
 * One row per target that takes this item and does not know this state of it yet. An item never sent to a target need
 * not be withdrawn from it.
 */
export async function queueFor(db: Db, itemId: string): Promise<string[]> {
  const { rows } = await sql<{ target_id: string }>`
    with shown as (
      select i.id, i.standing, r.hash, r.number,
        array(select name from (with recursive up as (
          select c.id, c.parent_id, c.name, 0 as n from site_column c
          where c.id = i.column_id or c.id in (select column_id from item_column x where x.item_id = i.id)
            or (i.column_id is null and c.name = i.column_name)
          union all select c.id, c.parent_id, c.name, n + 1 from site_column c join up on c.id = up.parent_id where n < 8)
          select name from up) names) || i.column_name as names
      from item i join revision r on r.id = i.revision_id
      where i.id = ${itemId} and i.standing in ('published', 'withdrawn'))
    insert into syndication_delivery (target_id, item_id, event, hash, made_at)
    select t.id, shown.id, case when shown.standing = 'withdrawn' then 'withdrawn'
        when exists (select 1 from syndication_delivery d where d.target_id = t.id and d.item_id = shown.id) then 'corrected'
        else 'published' end, shown.hash, ${now()}
    from syndication_target t, shown
    where t.standing <> 'ended'
      and (jsonb_array_length(t.proceedings -> 'columns') = 0 or t.proceedings -> 'columns' ?| shown.names)
      and (shown.standing = 'published'
        or exists (select 1 from syndication_delivery d where d.target_id = t.id and d.item_id = shown.id))
      and not exists (select 1 from syndication_delivery d where d.target_id = t.id and d.item_id = shown.id
        and d.hash = shown.hash and (d.event = 'withdrawn') = (shown.standing = 'withdrawn'))
    on conflict do nothing returning target_id`.execute(db)
  return rows.map((row) => row.target_id)
}

export async function readTarget(db: Db, id: string): Promise<Target | null> {
  const { rows } = await sql<Target>`
    select id, organ_id as "organId", name, address, standing, concluded_on as "concludedOn", proceedings
    from syndication_target where id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** In the order in which things happened: a correction never overtakes what it corrects. */
export async function waitingFor(
  db: Db,
  targetId: string,
  after: string,
  limit: number,
  states = ['queued', 'failed'],
): Promise<Delivery[]> {
  const { rows } = await sql<Delivery>`
    select id::text, item_id as "itemId", event, hash, made_at as "madeAt", attempts from syndication_delivery
    where target_id = ${targetId} and state = any(${states}::text[]) and id > ${after}::bigint order by id limit ${limit}`.execute(
    db,
  )
  return rows
}

export async function toldOf(db: Db, itemId: string): Promise<Told | null> {
  const { rows } = await sql<Told>`
    select i.id, i.title, i.index_number as "indexNumber", i.doc_number as "docNumber", o.name as organ,
      o.code as "organCode", i.column_name as "column", i.published_on as "publishedOn",
      case when i.standing = 'published' then r.html end as html,
      i.proceedings #>> '{withdrawal,notice}' as notice,
      case when i.standing = 'published' then r.attachments else '[]' end as attachments
    from item i join organ o on o.id = i.organ_id join revision r on r.id = i.revision_id where i.id = ${itemId}`.execute(
    db,
  )
  return rows[0] ?? null
}

type Said = { receipt: string } | { error: string; last: boolean }

export async function conclude(db: Db, targetId: string, id: string, said: Said): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('syndication_delivery')
    .set((eb) =>
      'receipt' in said
        ? { state: 'delivered', receipt: said.receipt, error: null, done_at: now(), attempts: eb('attempts', '+', 1) }
        : { state: said.last ? 'failed' : 'queued', error: said.error, attempts: eb('attempts', '+', 1) },
    )
    .where(sql<boolean>`id = ${id}::bigint`)
    .where('target_id', '=', targetId)
    .where('state', '<>', 'delivered')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const words = { published: '发布', corrected: '更正', withdrawn: '撤回' } as const

export async function deliveriesShown(db: Db, targetId: string): Promise<{ sentence: string }[]> {
  const { rows } = await sql<Delivery & { title: string; state: string; receipt: string | null; error: string | null }>`
    select d.event, d.state, d.receipt, d.error, d.attempts, i.title from syndication_delivery d
    join item i on i.id = d.item_id where target_id = ${targetId}
    order by d.state = 'failed' desc, d.id desc limit 50`.execute(db)
  return rows.map(({ title, event, state, receipt, error, attempts }) => {
    const how =
      state === 'delivered'
        ? `已送达，回执：${receipt}`
        : state === 'failed'
          ? `送了 ${attempts} 次没有成功（${error}），请与对方平台联系后重新推送`
          : attempts > 0
            ? `第 ${attempts} 次没有成功（${error}），稍后再送`
            : '等候送出'
    return { sentence: `${words[event]}《${title}》：${how}。` }
  })
}

/** What was given up is tried anew. */
export const takeUpFailed = (db: Db, targetId: string) =>
  db
    .updateTable('syndication_delivery')
    .set({ state: 'queued', attempts: 0 })
    .where('target_id', '=', targetId)
    .where('state', '=', 'failed')
    .execute()
