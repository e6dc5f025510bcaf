import type { Kysely } from 'kysely'
import { type Constraint, constraints } from '../law/index.ts'
import type { Database } from '../platform/database.ts'
import type { Found } from './checks/index.ts'
import { name } from './describe.ts'
import type { ReportFigure } from './figures.ts'
import { type Report, scopeOf } from './report.ts'
import { ids, reopen } from './tally.ts'

/**
 * The quick way from a sum that does not hold to the record that breaks it: what the total counts and none of its
 * parts does is a record nobody has classified.
 */

type Db = Kysely<Database>

const sums = new Map(
  constraints.filter(({ id }) => /^T3-(ROW|SUM)-|^T4-SUM-/.test(id)).map((constraint) => [constraint.id, constraint]),
)

/** Enough to name; the drawer behind the cell lists them all. */
const shown = 3

const named = (terms: Constraint['lhs']) => terms.filter((term) => typeof term === 'string')

async function unclassified(db: Db, report: Report, figures: readonly ReportFigure[], { lhs, rhs }: Constraint) {
  const figure = (cell: string) => figures.find(({ id }) => id === cell)
  const behind = async (cell: string) => {
    const found = figure(cell)
    return found ? ids(db, found, scopeOf(report)) : []
  }
  const [total] = named(rhs)
  const counted = new Set((await Promise.all(named(lhs).map(behind))).flat())
  const missing = (await behind(total ?? '')).filter((id) => !counted.has(id))
  const whole = figure(total ?? '')
  const { rows } = whole ? await reopen(db, whole, missing, { offset: 0, limit: shown }) : { rows: [] }
  return { count: missing.length, rows: rows.map(name) }
}

async function withLink(db: Db, report: Report, figures: readonly ReportFigure[], finding: Found): Promise<Found> {
  const constraint = sums.get(finding.id)
  if (!constraint) return finding
  const { count, rows } = await unclassified(db, report, figures, constraint)
  const [first] = rows
  if (!first) return finding
  const titles = rows.map(({ title }) => title).join('、')
  const message = `${finding.message}总计中有 ${count} 件没有归入任何一格：${titles}${count > rows.length ? ' 等' : ''}，请补全登记。`
  return { ...finding, message, link: first.link }
}

export async function withLinks(db: Db, report: Report, figures: readonly ReportFigure[], findings: readonly Found[]) {
  const mended = []
  for (const finding of findings) mended.push(await withLink(db, report, figures, finding))
  return mended
}
