import { sql } from 'kysely'
import type { Db } from '../../../steps/room.ts'

/** What the public coverage pages ask beside the duties themselves. */

export type CoverageOrgan = { id: string; code: string; name: string; short: string }

export async function coverageOrgans(db: Db): Promise<CoverageOrgan[]> {
  const { rows } = await sql<CoverageOrgan>`
    select id, code, name, short_name as short from organ order by sort, code`.execute(db)
  return rows
}

/** A leaf as the public reads it. */
export async function leafTitled(db: Db, source: 'column' | 'leaf', key: string): Promise<string | null> {
  const { rows } = await sql<{ title: string }>`
    select title from duty where source = ${source} and key = ${key} limit 1`.execute(db)
  return rows[0]?.title ?? null
}
