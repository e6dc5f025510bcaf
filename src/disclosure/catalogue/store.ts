import { sql } from 'kysely'
import type { Tx } from '../../platform/acts.ts'
import type { Db } from '../../steps/room.ts'
import { cycleDays } from '../columns/words.ts'
import type { Catalogue } from './catalogue.ts'
import { type Leaf, patternOf, titleOf } from './leaf.ts'
import { limitDays } from './time-limit.ts'

/** The edition in force as rows that coverage is measured by; a catalogue that was dropped owes nothing. */
export async function putInForce(tx: Tx, { id, standing, version, proceedings }: Catalogue): Promise<void> {
  const leaves = standing === 'published' ? proceedings.published : []
  await tx.deleteFrom('catalogue_leaf').where('catalogue_id', '=', id).execute()
  if (leaves.length === 0) return
  await tx
    .insertInto('catalogue_edition')
    .values({
      catalogue_id: id,
      version,
      published_on: proceedings.publishedOn ?? '',
      leaves: JSON.stringify(leaves),
    })
    .execute()
  await tx
    .insertInto('catalogue_leaf')
    .values(leaves.map((leaf, position) => rowOf(id, leaf, position)))
    .execute()
  const bodies = leaves.flatMap(({ code, organs }) => organs.map((organ_id) => ({ code, organ_id })))
  const columns = leaves.flatMap(({ code, columns: of }) => of.map((column_id) => ({ code, column_id })))
  if (bodies.length > 0) await tx.insertInto('leaf_body').values(bodies).execute()
  if (columns.length > 0) await tx.insertInto('leaf_column').values(columns).execute()
}

const rowOf = (catalogue_id: string, leaf: Leaf, position: number) => ({
  code: leaf.code,
  catalogue_id,
  position,
  title: titleOf(leaf),
  mode: leaf.mode,
  cycle_days: cycleDays[leaf.cycle] || null,
  words: patternOf(leaf),
  limit_days: limitDays(leaf.limits),
  facts: JSON.stringify(leaf),
})

export type Edition = { version: number; publishedOn: string; leaves: readonly Leaf[] }

export async function editionsOf(db: Db, id: string): Promise<Edition[]> {
  const { rows } = await sql<Edition>`
    select version, published_on as "publishedOn", leaves from catalogue_edition
    where catalogue_id = ${id} order by version desc`.execute(db)
  return rows
}

export type OrganRow = { id: string; name: string; short: string; kind: string }

export async function organRows(db: Db): Promise<OrganRow[]> {
  const { rows } = await sql<OrganRow>`
    select id, name, short_name as short, kind from organ order by sort, code`.execute(db)
  return rows
}

export async function publishedItem(db: Db, address: string): Promise<string | null> {
  const said = /\/items\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/.exec(address)?.[1]
  if (!said) return null
  const found = db.selectFrom('item').select('id').where('id', '=', said).where('standing', '=', 'published')
  return (await found.executeTakeFirst())?.id ?? null
}

/** What was bound by hand, as rows that coverage counts. */
export async function followBindings(tx: Tx, { field, proceedings: { bound } }: Catalogue): Promise<void> {
  await tx.deleteFrom('item_leaf').where('code', 'like', `${field}-%`).execute()
  const rows = bound.map(({ code, item, elements }) => ({ code, item_id: item, elements: [...elements] }))
  if (rows.length > 0) await tx.insertInto('item_leaf').values(rows).execute()
}
