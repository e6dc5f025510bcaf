import { readFileSync } from 'node:fs'
import type { ReportTableId } from '../law/index.ts'
import { type Placed, placed } from './placed.ts'
import type { Block, ReportPaper } from './report-paper.ts'
import { isLeftward, isUpright, labelLines, numberSize, type Shape, shapes } from './table-shape.ts'
import { editionNote, lines, longDay, number, printable, titleLines } from './text.ts'
import { typeset } from './typesetter.ts'

const template = readFileSync(new URL('./report.typ', import.meta.url), 'utf8')

export const toPdf = (paper: ReportPaper): Promise<Uint8Array> => typeset(template, data(paper))

const data = (paper: ReportPaper) => ({
  title: printable(paper.title),
  titleLines: titleLines(paper),
  organ: printable(paper.organ),
  description: `${printable(paper.organ)}${paper.year}年度`,
  draft: paper.draft,
  published: paper.publishedOn && dateParts(paper.publishedOn),
  day: paper.publishedOn && longDay(paper.publishedOn),
  note: editionNote(paper),
  lead: paragraphs(paper.lead),
  sections: paper.sections.map((section) => ({
    heading: printable(`${section.no}、${section.title}`),
    blocks: paragraphs(section.blocks),
    // Table three fills a page: it always begins one.
    breakBefore: section.table === 't3',
    table: section.table && sheet(paper, section.table),
  })),
})

const dateParts = (day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return { year, month, day: date }
}

const paragraphs = (blocks: Block[]): Block[] =>
  blocks.flatMap(({ kind, text }) => lines(text).map((line) => ({ kind, text: line })))

function sheet(paper: ReportPaper, table: ReportTableId) {
  const { slots, headerRows } = placed(table)
  const field = (slot: Placed) => fieldOf(paper, shapes[table], slot)
  return {
    columns: shapes[table].columns,
    size: shapes[table].size,
    air: shapes[table].air,
    head: slots
      .slice(
        0,
        slots.findIndex(({ row }) => row === headerRows),
      )
      .map(field),
    body: slots.slice(slots.findIndex(({ row }) => row === headerRows)).map(field),
  }
}

function fieldOf(paper: ReportPaper, shape: Shape, slot: Placed) {
  const { colspan, rowspan, head, cell } = slot
  const digits = cell ? number(paper.cells[cell]) : ''
  return {
    number: cell !== null,
    lines: cell ? [digits] : isUpright(slot) ? [...(slot.text ?? '')] : labelLines(slot, shape),
    size: numberSize(shape, digits),
    colspan,
    rowspan,
    head,
    total: cell?.includes('total') ?? false,
    upright: isUpright(slot),
    leftward: isLeftward(slot),
  }
}
