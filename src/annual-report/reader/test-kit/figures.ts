import fc from 'fast-check'
import {
  applicantKindIds,
  type CellId,
  type Cells,
  cells,
  leafRows,
  remedyOutcomeIds,
  remedyRouteIds,
} from '../../../law/index.ts'

/** Figures of reports that never were: right in every sum, or any numbers at all. */

const small = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.nat(60) },
  { weight: 1, arbitrary: fc.nat(4_000) },
)
const large = fc.oneof(fc.nat(500), fc.nat(9_000_000))
const money = fc.nat(900_000_000).map((yuan) => yuan / 10_000)

const byId = (id: CellId): fc.Arbitrary<number> => {
  if (id === 't2.adminFee.amountWan') return money
  return id.startsWith('t2.') ? large : small
}

/** Any numbers at all: what is printed must be read, right or wrong. */
export const anyFigures: fc.Arbitrary<Record<CellId, number>> = fc.record(
  Object.fromEntries(cells.map(({ id }) => [id, byId(id)])) as Record<CellId, fc.Arbitrary<number>>,
)

/** The sums made right: totals from their parts, what came in from what went out. */
export function corrected(figures: Record<CellId, number>): Record<CellId, number> {
  const right = { ...figures }
  const at = (row: string, col: string) => `t3.${row}.${col}` as CellId
  for (const kind of applicantKindIds) {
    right[at('total', kind)] = leafRows.reduce((sum, row) => sum + right[at(row, kind)], 0)
    const base = right[at('total', kind)] + right[at('carriedOut', kind)]
    right[at('carriedIn', kind)] = Math.min(right[at('carriedIn', kind)], base)
    right[at('new', kind)] = base - right[at('carriedIn', kind)]
  }
  for (const row of ['new', 'carriedIn', ...leafRows, 'total', 'carriedOut']) {
    right[at(row, 'total')] = applicantKindIds.reduce((sum, kind) => sum + right[at(row, kind)], 0)
  }
  for (const route of remedyRouteIds) {
    right[`t4.${route}.total`] = remedyOutcomeIds.reduce((sum, outcome) => sum + right[`t4.${route}.${outcome}`], 0)
  }
  return right
}

export const rightFigures = anyFigures.map(corrected)

/** Some cells left empty, as offices leave them. */
export const gappyFigures: fc.Arbitrary<Cells> = fc
  .tuple(anyFigures, fc.uniqueArray(fc.nat(cells.length - 1), { maxLength: 25 }))
  .map(([figures, gaps]) => {
    const empty = new Set(gaps.map((index) => cells[index]?.id))
    return Object.fromEntries(Object.entries(figures).filter(([id]) => !empty.has(id as CellId)))
  })
