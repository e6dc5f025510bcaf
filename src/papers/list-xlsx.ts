import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { printable, sheetText } from './text.ts'

/** Lists as workbooks: a title, a note, one head, one line per record; printed on A4 across, the head on every page. */

export type ListColumn = { title: string; width: number }
export type ListSheet = {
  name: string
  title: string
  /** Under the title: whose, as of when, narrowed by what. */
  note: string
  columns: readonly ListColumn[]
  rows: readonly (readonly (string | number | null)[])[]
}
export type ListPaper = { title: string; creator: string; sheets: readonly ListSheet[] }

const line = { style: 'thin', color: { rgb: 'BFC5CE' } } as const
const border = { top: line, right: line, bottom: line, left: line }
const song = { name: '宋体', size: 10 }
const titled: CellStyle = { font: { name: '宋体', size: 15, bold: true }, alignment: { vertical: 'center' } }
const noted: CellStyle = { font: song, alignment: { vertical: 'center' } }
const head: CellStyle = {
  font: { ...song, bold: true },
  border,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF4' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}
const body: CellStyle = { font: song, border, alignment: { vertical: 'top', wrapText: true } }
const headRow = 2

type Filled = { value: string | number | null; style: CellStyle }
const written = (value: string | number | null) => (typeof value === 'string' ? sheetText(value) : value)

function sheetOf({ name, title, note, columns, rows }: ListSheet): WriteSheet {
  const cells = new Map<string, Filled>([
    ['0,0', { value: sheetText(title), style: titled }],
    ['1,0', { value: sheetText(note), style: noted }],
  ])
  for (const [col, { title: of }] of columns.entries()) cells.set(`${headRow},${col}`, { value: of, style: head })
  for (const [nth, row] of rows.entries())
    for (const [col, value] of row.entries())
      cells.set(`${headRow + 1 + nth},${col}`, { value: written(value), style: body })
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    cells,
    rowDefs: new Map([
      [0, { height: 30 }],
      [headRow, { height: 22 }],
    ]),
    freezePane: { rows: headRow + 1 },
    ...(rows.length > 0 && {
      autoFilter: { range: `A${headRow + 1}:${String.fromCharCode(64 + columns.length)}${headRow + 1 + rows.length}` },
    }),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

export const toListXlsx = ({ title, creator, sheets }: ListPaper): Promise<Uint8Array> =>
  writeXlsx({
    properties: { title: printable(title), creator: printable(creator) },
    defaultFont: song,
    sheets: sheets.map(sheetOf),
  })
