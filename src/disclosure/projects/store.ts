import { sql } from 'kysely'
import type { Tx } from '../../platform/acts.ts'
import type { Db } from '../../steps/room.ts'
import { type Bound, kindOfTitle, type Project } from './project.ts'

/** All SQL of the project register. */

export async function followProject(tx: Tx, { id, proceedings: { bound } }: Project): Promise<void> {
  await tx.deleteFrom('project_item').where('project_id', '=', id).execute()
  const rows = bound.map(({ item, kind }) => ({ project_id: id, item_id: item, kind }))
  if (rows.length > 0) await tx.insertInto('project_item').values(rows).execute()
}

/** Published items whose title names the project and that it does not hold yet. */
export async function itemsNaming(db: Db, { id, name }: Project): Promise<Bound[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select i.id, i.title from item i
    where i.standing = 'published' and position(${name} in i.title) > 0
      and not exists (select 1 from project_item p where p.project_id = ${id} and p.item_id = i.id)
    order by i.published_on, i.id limit 500`.execute(db)
  return rows.map((row) => ({ item: row.id, kind: kindOfTitle(row.title) }))
}

export type Named = { name: string; organId: string; titles: string[] }

/** Projects that titles in the topic of key projects speak of, the most often named first. */
export async function projectNames(db: Db, most: number): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select substring(title from '^(.+?项目)') as name, (array_agg(organ_id order by published_on))[1] as "organId",
      array_agg(title order by published_on) as titles
    from item where topic = '重点建设项目' and standing = 'published' and title ~ '项目'
    group by 1 order by count(*) desc, 1 limit ${most}`.execute(db)
  return rows
}
