import type { ApplicantKind } from './applicants.ts'
import type { RequestRow } from './outcomes.ts'
import type { RemedyOutcome, RemedyRoute } from './remedies.ts'
import { type ReportTableId, reportTables } from './report-tables.ts'
import { leavesOf } from './tree.ts'

type Block = (typeof reportTables.t2.blocks)[number]
type BlockCell<B> = B extends { rows: infer R; columns: infer C } ? `${keyof R & string}.${keyof C & string}` : never

export type CellId =
  | `t2.${BlockCell<Block>}`
  | `t3.${RequestRow}.${ApplicantKind | 'total'}`
  | `t4.${RemedyRoute}.${RemedyOutcome | 'total'}`

export type Cell = {
  readonly id: CellId
  readonly table: ReportTableId
  readonly row: string
  readonly col: string
  readonly unit: string
  readonly type: 'int' | 'decimal'
  /** Rows and columns named 总计 follow from the others. */
  readonly computed: boolean
  /** The cell in words: 表三 · （一）予以公开 · 自然人. */
  readonly label: string
}

/** A report's numbers. A cell left blank is absent, never 0. */
export type Cells = Readonly<Partial<Record<CellId, number>>>

const { t2, t3, t4 } = reportTables

const blockCells = t2.blocks.flatMap((block) =>
  Object.entries(block.rows).flatMap(([row, rowLabel]) =>
    Object.entries(block.columns).map(([col, colLabel]) =>
      cell(t2, row, col, [rowLabel, colLabel], { unit: block.unit, type: block.type }),
    ),
  ),
)

const crossed = (table: typeof t3 | typeof t4): Cell[] =>
  leavesOf(table.rows).flatMap((row) =>
    leavesOf(table.columns).map((col) =>
      cell(table, row.id, col.id, [row.label, col.label], { unit: '件', type: 'int' }),
    ),
  )

/** Every cell of the report in the order in which it is printed. */
export const cells: readonly Cell[] = [...blockCells, ...crossed(t3), ...crossed(t4)]

function cell(
  table: { id: ReportTableId; no: string },
  row: string,
  col: string,
  labels: string[],
  measure: Pick<Cell, 'unit' | 'type'>,
): Cell {
  const id = `${table.id}.${row}.${col}` as CellId
  const label = [table.no, ...labels].join(' · ')
  return { id, table: table.id, row, col, ...measure, computed: row === 'total' || col === 'total', label }
}
