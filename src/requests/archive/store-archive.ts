import { type Kysely, sql } from 'kysely'
import type { Database } from '../../platform/database.ts'
import type { ActLine } from './manifest.ts'

/** What an archive package takes from the record as it stands. */

type Db = Kysely<Database>
type Instant = { toISOString(): string }

export async function chainOf(db: Db, kind: string, id: string): Promise<(ActLine & { id: number })[]> {
  const { rows } = await sql<Omit<ActLine, 'at'> & { at: Instant; id: number }>`
    select id, subject_kind as "subjectKind", subject_id as "subjectId", seq, name, at, by_officer as by, facts,
      previous_hash as "previousHash", hash
    from act where subject_kind = ${kind} and subject_id = ${id}::uuid order by seq`.execute(db)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

export type SealRow = {
  id: number
  sealedAt: string
  actCount: number
  previousHash: string
  hash: string
  after: number
  upTo: number
}

/** The seals under which these acts (by the order of the whole site) lie. */
export async function sealsOver(db: Db, actIds: readonly number[]): Promise<SealRow[]> {
  const { rows } = await sql<Omit<SealRow, 'sealedAt'> & { sealedAt: Instant }>`
    select * from (
      select id, sealed_at as "sealedAt", act_count as "actCount", previous_hash as "previousHash", hash,
        coalesce(lag(last_act_id) over (order by id), 0) as after, last_act_id as "upTo" from seal) as sealed
    where exists (select 1 from unnest(${actIds}::bigint[]) as act where act > after and act <= "upTo")
    order by id`.execute(db)
  return rows.map((row) => ({ ...row, sealedAt: row.sealedAt.toISOString() }))
}

export async function hashesUnder(db: Db, { after, upTo }: Pick<SealRow, 'after' | 'upTo'>): Promise<string[]> {
  const rows = await db
    .selectFrom('act')
    .select('hash')
    .where('id', '>', after)
    .where('id', '<=', upTo)
    .orderBy('id')
    .execute()
  return rows.map(({ hash }) => hash)
}

/** Which of these seals stand on the record exactly so. */
export async function standingSeals(db: Db, hashes: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ hash: string }>`select hash from seal where hash = any(${hashes}::text[])`.execute(db)
  return new Set(rows.map(({ hash }) => hash))
}
