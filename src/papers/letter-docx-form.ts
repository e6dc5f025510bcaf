import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { columnTwips } from './docx-styles.ts'
import type { LetterForm } from './letter-paper.ts'
import { lines, printable } from './text.ts'

const edge = { style: BorderStyle.SINGLE, size: 6, color: '555555' }
const borders = { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge }
const widths = columnTwips([42, 114])

const cell = (width: number, texts: string[], alignment: (typeof AlignmentType)['CENTER' | 'LEFT']) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: (texts.length > 0 ? texts : ['']).map((text) => new Paragraph({ style: 'LetterForm', alignment, text })),
  })

/** A sheet of labels and answers; a blank answer leaves room to write. */
export const formTable = ({ rows }: LetterForm): Table =>
  new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: 100, right: 100, top: 0, bottom: 0 },
    borders,
    rows: rows.map(
      ({ label, value, tall }) =>
        new TableRow({
          cantSplit: true,
          height: { value: tall ? 1600 : 560, rule: HeightRule.ATLEAST },
          children: [
            cell(widths[0] ?? 0, [printable(label)], AlignmentType.CENTER),
            cell(widths[1] ?? 0, lines(value), AlignmentType.LEFT),
          ],
        }),
    ),
  })
