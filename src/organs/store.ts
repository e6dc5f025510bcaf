import type { Kysely } from 'kysely'
import type { Database } from '../platform/database.ts'
import { findOne } from '../registers/store.ts'
import { withOwnMarks } from './marks.ts'
import type { OrganFacts } from './organ.ts'
import { type RemedyBodies, remedyBodies, signOf } from './profile.ts'
import { register } from './register.ts'

/** Organ id → name as it is shown in lists. */
export async function organNames(db: Kysely<Database>): Promise<Map<string, string>> {
  const rows = await db.selectFrom('organ').select(['id', 'short_name']).execute()
  return new Map(rows.map(({ id, short_name }) => [id, short_name]))
}

const normal = (name: string) => name.normalize('NFKC').replace(/\s+/g, '')

/** Every word by which a register may name an organ → its id. A word that names two organs names neither. */
export async function organWords(db: Kysely<Database>): Promise<Map<string, string>> {
  const rows = await db.selectFrom('organ').select(['id', 'code', 'name', 'short_name']).execute()
  const words = new Map<string, string>()
  const shared = new Set<string>()
  for (const { id, code, name, short_name } of rows)
    for (const each of new Set([code, name, short_name].map(normal))) {
      if (words.has(each)) shared.add(each)
      words.set(each, id)
    }
  for (const each of shared) words.delete(each)
  return words
}

/** A site that keeps only its departments: 滨海市海澜区财政局 answers to 滨海市海澜区人民政府. */
const governmentOf = (name: string) => {
  const place = /^.*[区县旗]|^.*?市/.exec(name)?.[0]
  return place ? `${place}人民政府` : ''
}

export type DescribedOrgan = { organ: OrganFacts; bodies: RemedyBodies; sign: string }

/** An organ with what its letters say of it: who reviews its replies, which court hears them, how its numbers begin. */
export async function describedOrgan(db: Kysely<Database>, id: string): Promise<DescribedOrgan | null> {
  const found = await findOne<OrganFacts>(db, register.record, id)
  if (!found) return null
  const organ = { ...found, profile: found.profile && (await withOwnMarks(db, id, found.profile)) }
  const site = await db
    .selectFrom('organ')
    .select('name')
    .where('kind', '=', 'government')
    .where('parent_id', 'is', null)
    .orderBy('sort')
    .limit(1)
    .executeTakeFirst()
  const government = site?.name ?? governmentOf(organ.name)
  return { organ, bodies: remedyBodies(organ, government), sign: signOf(organ, government) }
}
