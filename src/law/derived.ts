import { organisationKinds } from './applicants.ts'
import type { CellId } from './cells.ts'
import { outcomeGroups } from './outcomes.ts'
import { reportTables } from './report-tables.ts'
import { leavesOf } from './tree.ts'

const t3Cell = (row: string, col: string) => `t3.${row}.${col}` as CellId

/** Sums the narrative speaks of and the official tables do not print. */
export const derived = [
  ...outcomeGroups.map(({ id, label, rows }) => ({
    id: `t3.sub_${id}.total`,
    label: `${label}小计`,
    note: '官方表无此行，仅供正文核对',
    sumOf: rows.map((row) => t3Cell(row, 'total')),
  })),
  ...(['new', 'carriedIn'] as const).map((row) => ({
    id: `t3.org.${row}`,
    label: `法人或其他组织${row === 'new' ? '新收' : '上年结转'}合计`,
    sumOf: organisationKinds.map((kind) => t3Cell(row, kind)),
  })),
  {
    id: 't3.handledBase',
    label: '全年应办件数（新收+上年结转）',
    sumOf: [t3Cell('new', 'total'), t3Cell('carriedIn', 'total')],
  },
  {
    id: 't4.litigation.total',
    label: '行政诉讼合计',
    sumOf: leavesOf(reportTables.t4.rows)
      .filter((route) => route.path.length > 1)
      .map((route) => `t4.${route.id}.total` as CellId),
  },
]
