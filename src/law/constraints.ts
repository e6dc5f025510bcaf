import { applicantKindIds } from './applicants.ts'
import { type CellId, cells } from './cells.ts'
import { type Constraint, cellOf, constraint } from './constraint.ts'
import { leafRows } from './outcomes.ts'
import { reportFormat, reportTables } from './report-tables.ts'
import { type Leaf, leavesOf } from './tree.ts'

const { t2, t3, t4 } = reportTables
const isTotal = (leaf: Leaf) => leaf.id === 'total'
const t3Rows = leavesOf(t3.rows)
const t3Columns = leavesOf(t3.columns)
const t4Rows = leavesOf(t4.rows)
const t4Parts = leavesOf(t4.columns).filter((leaf) => !isTotal(leaf))
const t3Cell = (row: string, col: string) => `t3.${row}.${col}` as CellId
const t4Cell = (row: string, col: string) => `t4.${row}.${col}` as CellId

const structure = { level: 'hard', scope: 'same-report', basis: '表结构' } as const

/** Across: the kinds of applicants make up 总计. */
const rowSums = t3Rows.map(({ id, label }) =>
  constraint({
    ...structure,
    id: `T3-ROW-${id}`,
    lhs: applicantKindIds.map((kind) => t3Cell(id, kind)),
    rhs: [t3Cell(id, 'total')],
    message: `表三“${narrow(label)}”:自然人与五类组织之和应等于总计`,
  }),
)

/** Down: the outcomes make up （七）总计. */
const columnSums = t3Columns.map(({ id, label }) =>
  constraint({
    ...structure,
    id: `T3-SUM-${id}`,
    lhs: leafRows.map((row) => t3Cell(row, id)),
    rhs: [t3Cell('total', id)],
    message: `表三“${label}”列:${leafRows.length} 个办理结果之和应等于(七)总计`,
  }),
)

/** What the table's own corner says: 一 + 二 = 三 + 四. */
const balances = t3Columns.map(({ id, label }) =>
  constraint({
    ...structure,
    id: `T3-BAL-${id}`,
    lhs: [t3Cell('new', id), t3Cell('carriedIn', id)],
    rhs: [t3Cell('total', id), t3Cell('carriedOut', id)],
    message: `表三“${label}”列:第一项加第二项应等于第三项加第四项`,
    basis: `${reportFormat.docNo}表头自带勾稽说明`,
  }),
)

const remedySums = t4Rows.map(({ id, label }) =>
  constraint({
    ...structure,
    id: `T4-SUM-${id}`,
    lhs: t4Parts.map((part) => t4Cell(id, part.id)),
    rhs: [t4Cell(id, 'total')],
    message: `表四“${label}”:四种结果之和应等于总计`,
  }),
)

/** Only the total must agree: an applicant may be classed anew in the next year (requests §4.4, 6 and 7). */
const carriedOver = t3Columns.map((column) =>
  constraint({
    id: `X-CARRY-${column.id}`,
    level: isTotal(column) ? 'hard' : 'warn',
    scope: 'cross-year',
    lhs: [`prev.${t3Cell('carriedOut', column.id)}`],
    rhs: [t3Cell('carriedIn', column.id)],
    message: `上年“四、结转下年度继续办理”应等于本年“二、上年结转”(${column.label}列)`,
    basis: '表间延续',
  }),
)

/** A document that lapses may be counted as 废止 or not, hence a warning (requests §4.4, 8). */
const stillInForce = Object.entries(t2.blocks[0].rows).map(([row, label]) => {
  const at = (col: string) => `t2.${row}.${col}` as CellId
  return constraint({
    id: `X-VALID-${row}`,
    level: 'warn',
    scope: 'cross-year',
    lhs: [`prev.${at('valid')}`, at('made'), { cell: at('repealed'), k: -1 }],
    rhs: [at('valid')],
    message: `${label}:上年现行有效 + 本年制发 − 本年废止 应等于本年现行有效;不等时先看是否有到期失效、口径调整未计入“废止”`,
    basis: '表间延续(口径见说明文档)',
  })
})

/** The cross-checks of the statutory tables, read off their shape; nobody writes an equation. */
export const constraints: readonly Constraint[] = [
  ...rowSums,
  ...columnSums,
  ...balances,
  ...remedySums,
  ...carriedOver,
  ...stillInForce,
]

/** Messages quote labels with the half-width punctuation of annual-report-tables.json, whose text is public. */
function narrow(label: string): string {
  return label.replaceAll('（', '(').replaceAll('）', ')').replaceAll('，', ',')
}

/** Cells no equation reaches: nothing inside the report contradicts a wrong number in them. */
export const unconstrained: readonly CellId[] = cells
  .map((cell) => cell.id)
  .filter((id) => !constraints.some(({ lhs, rhs }) => [...lhs, ...rhs].some((term) => cellOf(term) === id)))
