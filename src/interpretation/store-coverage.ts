import { type Kysely, sql } from 'kysely'
import type { Day } from '../platform/act.ts'
import type { Database } from '../platform/database.ts'
import type { Covered } from './coverage.ts'

type Db = Kysely<Database>

/**
 * The documents that became public in a year, each with its works (INT-02): bound here, or named by a register's line
 * as the title in 《》. One query; a page of documents, not of works.
 */
export async function coveredDocuments(db: Db, year: number, organId: string | null): Promise<Covered[]> {
  const { rows } = await sql<Covered>`
    select d.id, d.title, d.day, organ.short_name as organ,
      coalesce(json_agg(json_build_object('id', w.id, 'title', w.title, 'form', w.form, 'day', w.published_on,
        'angles', coalesce(jsonb_array_length(w.proceedings -> 'angles'), 0)) order by w.published_on)
        filter (where w.id is not null), '[]') as works
    from public_record d
      join organ on organ.id = d.organ_id
      left join interpretation w on w.standing = 'published' and (
        w.policy_title = substring(d.title from '《(.+)》') or w.policy_title = d.title
        or exists (select 1 from interpretation_policy p where p.interpretation_id = w.id and p.policy_id = d.id))
    where d.kind = 'document' and d.day between ${`${year}-01-01`} and ${`${year}-12-31`}
      and (${organId}::uuid is null or d.organ_id = ${organId}::uuid)
    group by d.id, d.title, d.day, organ.short_name
    order by d.day desc, d.title`.execute(db)
  return rows
}

export type PublicWork = {
  id: string
  title: string
  form: string
  day: Day
  organ: string
  organCode: string
  path: string
  policyTitle: string | null
  policyPath: string | null
}
export type WorkFilter = { form?: string; organ?: string; year?: number }

const published = (filter: WorkFilter, today: Day) => sql`
  i.standing = 'published' and i.published_on <= ${today}
  and (${filter.form ?? null}::text is null or i.form = ${filter.form ?? null})
  and (${filter.organ ?? null}::text is null or organ.code = ${filter.organ ?? null})
  and (${filter.year ?? null}::int is null or date_part('year', i.published_on) = ${filter.year ?? null})`

const shown = sql`i.id, i.title, i.form, i.published_on as day, organ.short_name as organ, organ.code as "organCode",
  coalesce('/items/' || i.item_id, '/interpretations/' || i.id) as path,
  coalesce(p.title, i.policy_title) as "policyTitle", p.path as "policyPath"`

/** The policy shown beside a work: the first bound one, or the library's document of that title. */
const policy = sql`left join lateral (
    select r.title, r.path from public_record r
    where exists (select 1 from interpretation_policy b
        where b.interpretation_id = i.id and b.policy_kind = r.kind and b.policy_id = r.id)
      or (i.policy_title is not null and r.kind = 'document' and r.title like '%《' || i.policy_title || '》%')
    order by r.day limit 1
  ) p on true`

export async function listWorks(db: Db, filter: WorkFilter, today: Day, page: { offset: number; limit: number }) {
  const { rows } = await sql<PublicWork>`
    select ${shown} from (
      select i.* from interpretation i join organ on organ.id = i.organ_id where ${published(filter, today)}
      order by i.published_on desc, i.id offset ${page.offset} limit ${page.limit}
    ) i join organ on organ.id = i.organ_id ${policy}
    order by i.published_on desc, i.id`.execute(db)
  return rows
}

export async function findWork(db: Db, id: string, today: Day): Promise<PublicWork | undefined> {
  const { rows } = await sql<PublicWork>`
    select ${shown} from interpretation i join organ on organ.id = i.organ_id ${policy}
    where i.id = ${id} and ${published({}, today)}`.execute(db)
  return rows[0]
}

export type WorkCounts = { form: string; year: number; code: string; name: string; count: number }[]

/** How the published works fall on forms, years and organs: what the list's doors are counted from. */
export async function countWorks(db: Db, today: Day): Promise<WorkCounts> {
  const { rows } = await sql<WorkCounts[number]>`
    select i.form, date_part('year', i.published_on)::int as year, organ.code, organ.short_name as name, count(*)::int
    from interpretation i join organ on organ.id = i.organ_id
    where ${published({}, today)} group by 1, 2, 3, 4, organ.sort order by organ.sort`.execute(db)
  return rows
}
