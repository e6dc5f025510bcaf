import { type Kysely, sql } from 'kysely'
import type { Database } from '../platform/database.ts'

/** One item by what a person knows of it: address, title, 文号 or 索引号; of this organ before any other. */
export async function findItemSaid(
  db: Kysely<Database>,
  organId: string,
  said: string,
): Promise<{ id: string; title: string } | null> {
  const wanted = said.trim()
  const id = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(wanted)?.[0] ?? null
  const { rows } = await sql<{ id: string; title: string }>`
    select id, title from item
    where standing not in ('withdrawn', 'abandoned')
      and (id = ${id}::uuid or title = ${wanted} or doc_number = ${wanted} or index_number = ${wanted})
    order by organ_id = ${organId} desc, published_on desc nulls first limit 1`.execute(db)
  return rows[0] ?? null
}

/** The words of an item as they stand now: of its draft, or of what the public sees. */
export async function wordsOf(db: Kysely<Database>, id: string): Promise<string | null> {
  const { rows } = await sql<{ plain: string }>`
    select r.plain from item i
      join revision r on r.id = coalesce((i.proceedings #>> '{draft,revision}')::uuid, i.revision_id)
    where i.id = ${id}`.execute(db)
  return rows[0]?.plain ?? null
}
