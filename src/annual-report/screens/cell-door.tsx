import type { ReactNode } from 'react'
import { figure, signed } from '../../console/kit/format.ts'
import { nameOfCell } from './cell-names.ts'
import type { GridCell } from './grid-walk.ts'
import { gravest, useWorkbench } from './workbench.ts'

type Props = { id: string; span: GridCell; reached: boolean; onReach: (cell: string) => void; mark: ReactNode }

const Difference = ({ now, before }: { now: number; before: number | undefined }) => {
  if (before === undefined) return <span className="before">上年无</span>
  const change = now - before
  if (change === 0) return <span className="before same">{now === 0 ? '' : '持平'}</span>
  return (
    <span className="before">
      <span className="unseen">上年</span>
      {figure(before)} <i>{signed(change)}</i>
    </span>
  )
}

/** One cell of the printed table: a number, and the door to the records it counts. */
export function CellDoor({ id, span, reached, onReach, mark }: Props) {
  const { view, compare, lit, openDoor } = useWorkbench()
  const value = view.cells[id]
  const before = view.previousCells?.[id]
  const findings = view.findings.filter(({ cells }) => cells.includes(id))
  const worst = gravest(findings)
  const level = worst ? ` has-${worst.level}${worst.explanation ? ' answered' : ''}` : ''
  return (
    <td colSpan={span.colspan} rowSpan={span.rowspan} className={`${lit?.cells.includes(id) ? 'lit' : ''}${level}`}>
      <button
        type="button"
        id={`cell-${id}`}
        data-cell={id}
        className="cell"
        tabIndex={reached ? 0 : -1}
        onFocus={() => onReach(id)}
        onClick={() => openDoor(id)}
      >
        <span className="unseen">{nameOfCell(id)}：</span>
        <span className={value === 0 ? 'zero' : ''}>{value === undefined ? '—' : figure(value)}</span>
        {compare && value !== undefined && <Difference now={value} before={before} />}
        {findings.length > 0 && <span className="unseen">，{findings.length} 条核对意见</span>}
      </button>
      {mark}
    </td>
  )
}
