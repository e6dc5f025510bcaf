import type { Kysely } from 'kysely'
import type { ReportPaper } from '../papers/index.ts'
import type { Database } from '../platform/database.ts'
import { stateOf } from './compile.ts'
import { paperOf } from './paper.ts'
import type { Report } from './report.ts'
import { editionOf } from './store-editions.ts'

/** What would be printed now: the frozen edition of a published report, else the draft as the records tell it. */
export async function currentPaper(db: Kysely<Database>, report: Report): Promise<ReportPaper> {
  if (report.standing === 'published') {
    const edition = await editionOf(db, report.id, report.edition)
    if (edition) return edition.paper
  }
  const { organ, figures, values } = await stateOf(db, report)
  return paperOf({ report, organ, figures, values, publishedOn: null })
}
