import { cells } from '../../law/index.ts'
import type { RollUpLine } from '../foreign-types.ts'
import type { ForeignReport } from './foreign-report.ts'

/** 汇总 (requests-and-report §4.4 9): the area's cell against the sum of its units', unit by unit. Pure. */

type Counted = Pick<ForeignReport, 'id' | 'organ' | 'reading'>

const numberIn = ({ reading }: Counted, cell: string) => reading.verdict.cells[cell]
// Sums of yuan in 万元 are exact to the cent; what is left is how computers hold fractions.
const same = (a: number, b: number) => Math.abs(a - b) < 1e-6
/** A case against two organs stands in both their reports and once in the area's (§4.5). */
const countsOnce = (cell: string) => cell.startsWith('t4.')

export function rollUp(whole: Counted, units: readonly Counted[]): RollUpLine[] {
  if (units.length === 0) return []
  return cells.flatMap(({ id: cell, label }) => {
    const total = numberIn(whole, cell)
    const parts = units.flatMap((unit) => {
      const value = numberIn(unit, cell)
      return value ? [{ id: unit.id, organ: unit.organ ?? '', value }] : []
    })
    const sum = parts.reduce((all, { value }) => all + value, 0)
    if (total === undefined || same(total, sum) || (countsOnce(cell) && total < sum)) return []
    return [{ cell, label, whole: total, sum, parts: parts.sort((a, b) => b.value - a.value) }]
  })
}
