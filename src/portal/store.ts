import { type Kysely, sql } from 'kysely'
import type { Day } from '../platform/act.ts'
import type { Database } from '../platform/database.ts'

/** What the public's home page reads across rooms: only what has been published, as it was frozen. */
export type PublishedReport = {
  year: number
  scope: 'organ' | 'district'
  organ: string
  organCode: string
  title: string
  edition: number
  publishedOn: Day
  cells: Record<string, number>
}

/** The latest edition of every published annual report (条例§50), newest year first, the district before its organs. */
export async function publishedReports(
  db: Kysely<Database>,
  only: { scope?: 'organ' | 'district' } = {},
): Promise<PublishedReport[]> {
  const { rows } = await sql<PublishedReport>`
    select distinct on (report.year, report.scope, organ.sort, organ.code)
      report.year, report.scope, organ.name as organ, organ.code as "organCode", report_edition.edition, report_edition.paper ->> 'title' as title,
      to_char(report_edition.published_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "publishedOn",
      ${only.scope === 'district' ? sql`report_edition.cells` : sql`'{}'::jsonb`} as cells
    from report_edition
    join report on report.id = report_edition.report_id
    join organ on organ.id = report.organ_id
    where ${only.scope ?? null}::text is null or report.scope = ${only.scope ?? null}
    order by report.year desc, report.scope, organ.sort, organ.code, report_edition.edition desc`.execute(db)
  return rows
}
