import type { KeyboardEvent, ReactNode } from 'react'
import type { ReportTableId } from '../../law/index.ts'
import type { GridCell } from './grid-walk.ts'

/** The official table gives its three columns of headings about two fifths of the width. */
const widths: Partial<Record<ReportTableId, string[]>> = { t3: ['5%', '9%', '24%', ...Array(7).fill('auto')] }

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

type Rows = readonly (readonly GridCell[])[]
type Props = {
  table: ReportTableId
  rows: Rows
  caption: string
  /** What stands in the place of a number; it brings its own key. */
  field: (id: string, cell: GridCell, row: readonly GridCell[]) => ReactNode
  onKeyDown?: (event: KeyboardEvent) => void
}

/** A table of the form as it is printed (law's grid), whatever stands in its numbers' places. */
export const PrintedTable = ({ table, rows, caption, field, onKeyDown }: Props) => (
  <table className={`grid grid-${table}`} onKeyDown={onKeyDown}>
    <caption className="unseen">{caption}</caption>
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
              field(cell.cell, cell, cells)
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: the official table's columns never move
              <Header key={column} cell={cell} leaf={Boolean(cells[column + 1]?.cell)} />
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
)
