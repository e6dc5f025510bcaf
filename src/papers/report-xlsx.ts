import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { type ReportTableId, reportTables } from '../law/index.ts'
import { type Placed, placed } from './placed.ts'
import type { Block, ReportPaper } from './report-paper.ts'
import { isLeftward, isUpright } from './table-shape.ts'
import { editionNote, longDay, printable, sheetText } from './text.ts'

type Line = { text: string; style: CellStyle }
type Filled = { value: string | number | null; style: CellStyle }

const line = { style: 'thin', color: { rgb: '8C8C8C' } } as const
const border = { top: line, right: line, bottom: line, left: line }
const header = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F3F1EC' } } as const
const song = { name: '宋体', size: 10 }
const centred = { horizontal: 'center', vertical: 'center', wrapText: true } as const
const sheetOfA4 = { paperSize: 'a4', fitToPage: true, fitToWidth: 1, horizontalCentered: true } as const
const leftward = { horizontal: 'left', vertical: 'top', wrapText: true } as const

const prose: CellStyle = { font: { name: '仿宋', size: 12 }, alignment: leftward }
const titled: CellStyle = { font: { name: '宋体', size: 16, bold: true }, alignment: centred }
const strong: CellStyle = { font: { name: '黑体', size: 12 }, alignment: leftward }

// Excel measures columns in widths of a digit; a Chinese character takes two.
const widths: Record<ReportTableId, number[]> = {
  t2: [26, 20, 20, 20],
  t3: [6, 16, 44, ...Array<number>(7).fill(9)],
  t4: Array<number>(15).fill(7),
}

export async function toXlsx(paper: ReportPaper): Promise<Uint8Array> {
  const tables = (['t2', 't3', 't4'] as const).map((table) => tableSheet(paper, table))
  return writeXlsx({
    properties: { title: printable(paper.title), creator: printable(paper.organ) },
    defaultFont: song,
    sheets: [narrativeSheet(paper), ...tables, figuresSheet(paper)],
  })
}

function tableSheet(paper: ReportPaper, table: ReportTableId): WriteSheet {
  const { slots, rows, cols, headerRows } = placed(table)
  const cells = new Map<string, Filled>([['0,0', { value: tableTitle(paper, table), style: titled }]])
  for (const slot of slots)
    for (const [nth, at] of covered(slot).entries())
      cells.set(at, {
        value: nth === 0 ? held(paper, slot) : null,
        style: slot.cell ? valueStyle(slot.cell) : headingStyle(slot),
      })
  const spanning = slots.filter(({ rowspan, colspan }) => rowspan > 1 || colspan > 1)
  const heights = Array.from({ length: rows }, (_, row) => height(slots, row, widths[table]))
  return {
    name: reportTables[table].no,
    columns: widths[table].map((width) => ({ width })),
    cells,
    merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: cols - 1 }, ...spanning.map(merge)],
    rowDefs: new Map([34, ...heights].map((points, row) => [row, { height: points }])),
    ...(table !== 't2' && { freezePane: { rows: headerRows + 1 } }),
    pageSetup: { ...sheetOfA4, orientation: table === 't4' ? 'landscape' : 'portrait', fitToHeight: 1 },
  }
}

const valueStyle = (cell: string): CellStyle => ({
  font: { ...song, size: 11, bold: cell.includes('total') },
  border,
  alignment: centred,
})

const headingStyle = (slot: Placed): CellStyle => ({
  font: song,
  border,
  ...(slot.head && { fill: header }),
  // 255 is Excel's mark for upright characters under each other.
  alignment: {
    ...centred,
    ...(isLeftward(slot) && { horizontal: 'left' }),
    ...(isUpright(slot) && { textRotation: 255 }),
  },
})

/** A row is as high as the longest label that stands in it alone. */
function height(slots: Placed[], row: number, columns: number[]): number {
  const heights = slots
    .filter((slot) => slot.row === row && slot.rowspan === 1)
    .map(({ text, col, colspan }) =>
      textHeight(
        text ?? '',
        columns.slice(col, col + colspan).reduce((sum, width) => sum + width),
        14,
      ),
    )
  return Math.max(22, ...heights)
}

const textHeight = (text: string, width: number, line: number) => Math.ceil((text.length * 2 + 1) / width) * line + 4

// Excel shows no row higher than 409 points: a longer paragraph goes on in the next row, after a sentence if it can.
const narrativeWidth = 92
const chunks = (text: string): string[] => text.match(/[\s\S]{1,900}(?:。|$)|[\s\S]{1,900}/g) ?? []

const tableTitle = (paper: ReportPaper, table: ReportTableId) =>
  `${reportTables[table].title}（${paper.year}年度${paper.draft ? '，草稿' : ''}）`

const held = (paper: ReportPaper, { text, cell }: Placed) => (cell ? (paper.cells[cell] ?? null) : text)

// A merged field shows its border only if every covered cell carries it.
const covered = ({ row, col, rowspan, colspan }: Placed): string[] =>
  Array.from(
    { length: rowspan * colspan },
    (_, nth) => `${row + 1 + Math.floor(nth / colspan)},${col + (nth % colspan)}`,
  )

const merge = ({ row, col, rowspan, colspan }: Placed) => ({
  startRow: row + 1,
  startCol: col,
  endRow: row + rowspan,
  endCol: col + colspan - 1,
})

function narrativeSheet(paper: ReportPaper): WriteSheet {
  const blocks = (of: Block[]): Line[] =>
    of.flatMap(({ kind, text }) =>
      chunks(text).map((chunk) => ({ text: chunk, style: kind === 'heading' ? strong : prose })),
    )
  const note = editionNote(paper)
  const text: Line[] = [
    { text: `${paper.title}${paper.draft ? '（草稿）' : ''}`, style: titled },
    ...blocks([...(note ? [{ kind: 'paragraph' as const, text: note }] : []), ...paper.lead]),
    ...paper.sections.flatMap(({ no, title, blocks: own, table }) => [
      { text: `${no}、${title}`, style: strong },
      ...blocks(own),
      ...(table ? [{ text: `见“${reportTables[table].no}”工作表`, style: prose }] : []),
    ]),
    { text: paper.organ, style: prose },
    ...(paper.publishedOn ? [{ text: longDay(paper.publishedOn), style: prose }] : []),
  ]
  return {
    name: '正文',
    columns: [{ width: narrativeWidth }],
    rowDefs: new Map(text.map((own, row) => [row, { height: textHeight(own.text, narrativeWidth, 17) }])),
    cells: new Map(text.map(({ text: value, style }, row) => [`${row},0`, { value: sheetText(value), style }])),
    pageSetup: { ...sheetOfA4, fitToHeight: 0 },
  }
}

function figuresSheet(paper: ReportPaper): WriteSheet {
  const head = ['名称', '数值', '单位', '统计口径', '编号'].map((value) => ({
    value,
    style: { ...prose, font: song, fill: header, border },
  }))
  const rows = paper.figures.map(({ name, value, unit, basis, id }) =>
    [name, value, unit, basis, id].map((held) => ({
      value: typeof held === 'string' ? sheetText(held) : held,
      style: { font: song, border, alignment: leftward },
    })),
  )
  const filled = [head, ...rows].flatMap((line, row) => line.map((cell, col) => [`${row},${col}`, cell] as const))
  return {
    name: '数据项',
    columns: [30, 14, 8, 60, 34].map((width) => ({ width })),
    cells: new Map<string, Filled>(filled),
    freezePane: { rows: 1 },
    pageSetup: { ...sheetOfA4, orientation: 'landscape', fitToHeight: 0 },
  }
}
