import { type KeyboardEvent, useMemo, useState } from 'react'
import { grid, type ReportTableId } from '../../law/index.ts'
import { CellDoor } from './cell-door.tsx'
import { type GridCell, isDirection, neighbour, places } from './grid-walk.ts'
import { PrintedTable } from './printed-table.tsx'
import { cellElement, gravest, useWorkbench } from './workbench.ts'

const MarginMark = ({ cells }: { cells: string[] }) => {
  const { view, light } = useWorkbench()
  const findings = view.findings.filter((finding) => finding.cells.some((cell) => cells.includes(cell)))
  const worst = gravest(findings)
  if (!worst) return null
  return (
    <button
      type="button"
      className={`margin-mark ${worst.level}${worst.explanation ? ' answered' : ''}`}
      onClick={() => light(worst)}
      aria-label={`本行有 ${findings.length} 条核对意见：${worst.message}`}
      title={worst.message}
    >
      {findings.length}
    </button>
  )
}

export function GridTable({ table, title }: { table: ReportTableId; title: string }) {
  const rows = useMemo(() => grid(table) as readonly (readonly GridCell[])[], [table])
  const all = useMemo(() => places(rows), [rows])
  const [current, setCurrent] = useState(all[0]?.cell ?? '')
  const walk = (event: KeyboardEvent) => {
    const cell = (event.target as HTMLElement).dataset.cell
    if (!cell || !isDirection(event.key)) return
    event.preventDefault()
    cellElement(neighbour(all, cell, event.key))?.focus()
  }
  return (
    <div className="grid-scroll">
      <PrintedTable
        table={table}
        rows={rows}
        caption={`${title}。每个数字都可以打开，查看计入的记录。`}
        onKeyDown={walk}
        field={(id, cell, row) => (
          <CellDoor
            key={id}
            id={id}
            span={cell}
            reached={id === current}
            onReach={setCurrent}
            mark={cell === row.at(-1) ? <MarginMark cells={row.flatMap(({ cell }) => cell ?? [])} /> : null}
          />
        )}
      />
    </div>
  )
}
