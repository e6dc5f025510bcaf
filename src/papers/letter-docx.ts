import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  ImageRun,
  type ISectionOptions,
  LineRuleType,
  Packer,
  Paragraph,
  TextRun,
} from 'docx'
import { pageNumber, watermark } from './docx-frame.ts'
import { page } from './docx-styles.ts'
import { formTable } from './letter-docx-form.ts'
import { letterStyles, mark } from './letter-docx-styles.ts'
import type { LetterForm, LetterMarks, LetterPaper } from './letter-paper.ts'
import { attachmentLines, headSize, isHeaded, letterTitle } from './letter-text.ts'
import { lines, longDay, printable } from './text.ts'

/** An official letter in Word after GB/T 9704—2012; the same content as its PDF. */
export async function letterDocx(paper: LetterPaper, marks: LetterMarks = {}): Promise<Uint8Array> {
  const section: ISectionOptions = {
    properties: page,
    ...(paper.draft && { headers: { default: watermark(), even: watermark() } }),
    footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
    children: [...opening(paper), ...text(paper), ...closing(paper, marks), ...enclosures(paper)],
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

const line = 579
/** The last lines of the text go with the signature: no page bears the seal alone (§7.3.5.5). */
const body = (value: string, last = false) =>
  new Paragraph({ style: 'LetterBody', text: value, ...(last && { keepNext: true, keepLines: true }) })

/** 35 mm from the top of the type area to the mark, two lines to the number, the rule 4 mm below it (§7.2). */
function opening(paper: LetterPaper): Paragraph[] {
  const [first = '', ...rest] = letterTitle(paper)
  const title = new Paragraph({
    heading: HeadingLevel.TITLE,
    children: [new TextRun(first), ...rest.map((part) => new TextRun({ text: part, break: 1 }))],
    ...(isHeaded(paper) && { spacing: { before: line, after: line, line: 640, lineRule: LineRuleType.EXACT } }),
  })
  if (!isHeaded(paper)) return [title]
  const size = headSize(paper.organ)
  return [
    new Paragraph({
      style: 'LetterMark',
      children: [new TextRun({ text: printable(paper.organ), size: size * 2 })],
      spacing: { before: 1984, after: 2 * line, line: Math.round(size * 1.2) * 20, lineRule: LineRuleType.EXACT },
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      text: paper.number ? printable(paper.number) : '',
      spacing: { line, lineRule: LineRuleType.EXACT, after: line },
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 11, color: mark } },
    }),
    title,
  ]
}

const heading = { heading: HeadingLevel.HEADING_1, subheading: HeadingLevel.HEADING_2 } as const

function text(paper: LetterPaper) {
  const { addressee, blocks, forms } = paper
  return [
    ...(addressee ? [new Paragraph({ style: 'LetterFlush', text: `${printable(addressee)}：` })] : []),
    ...blocks.flatMap(({ kind, text: said }, nth) =>
      lines(said).map((each) =>
        kind === 'paragraph'
          ? body(each, nth === blocks.length - 1)
          : new Paragraph({ heading: heading[kind], text: each }),
      ),
    ),
    ...(isHeaded(paper) ? [] : forms.flatMap(sheet)),
  ]
}

const sheet = (form: LetterForm) => [
  ...(form.title
    ? [new Paragraph({ heading: HeadingLevel.HEADING_1, text: printable(form.title), pageBreakBefore: true })]
    : []),
  formTable(form),
  new Paragraph({ style: 'LetterNote', text: printable(form.note) }),
]

const isJpeg = (bytes: Uint8Array) => bytes[0] === 0xff && bytes[1] === 0xd8
/** 42 mm, the seal of a county's department, in pixels of 1/96 inch. */
const sealSize = 159

const seal = (bytes: Uint8Array) =>
  new ImageRun({
    type: isJpeg(bytes) ? 'jpg' : 'png',
    data: bytes,
    transformation: { width: sealSize, height: sealSize },
    altText: { name: '印章', title: '印章', description: '发文机关印章' },
    floating: {
      horizontalPosition: { relative: 'column', offset: 3_440_000 },
      verticalPosition: { relative: 'paragraph', offset: -389_000 },
      behindDocument: true,
    },
  })

const signed = (bytes: Uint8Array) =>
  new ImageRun({
    type: isJpeg(bytes) ? 'jpg' : 'png',
    data: bytes,
    transformation: { width: 120, height: 45 },
    altText: { name: '签名', title: '签名', description: '签发人签名章' },
  })

/** The date four characters in from the right with the name centred above it; two lines are left for the seal. */
function closing(paper: LetterPaper, marks: LetterMarks): Paragraph[] {
  const day = longDay(paper.date)
  const spare = Math.max(0, ([...paper.organ].length - day.length * 0.62) / 2)
  const nameIndent = Math.max(0, Math.round((4 - spare) * 320))
  const attached = attachmentLines(paper)
  return [
    ...attached.map(
      (each, nth) =>
        new Paragraph({
          style: 'LetterBody',
          text: each,
          keepNext: true,
          ...(nth === 0 && { spacing: { before: line } }),
        }),
    ),
    ...(marks.signature ? [new Paragraph({ style: 'LetterClosing', children: [signed(marks.signature)] })] : []),
    ...[1, 2].map(() => new Paragraph({ style: 'LetterClosing', keepNext: true, text: '' })),
    new Paragraph({
      style: 'LetterClosing',
      indent: { right: nameIndent },
      keepNext: true,
      children: [new TextRun(printable(paper.organ)), ...(marks.seal ? [seal(marks.seal)] : [])],
    }),
    new Paragraph({ style: 'LetterClosing', indent: { right: 4 * 320 }, keepNext: true, text: day }),
    body(`（${printable(paper.contact)}）`),
  ]
}

/** 意见反馈表 and its like, each on a page of its own after the letter. */
const enclosures = (paper: LetterPaper) => (isHeaded(paper) ? paper.forms.flatMap(sheet) : [])
