import { type Kysely, sql } from 'kysely'
import type { Day } from '../platform/act.ts'
import type { Database } from '../platform/database.ts'
import type { InterpretationFacts, Policy } from './interpretation.ts'

type Db = Kysely<Database>

/** What the acts say of the policies, as rows: the view public_relation shows them from both ends. */
export async function bindPolicies(tx: Db, interpretationId: string, policies: readonly Policy[]) {
  await tx.deleteFrom('interpretation_policy').where('interpretation_id', '=', interpretationId).execute()
  if (policies.length === 0) return
  const rows = policies.map(({ kind, id }) => ({
    interpretation_id: interpretationId,
    policy_kind: kind,
    policy_id: id,
  }))
  await tx.insertInto('interpretation_policy').values(rows).execute()
}

const idIn = (said: string) => /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(said)?.[0] ?? null

/** A published document of the library, by its number, title or address. */
export async function findPublic(db: Db, said: string): Promise<Policy | null> {
  const wanted = said.trim()
  const { rows } = await sql<{ id: string; title: string }>`
    select id, title from public_record where kind = 'document'
      and (id = ${idIn(wanted)}::uuid or doc_number = ${wanted} or title = ${wanted}
        or title like ${`%《${wanted.replace(/[\\%_]/g, '\\$&')}》%`})
    order by day desc limit 1`.execute(db)
  return rows[0] ? { kind: 'document', ...rows[0] } : null
}

export async function textOfPolicy(db: Db, id: string): Promise<string | null> {
  const { rows } = await sql<{ plain: string | null }>`
    select plain from public_record where kind = 'document' and id = ${id}`.execute(db)
  return rows[0]?.plain ?? null
}

export async function publicDay(db: Db, kind: string, id: string): Promise<Day | null> {
  const { rows } = await sql<{ day: Day }>`
    select day from public_record where kind = ${kind} and id = ${id}`.execute(db)
  return rows[0]?.day ?? null
}

export type BoundWork = { id: string; title: string; itemId: string | null; ready: boolean }

/** Works about one policy that have not been given up; `ready`: signed, or public already. */
export async function worksOf(db: Db, kind: Policy['kind'], policyId: string): Promise<BoundWork[]> {
  const { rows } = await sql<BoundWork>`
    select i.id, i.title, i.item_id as "itemId", i.standing in ('ready', 'published') as ready
    from interpretation i join interpretation_policy p on p.interpretation_id = i.id
    where p.policy_kind = ${kind} and p.policy_id = ${policyId} and i.standing <> 'ended'
    order by i.title`.execute(db)
  return rows
}

/** 三同步 the other way round: policies that the work in this item explains and that are not public yet. */
export async function policiesAwaited(db: Db, itemId: string): Promise<string[]> {
  const { rows } = await sql<{ title: string }>`
    select t.title from interpretation i join interpretation_policy p on p.interpretation_id = i.id
      join item t on p.policy_kind = 'item' and t.id = p.policy_id
    where i.item_id = ${itemId} and i.standing <> 'ended' and t.published_on is null and t.standing <> 'abandoned'
    order by t.title`.execute(db)
  return rows.map(({ title }) => title)
}

export async function isPublished(db: Db, itemId: string): Promise<boolean> {
  const row = await db.selectFrom('item').select('standing').where('id', '=', itemId).executeTakeFirst()
  return row?.standing === 'published'
}

/** The work whose content an item carries. */
export async function workOfItem(db: Db, itemId: string): Promise<Pick<InterpretationFacts, 'id' | 'standing'> | null> {
  const { rows } = await sql<Pick<InterpretationFacts, 'id' | 'standing'>>`
    select id, standing from interpretation where item_id = ${itemId} and standing <> 'ended' limit 1`.execute(db)
  return rows[0] ?? null
}

/** What was public and taken down together with its item, the last time it was. */
export async function workTakenDown(
  db: Db,
  itemId: string,
): Promise<Pick<InterpretationFacts, 'id' | 'standing'> | null> {
  const { rows } = await sql<Pick<InterpretationFacts, 'id' | 'standing'>>`
    select id, standing from interpretation
    where item_id = ${itemId} and standing = 'ended' and published_on is not null
    order by concluded_on desc limit 1`.execute(db)
  return rows[0] ?? null
}
