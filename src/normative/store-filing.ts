import { type Kysely, sql } from 'kysely'
import type { Database } from '../platform/database.ts'

/** What else the province's library asks of a document: its organ, its text, its interpretations. */

type Db = Kysely<Database>

export async function makers(db: Db): Promise<Map<string, { name: string; kind: string }>> {
  const rows = await db.selectFrom('organ').select(['id', 'name', 'kind']).execute()
  return new Map(rows.map(({ id, ...organ }) => [id, organ]))
}

export async function withTexts(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom('document_text').select('document_id').distinct().execute()
  return new Set(rows.map(({ document_id }) => document_id))
}

export async function interpretationPaths(db: Db): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ id: string; paths: string[] }>`
    select r.to_id as id, array_agg(coalesce('/items/' || p.item_id, '/interpretations/' || p.id) order by p.published_on) as paths
    from public_relation r join interpretation p on p.id = r.from_id
    where r.relation = 'interprets' and r.to_kind = 'document' group by 1`.execute(db)
  return new Map(rows.map(({ id, paths }) => [id, paths]))
}

/** Documents by the number under which the province answers. */
export async function documentIds(db: Db): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('document')
    .select(['id', 'doc_number'])
    .where('doc_number', 'is not', null)
    .where('kind', '=', 'normative')
    .execute()
  return new Map(rows.map(({ id, doc_number }) => [doc_number ?? '', id]))
}

/** Whole-area counts are of organs that roll up (platform/tally.ts). */
export async function rollingUp(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom('organ').select('id').where('rolls_up', '=', true).execute()
  return new Set(rows.map(({ id }) => id))
}
