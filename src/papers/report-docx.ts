import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import { pageNumber, watermark } from './docx-frame.ts'
import { page, styles } from './docx-styles.ts'
import { docxTable } from './docx-table.ts'
import type { Block, ReportPaper, Section } from './report-paper.ts'
import { editionNote, lines, longDay, printable, titleLines } from './text.ts'

export async function toDocx(paper: ReportPaper): Promise<Uint8Array> {
  const document = new Document({
    title: printable(paper.title),
    creator: printable(paper.organ),
    description: `${printable(paper.organ)}${paper.year}年度`,
    styles,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: page,
        ...(paper.draft && { headers: { default: watermark(), even: watermark() } }),
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: [
          ...opening(paper),
          ...paper.sections.flatMap((section) => chapter(paper, section)),
          ...closing(paper),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function opening(paper: ReportPaper): Paragraph[] {
  const [first = '', ...rest] = titleLines(paper)
  const title = [new TextRun(first), ...rest.map((text) => new TextRun({ text, break: 1 }))]
  const note = editionNote(paper)
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: title }),
    ...(note ? [body(printable(note))] : []),
    ...prose(paper.lead),
  ]
}

function chapter(paper: ReportPaper, { no, title, blocks, table }: Section) {
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    text: printable(`${no}、${title}`),
    // Table three fills a page: it always begins one.
    ...(table === 't3' && { pageBreakBefore: true }),
    ...(table && { spacing: { after: 160 } }),
  })
  return [heading, ...prose(blocks), ...(table ? [docxTable(paper, table)] : [])]
}

const closing = ({ organ, publishedOn }: ReportPaper): Paragraph[] => [
  new Paragraph({
    style: 'ReportClosing',
    text: printable(organ),
    spacing: { before: 840 },
    keepNext: publishedOn !== null,
  }),
  ...(publishedOn ? [new Paragraph({ style: 'ReportClosing', text: longDay(publishedOn) })] : []),
]

const prose = (blocks: Block[]): Paragraph[] =>
  blocks.flatMap(({ kind, text }) =>
    lines(text).map((line) =>
      kind === 'heading' ? new Paragraph({ heading: HeadingLevel.HEADING_2, text: line }) : body(line),
    ),
  )

const body = (text: string) => new Paragraph({ style: 'ReportBody', text })
