import { cells as reportCells } from '../../law/index.ts'
import { type Cells, type Found, form, found } from './finding.ts'

/** 汇总 (requests-and-report §4.4 9): the district's cell is the sum of its units' cells. */

export type Unit = { name: string; cells: Cells }

const shownUnits = 5

/** Sums of yuan in 万元 are exact to the cent; what is left is how computers hold fractions. */
const same = (a: number, b: number) => Math.abs(a - b) < 1e-6

/** A case against two organs stands in both their reports and once in the district's (§4.5). */
const countsOnce = (id: string) => id.startsWith('t4.')

export function rollUp(whole: Cells, units: readonly Unit[]): Found[] {
  if (units.length === 0) return []
  return reportCells.flatMap(({ id, label }) => {
    const total = whole[id]
    const parts = units.map(({ name, cells }) => ({ name, value: cells[id] ?? 0 }))
    const sum = parts.reduce((all, { value }) => all + value, 0)
    if (total === undefined || same(total, sum) || (countsOnce(id) && total < sum)) return []
    const counted = parts.filter(({ value }) => value > 0)
    const named = counted.slice(0, shownUnits).map(({ name, value }) => `${name} ${value}`)
    const rest = counted.length > shownUnits ? ` 等 ${counted.length} 个单位` : ''
    const sentence = `“${label}”全区为 ${total}，各单位公布的报告之和为 ${sum}（${named.join('、')}${rest}）。请有关单位更正，或说明差异。`
    const more = { rule: 'X-ROLLUP', cells: [id], expected: sum, actual: total }
    return [found(`X-ROLLUP-${id}`, 'explain', sentence, `条例第四十九条；${form}`, more)]
  })
}
