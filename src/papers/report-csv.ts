import { cells, reportTables } from '../law/index.ts'
import { type Placed, placed } from './placed.ts'
import type { ReportPaper } from './report-paper.ts'
import { number, printable } from './text.ts'

const header = ['编号', '表', '行', '列', '数值', '单位', '机关', '年度']

/** One line per cell, a blank cell included: files of many organs and years can be put under each other. */
export async function toCsv(paper: ReportPaper): Promise<string> {
  const body = cells.map(({ id, table, unit }) => {
    const [row, col] = headings(table).get(id)!
    return [id, reportTables[table].no, row, col, number(paper.cells[id]), unit, paper.organ, String(paper.year)]
  })
  // The byte order mark lets Excel and WPS know the text for UTF-8; the line ends are RFC 4180's.
  return `\uFEFF${[header, ...body].map((fields) => `${fields.map(field).join(',')}\r\n`).join('')}`
}

// A text that a spreadsheet would run as a formula gets an apostrophe; our own numbers are never negative.
const field = (text: string): string => {
  const safe = printable(text).replace(/^[=+\-@\t\r]/, "'$&")
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const read = new Map<string, Map<string, [string, string]>>()

function headings(table: Parameters<typeof placed>[0]) {
  const known =
    read.get(table) ??
    new Map(
      placed(table)
        .slots.filter(({ cell }) => cell)
        .map(label(placed(table).slots)),
    )
  read.set(table, known)
  return known
}

/** What a reader sees to the left of a number and above it, outermost heading first. */
const label =
  (slots: Placed[]) =>
  (slot: Placed): [string, [string, string]] => {
    const left = slots.filter((other) => crosses(other, slot, 'row', 'rowspan') && other.col < slot.col)
    const above = slots.filter((other) => crosses(other, slot, 'col', 'colspan') && other.row < slot.row)
    return [slot.cell!, [path(left), path(afterLastNumber(above))]]
  }

const crosses = (other: Placed, slot: Placed, start: 'row' | 'col', span: 'rowspan' | 'colspan') =>
  other[start] <= slot[start] && slot[start] < other[start] + other[span]

const path = (slots: Placed[]) => slots.flatMap(({ text }) => text ?? []).join('／')

// Table 二 stands in blocks under each other: only the headings between the block above and the number are its own.
function afterLastNumber(above: Placed[]): Placed[] {
  const nearestHeading = above.findLastIndex(({ text }) => text !== null)
  const blockAbove = above.findLastIndex(({ cell }, at) => cell !== null && at < nearestHeading)
  return above.slice(blockAbove + 1, nearestHeading + 1)
}
