import { sql } from 'kysely'
import type { Db } from '../../steps/room.ts'
import type { EntityProceedings, Sector } from './entity.ts'

export type PublicEntity = {
  id: string
  name: string
  sector: Sector
  organ: string
  organCode: string
  proceedings: EntityProceedings
  column: string | null
  items: number
  newest: string | null
}

/** Public enterprises and institutions with what stands in their own columns. */
export async function listEntities(db: Db, today: string): Promise<PublicEntity[]> {
  const { rows } = await sql<PublicEntity>`
    select e.id, e.name, e.sector, o.name as organ, o.code as "organCode", e.proceedings, c.slug as column,
      coalesce(x.n, 0)::int as items, x.newest
    from public_entity e join organ o on o.id = e.organ_id
      left join column_now w on w.id = e.column_id left join site_column c on c.id = w.column_id
      left join lateral (select count(*) as n, max(published_on) as newest from column_item i
        where i.column_id = w.column_id and i.published_on <= ${today}) x on true
    where e.concluded_on is null order by e.sector, e.name`.execute(db)
  return rows
}
