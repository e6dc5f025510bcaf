import { type Kysely, sql } from 'kysely'
import type { Database } from '../platform/database.ts'
import { remembered } from '../platform/remembered.ts'

/** Where an item stands. The tree is small, changes seldom and is on every page: read once until a column changes. */

export type Place = { slug: string; name: string; description: string; keywords: string; type: string }
type Column = { id: string; parentId: string | null; now: string | null; place: Place }
type Tree = { columns: ReadonlyMap<string, Column>; names: ReadonlyMap<string, string> }

const deepest = 8

async function readTree(db: Kysely<Database>): Promise<Tree> {
  const { rows } = await sql<Column>`
    select c.id, c.parent_id as "parentId", w.column_id as now, jsonb_build_object('slug', c.slug, 'name', c.name,
      'description', coalesce(c.proceedings ->> 'description', ''),
      'keywords', coalesce(c.proceedings ->> 'keywords', ''),
      'type', coalesce(c.proceedings ->> 'type', '')) as place
    from site_column c left join column_now w on w.id = c.id`.execute(db)
  const names = await db.selectFrom('column_name').select(['name', 'column_id']).execute()
  return {
    columns: new Map(rows.map((column) => [column.id, column])),
    names: new Map(names.map(({ name, column_id }) => [name, column_id])),
  }
}

/** Outermost first; the last is the item's own column, by its id or by any name the column had. */
export async function placesOf(db: Kysely<Database>, id: string | null, name: string | null): Promise<Place[]> {
  const { columns, names } = await remembered(db, 'column', 'places', () => readTree(db))
  const given = columns.get(id ?? names.get(name ?? '') ?? '')
  const places: Place[] = []
  let at = columns.get(given?.now ?? '')
  for (; at && places.length < deepest; at = columns.get(at.parentId ?? '')) places.unshift(at.place)
  return places
}
