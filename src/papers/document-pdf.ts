import { readFileSync } from 'node:fs'
import type { DocumentPaper } from './document-paper.ts'
import { printable } from './text.ts'
import { typeset } from './typesetter.ts'

const template = readFileSync(new URL('./document.typ', import.meta.url), 'utf8')

export const documentPdf = ({ blocks, ...paper }: DocumentPaper): Promise<Uint8Array> =>
  typeset(template, {
    organ: printable(paper.organ),
    title: printable(paper.title),
    caption: printable(paper.caption),
    note: printable(paper.note),
    stamp: paper.stamp && printable(paper.stamp),
    blocks: blocks.map(({ kind, label, text }) => ({ kind, label: printable(label), text: printable(text) })),
  })
