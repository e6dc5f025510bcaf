import { Parser } from 'htmlparser2'
import type { Source } from '../source.ts'
import { positionedRows, type Word } from './positioned.ts'

/** What `pdftohtml -xml` makes of a PDF: every run of text with its place on the page. */

export const isPositionedXml = (text: string) => /<pdf2xml[\s>]/.test(text.slice(0, 2_000))

export function readPositionedXml(xml: string): Source {
  const words: Word[] = []
  let page = 0
  let word: Word | null = null
  const parser = new Parser(
    {
      onopentag(name, { top, left, width, height }) {
        if (name === 'page') page += 1
        if (name === 'text')
          word = { text: '', x: Number(left), y: Number(top), width: Number(width), height: Number(height), page }
      },
      ontext(text) {
        if (word) word.text += text
      },
      onclosetag(name) {
        if (name === 'text' && word) {
          words.push(word)
          word = null
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  parser.end()
  return { container: 'pdf-xml', wrapped: true, title: null, rows: positionedRows(words) }
}
