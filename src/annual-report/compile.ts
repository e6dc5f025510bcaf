import type { Kysely } from 'kysely'
import type { Database } from '../platform/database.ts'
import { readSetting } from '../platform/settings.ts'
import type { Finding } from './api-types.ts'
import { type Cells, check, type KnownFigure, withExplanations } from './checks/index.ts'
import { cellsOf, type ReportFigure, reportFigures, type Values } from './figures.ts'
import { withLinks } from './mend.ts'
import { passagesOf } from './narrative/passage.ts'
import { type Report, scopeOf } from './report.ts'
import { organs, type ReportingOrgan } from './store.ts'
import { editionOf, latestEdition } from './store-editions.ts'
import { count, isEmpty } from './tally.ts'

/** A draft at this moment: its numbers, last year's, and what the checks say of them. */

type Db = Kysely<Database>

export type Compiled = {
  organ: ReportingOrgan
  figures: readonly ReportFigure[]
  values: Values
  previous: Values | null
  findings: Finding[]
}

export const conventions = async (db: Db) => ({
  expiredAsRepealed: await readSetting(db, 'report.expiredAsRepealed', true),
})

/** Last year as it was published; where it was not published here, as the records tell it. */
async function valuesBefore(db: Db, figures: readonly ReportFigure[], report: Report): Promise<Values | null> {
  const before = report.year - 1
  const edition = await latestEdition(db, report.organId, report.scope, before)
  if (edition) return { ...edition.figures, ...edition.cells }
  const values = await count(db, figures, { ...scopeOf(report), year: before })
  return isEmpty(values) ? null : values
}

export const known = (figures: readonly ReportFigure[], values: Values): Record<string, KnownFigure> =>
  Object.fromEntries(figures.map(({ id, name, unit, basis }) => [id, { name, unit, basis, value: values[id] ?? 0 }]))

export type Numbers = { figures: readonly ReportFigure[]; values: Values; previous: Values | null }

/** Pure once the numbers are there. */
export function findingsOf(report: Report, { figures, values, previous }: Numbers) {
  const cells: Cells = cellsOf(values)
  return check({
    year: report.year,
    government: report.scope === 'district',
    cells,
    previousCells: previous && cellsOf(previous),
    figures: known(figures, values),
    passages: passagesOf(report.narrative, values),
  })
}

export async function compile(db: Db, report: Report): Promise<Compiled> {
  const figures = reportFigures(await conventions(db))
  const organ = (await organs(db)).find(({ id }) => id === report.organId)
  if (!organ) throw new Error(`年度报告 ${report.id} 的机关不在机关名录里`)
  const values = await count(db, figures, scopeOf(report))
  const previous = await valuesBefore(db, figures, report)
  const found = await withLinks(db, report, figures, findingsOf(report, { figures, values, previous }))
  return { organ, figures, values, previous, findings: withExplanations(found, report.explanations) }
}

export type State = Compiled & { publishedAt: string | null }

/** A published report as it was frozen; any other as the records tell it now. */
export async function stateOf(db: Db, report: Report): Promise<State> {
  if (report.standing !== 'published') return { ...(await compile(db, report)), publishedAt: null }
  const edition = await editionOf(db, report.id, report.edition)
  const organ = (await organs(db)).find(({ id }) => id === report.organId)
  if (!edition || !organ) throw new Error(`年度报告 ${report.id} 第 ${report.edition} 版没有冻结的内容`)
  const figures = reportFigures(await conventions(db))
  const values = { ...edition.figures, ...edition.cells }
  const previous = await valuesBefore(db, figures, report)
  return { organ, figures, values, previous, findings: edition.findings, publishedAt: edition.publishedAt }
}
