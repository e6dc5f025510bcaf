import { type KeyboardEvent, useMemo, useState } from 'react'
import { grid, type ReportTableId } from '../../law/index.ts'
import { CellDoor } from './cell-door.tsx'
import { type GridCell, isDirection, neighbour, places } from './grid-walk.ts'
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

/** The official table gives its three columns of headings about two fifths of the width. */
export const widths: Partial<Record<ReportTableId, string[]>> = { t3: ['5%', '9%', '24%', ...Array(7).fill('auto')] }

const Header = ({ cell, leaf }: { cell: GridCell; leaf: boolean }) => (
  <th
    className={leaf ? 'leaf' : undefined}
    colSpan={cell.colspan}
    rowSpan={cell.rowspan}
    scope={(cell.colspan ?? 1) > 1 && !cell.rowspan ? 'colgroup' : undefined}
  >
    {cell.text}
  </th>
)

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
      <table className={`grid grid-${table}`} onKeyDown={walk}>
        <caption className="unseen">{title}。每个数字都可以打开，查看计入的记录。</caption>
        {widths[table] && (
          <colgroup>
            {widths[table].map((width, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the official table's columns never move
              <col key={index} style={{ width }} />
            ))}
          </colgroup>
        )}
        <tbody>
          {rows.map((cells, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the official table's rows never move
            <tr key={index}>
              {cells.map((cell, column) =>
                cell.cell ? (
                  <CellDoor
                    key={cell.cell}
                    id={cell.cell}
                    span={cell}
                    reached={cell.cell === current}
                    onReach={setCurrent}
                    mark={
                      column === cells.length - 1 ? (
                        <MarginMark cells={cells.flatMap(({ cell }) => cell ?? [])} />
                      ) : null
                    }
                  />
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the official table's columns never move
                  <Header key={column} cell={cell} leaf={Boolean(cells[column + 1]?.cell)} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
