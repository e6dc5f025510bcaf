import type { NarrativeSection } from '../narrative/document.ts'
import { type Passage, plainPassage } from '../narrative/passage.ts'
import { inReadingOrder } from './columns.ts'
import { plainRow, type Row, type Source } from './source.ts'
import { isClosing, type Zones } from './tables/zones.ts'
import { narrowDigits, withoutPrintedSpaces } from './text/normalise.ts'

/** The sections that are text: what stands before the tables is section 一, what stands after them 五 and 六. */
export type Paragraph = { section: NarrativeSection | 'lead'; text: string; line: number | null }

const headingOf = (text: string) => text.replace(/[\s#*]/g, '')
const first = /^(?:[一二][、.．])?(?:总体情况|工作基本情况|概述|基本情况|总体工作情况)/
const last = /^(?:[三四五六七][、.．])?(?:其他需要报告|其它需要报告|需要报告的其他|其他需说明|其他事项)/
const heading =
  /^(?:#+\s*)?(?:[一二三四五六七八九十]{1,2}[、.．]|[（(][一二三四五六七八九十]{1,2}[）)]|第[一二三四五六七八九十]部分).{0,40}$/
const ended = /[。！？!?：:；;]$/

/** Lines broken by the paper are joined again; a heading or a finished sentence ends a paragraph. */
function paragraphsOf(rows: readonly Row[], wrapped: boolean): { text: string; line: number | null }[] {
  const result: { text: string; line: number | null }[] = []
  let open = false
  for (const row of rows) {
    const raw = row.text.trim()
    if (raw === '' || /^source:/.test(raw.replace(/^[#<!-]+\s*/, ''))) continue
    const text = withoutPrintedSpaces(narrowDigits(raw)).replace(/^#+/, '')
    const joins = wrapped && open && !heading.test(text)
    const previous = result.at(-1)
    if (joins && previous) previous.text += text
    else result.push({ text, line: row.place.line ?? null })
    open = !ended.test(text) && !(heading.test(text) && !/[，,。]/.test(text))
  }
  return result
}

const isText = (row: Row) => row.kind === 'words' || row.pieces.filter(({ text }) => text !== '').length === 1

/** Only paper has columns. */
const texts = ({ rows, wrapped }: Source, from: number, to = rows.length) => {
  const own = rows.slice(from, to).filter(isText)
  return wrapped ? inReadingOrder(own) : own
}

/** A file may keep all its text before its tables: then the headings of 五 and 六 stand there too. */
export function paragraphs(source: Source, zones: Zones, tablesEnd: number): Paragraph[] {
  const before = paragraphsOf(texts(source, 0, zones.t2), source.wrapped)
  const after = paragraphsOf(texts(source, Math.min(tablesEnd, zones.end)), source.wrapped)
  const start = before.findIndex(({ text }) => text.length < 30 && first.test(headingOf(text)))
  let section: Paragraph['section'] = start > 0 ? 'lead' : 's1'
  const place = (each: { text: string; line: number | null }, index: number, isAfter: boolean): Paragraph => {
    if (!isAfter && index === start) section = 's1'
    if (isAfter && index === 0 && section !== 's6') section = 's5'
    const heads = each.text.length < 40 && isClosing(plainRow(each.text, {}))
    if (heads) section = last.test(headingOf(each.text)) ? 's6' : section === 's6' ? 's6' : 's5'
    return { ...each, section }
  }
  return [
    ...before.map((each, index) => place(each, index, false)),
    ...after.map((each, index) => place(each, index, true)),
  ]
}

/** The lead states the period and cites the form, so it is checked with section 一. */
export const passagesOf = (paragraphs: readonly Paragraph[]): Passage[] =>
  paragraphs.map(({ section, text }) => plainPassage(section === 'lead' ? 's1' : section, text))
