import { cells as reportCells } from '../../law/index.ts'
import { formatNumber } from '../narrative/passage.ts'
import { type Check, form, found } from './finding.ts'

/** Same cell, other order of magnitude than last year (requests-and-report §4.4 10): a wrong unit, or a register left out. */

// Below this a tenfold change is ordinary: one application last year, twelve this year.
const enoughToCompare = 20

const yuanForWan = (ratio: number) => ratio >= 5_000 && ratio <= 20_000
const timesApart = (now: number, before: number) => Math.max(now, before) / Math.min(now, before)

function jump(id: string, unit: string, name: string, now: number, before: number) {
  const shown = `“${name}”上年 ${formatNumber(before)}${unit}，本年 ${formatNumber(now)}${unit}`
  const more = { cells: [id], expected: before, actual: now }
  if (Math.max(now, before) < enoughToCompare || now === before) return []
  if (now === 0)
    return [found(`S-JUMP-${id}`, 'explain', `${shown}，请核对是否漏报。`, form, { ...more, rule: 'S-JUMP' })]
  if (before === 0) return []
  const times = timesApart(now, before)
  if (unit === '万元' && yuanForWan(times)) {
    return [found('P-WAN', 'explain', `${shown}，相差约一万倍，请核对是否把元填成了万元。`, form, more)]
  }
  if (times < 10) return []
  return [
    found(`S-JUMP-${id}`, 'explain', `${shown}，相差 10 倍以上，请核对单位和登记是否齐全。`, form, {
      ...more,
      rule: 'S-JUMP',
    }),
  ]
}

export const jumps: Check = ({ cells, previousCells }) =>
  reportCells.flatMap(({ id, unit, label }) => {
    const now = cells[id]
    const before = previousCells?.[id]
    return now === undefined || before === undefined ? [] : jump(id, unit, label, now, before)
  })
