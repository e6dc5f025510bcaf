import type { Source } from '../source.ts'
import { positionedRows, type Word } from './positioned.ts'
import { walkXml } from './xml.ts'

/** What `pdftohtml -xml` makes of a PDF: every run of text with its place on the page. */

export const isPositionedXml = (text: string) => /<pdf2xml[\s>]/.test(text.slice(0, 2_000))

export function readPositionedXml(xml: string): Source {
  const words: Word[] = []
  let page = 0
  let word: Word | null = null
  walkXml(xml, {
    open(name, { top, left, width, height }) {
      if (name === 'page') page += 1
      if (name === 'text')
        word = { text: '', x: Number(left), y: Number(top), width: Number(width), height: Number(height), page }
    },
    text(text) {
      if (word) word.text += text
    },
    close(name) {
      if (name === 'text' && word) {
        words.push(word)
        word = null
      }
    },
  })
  return { container: 'pdf-xml', wrapped: true, title: null, rows: positionedRows(words) }
}
