import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { ReportTableId } from '../law/index.ts'
import { columnTwips } from './docx-styles.ts'
import { type Placed, placed } from './placed.ts'
import type { ReportPaper } from './report-paper.ts'
import { isLeftward, isUpright, labelLines, numberSize, type Shape, shapes } from './table-shape.ts'
import { number } from './text.ts'

const outer = { style: BorderStyle.SINGLE, size: 8, color: '333333' }
const inner = { style: BorderStyle.SINGLE, size: 4, color: '6E6E6E' }
const borders = { top: outer, bottom: outer, left: outer, right: outer, insideHorizontal: inner, insideVertical: inner }

/** The official table with its merged fields; its rows are kept together, so that it is never torn over two pages. */
export function docxTable(paper: ReportPaper, table: ReportTableId): Table {
  const { slots, rows, headerRows } = placed(table)
  const columnWidths = columnTwips(shapes[table].columns)
  const line = (row: number) =>
    new TableRow({
      children: slots.filter((slot) => slot.row === row).map((slot) => field(paper, shapes[table], slot)),
      ...(row < headerRows && { tableHeader: true }),
      cantSplit: true,
      keepNext: row < rows - 1,
      height: { value: rowHeight[table], rule: HeightRule.ATLEAST },
    })
  return new Table({
    rows: Array.from({ length: rows }, (_, row) => line(row)),
    columnWidths,
    width: { size: columnWidths.reduce((sum, width) => sum + width), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: 40, right: 40, top: 0, bottom: 0 },
    borders,
  })
}

/** In twips; table 三's 29 rows and its heading fill one page. */
const rowHeight: Record<ReportTableId, number> = { t2: 400, t3: 370, t4: 480 }

function field(paper: ReportPaper, shape: Shape, slot: Placed): TableCell {
  const upright = isUpright(slot)
  return new TableCell({
    columnSpan: slot.colspan,
    rowSpan: slot.rowspan,
    verticalAlign: VerticalAlignTable.CENTER,
    ...(slot.head && { shading: { type: ShadingType.CLEAR, fill: 'F4F2ED' } }),
    ...(upright && { textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT }),
    children: [
      new Paragraph({
        style: 'ReportTable',
        alignment: isLeftward(slot) ? AlignmentType.LEFT : AlignmentType.CENTER,
        children: slot.cell
          ? digits(paper, shape, slot)
          : label(upright ? [slot.text ?? ''] : labelLines(slot, shape), shape),
      }),
    ],
  })
}

const label = (texts: string[], { size }: Shape) =>
  texts.map((text, nth) => new TextRun({ text, size: size * 2, ...(nth > 0 && { break: 1 }) }))

function digits(paper: ReportPaper, shape: Shape, { cell }: Placed): TextRun[] {
  const text = number(paper.cells[cell!])
  const bold = cell!.includes('total') && text !== '0'
  const size = Math.floor(numberSize(shape, text) * 2)
  return text === '' ? [] : [new TextRun({ text, bold, size, ...(text === '0' && { color: '696969' }) })]
}
