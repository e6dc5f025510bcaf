import { type CellId, grid } from '../law/index.ts'

type TableId = Parameters<typeof grid>[0]

export type Placed = {
  row: number
  col: number
  rowspan: number
  colspan: number
  text: string | null
  cell: CellId | null
  /** Stands in a row of headings only. */
  head: boolean
}

export type PlacedTable = { slots: Placed[]; rows: number; cols: number; headerRows: number }

const key = (row: number, col: number) => `${row},${col}`

/** The official layout of a table with every slot at its row and column, as workbooks and page layouts need it. */
export function placed(table: TableId): PlacedTable {
  const taken = new Set<string>()
  const slots: Placed[] = []
  const rows = grid(table)
  for (const [row, line] of rows.entries()) {
    const head = line.every((slot) => 'text' in slot)
    let col = 0
    for (const slot of line) {
      while (taken.has(key(row, col))) col++
      const { colspan = 1, rowspan = 1 } = slot
      for (let r = 0; r < rowspan; r++) for (let c = 0; c < colspan; c++) taken.add(key(row + r, col + c))
      const [text, cell] = 'cell' in slot ? [null, slot.cell] : [slot.text, null]
      slots.push({ row, col, rowspan, colspan, text, cell, head })
      col += colspan
    }
  }
  const cols = Math.max(...slots.map(({ col, colspan }) => col + colspan))
  const headerRows = rows.findIndex((line) => line.some((slot) => 'cell' in slot))
  return { slots, rows: rows.length, cols, headerRows }
}
