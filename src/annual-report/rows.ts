import type { Kysely } from 'kysely'
import { organNames } from '../organs/index.ts'
import type { Database } from '../platform/database.ts'
import { now } from '../platform/now.ts'
import type { RowsView } from './api-types.ts'
import { conventions } from './compile.ts'
import { describe } from './describe.ts'
import { reportFigures } from './figures.ts'
import { type Report, scopeOf } from './report.ts'
import { editionOf, frozenIds } from './store-editions.ts'
import { count, open, type Page, reopen } from './tally.ts'

/** The door behind a number: the records it counts, now or as they were frozen. */

type Db = Kysely<Database>

async function frozen(db: Db, report: Report, id: string) {
  const edition = await editionOf(db, report.id, report.edition)
  if (!edition) throw new Error(`年度报告 ${report.id} 第 ${report.edition} 版没有冻结的内容`)
  const ids = await frozenIds(db, report.id, report.edition, id)
  return { ids, value: edition.cells[id] ?? edition.figures[id] ?? 0, asOf: edition.publishedAt }
}

export async function rowsBehind(db: Db, report: Report, id: string, page: Page): Promise<RowsView | null> {
  const figures = reportFigures(await conventions(db))
  const figure = figures.find((each) => each.id === id)
  if (!figure) return null
  const kept = report.standing === 'published' ? await frozen(db, report, id) : null
  const scope = scopeOf(report)
  const opened = kept ? await reopen(db, figure, kept.ids, page) : await open(db, figure, scope, page)
  const value = kept ? kept.value : ((await count(db, figures, scope))[id] ?? 0)
  const organs = await organNames(db)
  const { name, unit, basis, article } = figure
  return {
    figure: { id, name, unit, basis, article, value },
    total: opened.total,
    rows: opened.rows.map((row) => describe(row, organs)),
    asOf: kept?.asOf ?? now().toISOString(),
  }
}
