import { useMemo } from 'react'
import { figure, signed } from '../../../console/kit/format.ts'
import { grid, type ReportTableId } from '../../../law/index.ts'
import type { ForeignView } from '../../foreign-types.ts'
import { nameOfCell } from '../cell-names.ts'
import type { GridCell } from '../grid-walk.ts'
import { PrintedTable } from '../printed-table.tsx'

const weight = { error: 3, explain: 2, hint: 1 }
const settled = ['dismissed', 'explained']

type Props = { view: ForeignView; compare: boolean; lit: readonly string[]; onOpen: (cell: string) => void }

const Before = ({ now, before }: { now: number | undefined; before: number | undefined }) => (
  <span className="before">
    <span className="unseen">上年</span>
    {before === undefined ? '—' : figure(before)}{' '}
    {now !== undefined && before !== undefined && now !== before && <i>{signed(now - before)}</i>}
  </span>
)

function Field({ id, span, view, compare, lit, onOpen }: Props & { id: string; span: GridCell }) {
  const value = view.verdict.cells[id]
  const own = view.verdict.findings
    .filter(({ cells }) => cells.includes(id))
    .sort((one, other) => weight[other.level] - weight[one.level])
  const open = own.filter((finding) => !settled.includes(view.rulings[finding.id]?.ruling ?? ''))
  const worst = open[0] ?? own[0]
  const level = worst ? ` has-${worst.level}${open.length === 0 ? ' answered' : ''}` : ''
  const corrected = id in view.corrections
  const blank = view.verdict.blanks?.includes(id)
  return (
    <td
      colSpan={span.colspan}
      rowSpan={span.rowspan}
      className={`${lit.includes(id) ? 'lit' : ''}${level}${corrected ? ' corrected' : ''}`}
    >
      <button type="button" id={`cell-${id}`} className="cell" onClick={() => onOpen(id)}>
        <span className="unseen">{nameOfCell(id)}：</span>
        <span className={value ? '' : 'zero'}>{value === undefined ? (blank ? '空' : '？') : figure(value)}</span>
        {compare && <Before now={value} before={view.previous?.cells[id]} />}
        {corrected && <span className="unseen">，已人工更正</span>}
        {own.length > 0 && <span className="unseen">，{own.length} 条发现</span>}
      </button>
    </td>
  )
}

/** A table of the form with what was read in it; each cell opens to be corrected. */
export function CheckTable({ table, title, ...props }: Props & { table: ReportTableId; title: string }) {
  const rows = useMemo(() => grid(table) as readonly (readonly GridCell[])[], [table])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard too
    <section className="grid-scroll check-scroll" aria-label={title} tabIndex={0}>
      <PrintedTable
        table={table}
        rows={rows}
        caption={`${title}。点一格可以更正误读的数。`}
        field={(id, cell) => <Field key={id} id={id} span={cell} {...props} />}
      />
    </section>
  )
}
