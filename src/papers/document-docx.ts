import { AlignmentType, Document, HeadingLevel, type ISectionOptions, Packer, Paragraph, TextRun } from 'docx'
import type { DocumentBlock, DocumentPaper } from './document-paper.ts'
import { pageNumber, watermark } from './docx-frame.ts'
import { page } from './docx-styles.ts'
import { letterStyles } from './letter-docx-styles.ts'
import { printable } from './text.ts'

const headings = { chapter: HeadingLevel.HEADING_1, section: HeadingLevel.HEADING_2 } as const

function block({ kind, label, text }: DocumentBlock) {
  if (kind === 'chapter' || kind === 'section')
    return new Paragraph({
      heading: headings[kind],
      alignment: AlignmentType.CENTER,
      indent: { firstLine: 0 },
      text: printable(text),
    })
  const article = kind === 'article' ? [new TextRun({ text: `${printable(label)}　`, font: '黑体' })] : []
  return new Paragraph({ style: 'LetterBody', children: [...article, new TextRun(printable(text))] })
}

/** A document in Word after GB/T 9704—2012; the same content as its PDF. */
export async function documentDocx(paper: DocumentPaper): Promise<Uint8Array> {
  const header = paper.stamp && watermark(paper.stamp)
  const section: ISectionOptions = {
    properties: page,
    ...(header && { headers: { default: header, even: header } }),
    footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
    children: [
      new Paragraph({ heading: HeadingLevel.TITLE, text: printable(paper.title) }),
      new Paragraph({ style: 'LetterNote', alignment: AlignmentType.CENTER, text: printable(paper.caption) }),
      ...paper.blocks.map(block),
      new Paragraph({ style: 'LetterNote', text: printable(paper.note) }),
    ],
  }
  const document = new Document({
    title: printable(paper.title),
    creator: printable(paper.organ),
    styles: letterStyles,
    evenAndOddHeaderAndFooters: true,
    sections: [section],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
