import { readFileSync } from 'node:fs'
import type { LetterMarks, LetterPaper } from './letter-paper.ts'
import { attachmentLines, headSize, isHeaded, letterTitle } from './letter-text.ts'
import { lines, longDay, printable } from './text.ts'
import { typeset } from './typesetter.ts'

const template = readFileSync(new URL('./letter.typ', import.meta.url), 'utf8')

const isJpeg = (bytes: Uint8Array) => bytes[0] === 0xff && bytes[1] === 0xd8
const named = (name: string, bytes: Uint8Array | undefined) => bytes && `${name}.${isJpeg(bytes) ? 'jpg' : 'png'}`

const dateParts = (day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return { year, month, day: date }
}

const data = (paper: LetterPaper, seal: string | undefined, signature: string | undefined) => ({
  title: printable(paper.title),
  titleLines: letterTitle(paper),
  organ: printable(paper.organ),
  headed: isHeaded(paper),
  headSize: headSize(paper.organ),
  number: paper.number && printable(paper.number),
  addressee: paper.addressee && printable(paper.addressee),
  blocks: paper.blocks.flatMap(({ kind, text }) => lines(text).map((line) => ({ kind, text: line }))),
  attachments: attachmentLines(paper),
  made: dateParts(paper.date),
  date: longDay(paper.date),
  contact: printable(paper.contact),
  forms: paper.forms.map(({ title, rows, note }) => ({
    title: printable(title),
    rows: rows.map((row) => ({ ...row, label: printable(row.label), value: printable(row.value) })),
    note: printable(note),
  })),
  draft: paper.draft,
  seal: seal ?? null,
  signature: signature ?? null,
})

export function letterPdf(paper: LetterPaper, { seal, signature }: LetterMarks = {}): Promise<Uint8Array> {
  const [sealName, signatureName] = [named('seal', seal), named('signature', signature)]
  return typeset(template, data(paper, sealName, signatureName), {
    ...(sealName && { [sealName]: seal }),
    ...(signatureName && { [signatureName]: signature }),
  })
}
