import { type DocumentBlock, type DocumentPaper, documentDocx, documentPdf } from '../papers/index.ts'
import type { Day } from '../platform/act.ts'
import { longDay } from '../portal/format.ts'
import { captionOf, shortTitle } from './caption.ts'
import type { DocumentFacts } from './document.ts'
import type { Text } from './store.ts'
import { isSentence } from './text/html.ts'
import type { Unit } from './text/structure.ts'
import { isOver, validities, validityAt } from './validity.ts'

/** A wording as its reader takes it along: Word and PDF of the same content, marked when it no longer holds. */

const formats = {
  docx: { make: documentDocx, mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  pdf: { make: documentPdf, mediaType: 'application/pdf' },
} as const
type Format = keyof typeof formats

const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', label: '', text })

function blocksOf(unit: Unit): DocumentBlock[] {
  const { level, label, title } = unit
  const [first = '', ...rest] = unit.paragraphs
  const further = rest.map(paragraph)
  if (isSentence(unit)) return [{ kind: 'article', label, text: first }, ...further]
  const text = level === 'heading' ? `${label}${title}` : `${label}　${title}`
  const below = first === '' ? [] : [paragraph(first)]
  return [{ kind: level === 'section' ? 'section' : 'chapter', label: '', text }, ...below, ...further]
}

const paper = (document: DocumentFacts, organ: string, { structure, validFrom }: Text, today: Day): DocumentPaper => {
  const validity = validityAt(document, today)
  return {
    organ,
    title: document.title,
    caption: captionOf(document),
    stamp: isOver(validity) ? `已${validities[validity].mark}` : null,
    blocks: [...structure.preamble.map(paragraph), ...structure.units.flatMap(blocksOf)],
    note: `自${longDay(validFrom)}起施行的文本。${validities[validity].label}（${longDay(today)}）。`,
  }
}

export async function paperOf(document: DocumentFacts & { organName: string }, text: Text, format: Format, today: Day) {
  const { make, mediaType } = formats[format]
  const bytes = await make(paper(document, document.organName, text, today))
  return { bytes, mediaType, name: `${shortTitle(document.title)}.${format}` }
}
