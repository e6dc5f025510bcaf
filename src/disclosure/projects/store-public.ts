import { sql } from 'kysely'
import type { Db } from '../../steps/room.ts'
import type { Kind, ProjectProceedings, Stage } from './project.ts'

/** What the public pages ask about projects; an item counts while it is published. */

export type PublicProject = {
  id: string
  code: string
  name: string
  stage: Stage
  organ: string
  proceedings: ProjectProceedings
  items: number
  thisYear: number
  newest: string | null
}

export async function listProjects(db: Db, today: string): Promise<PublicProject[]> {
  const { rows } = await sql<PublicProject>`
    select p.id, p.code, p.name, p.stage, o.short_name as organ, p.proceedings, count(i.id)::int as items,
      (count(i.id) filter (where i.published_on >= date_trunc('year', ${today}::date)))::int as "thisYear",
      max(i.published_on) as newest
    from project p join organ o on o.id = p.organ_id
      left join project_item x on x.project_id = p.id
      left join item i on i.id = x.item_id and i.standing = 'published' and i.published_on <= ${today}
    group by p.id, o.short_name order by newest desc nulls last, p.name`.execute(db)
  return rows
}

export type ProjectItem = { id: string; kind: Kind; title: string; day: string; organ: string }

export async function itemsOfProject(db: Db, id: string, today: string): Promise<ProjectItem[]> {
  const { rows } = await sql<ProjectItem>`
    select i.id, x.kind, i.title, i.published_on as day, o.short_name as organ
    from project_item x join item i on i.id = x.item_id join organ o on o.id = i.organ_id
    where x.project_id = ${id} and i.standing = 'published' and i.published_on <= ${today}
    order by i.published_on desc, i.id`.execute(db)
  return rows
}

/** Updates of each year, over all projects; an item that stands in two projects is one update. */
export async function updatesByYear(db: Db, today: string): Promise<{ year: number; updates: number }[]> {
  const { rows } = await sql<{ year: number; updates: number }>`
    select extract(year from i.published_on)::int as year, count(distinct i.id)::int as updates
    from project_item x join item i on i.id = x.item_id
    where i.standing = 'published' and i.published_on <= ${today}
    group by 1 order by 1 desc`.execute(db)
  return rows
}
