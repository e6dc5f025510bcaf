import type { LetterBlock, LetterForm, LetterPaper } from '../../papers/index.ts'
import type { Refusal } from '../../platform/act.ts'
import { addresseeOf, type Element, type LetterKind } from './kind.ts'
import type { LetterCase } from './letter-case.ts'
import { type Filled, fill } from './template.ts'

/** A letter from the case, the words and the law; pure. What must be in it is looked for in what was written. */

export type Letter = LetterPaper & {
  /** Element id → the text in which it was found. */
  readonly elements: Readonly<Record<string, string>>
  /** Stored pictures of seal and signature, as the organ had them on that day. */
  readonly marks: { readonly seal: string | null; readonly signature: string | null }
}

const headed = (text: string, sign: RegExp) => sign.test(text) && text.length <= 30 && !/[。；，：]$/.test(text)
const kindOfBlock = (text: string): LetterBlock['kind'] => {
  if (headed(text, /^[一二三四五六七八九十]+、/)) return 'heading'
  return headed(text, /^（[一二三四五六七八九十]+）/) ? 'subheading' : 'paragraph'
}

/** C12. */
const contactOf = ({ organ }: LetterCase): string =>
  [
    `联系单位：${organ.office || organ.name}`,
    ...(organ.phone ? [`联系电话：${organ.phone}`] : []),
    ...(organ.address ? [`地址：${organ.address}${organ.postcode ? `，邮编：${organ.postcode}` : ''}`] : []),
    ...(organ.hours ? [`办公时间：${organ.hours}`] : []),
  ].join('；')

const formsOf = (kind: LetterKind, given: LetterCase): LetterForm[] =>
  kind.forms.map(({ title, rows, note }) => ({
    title,
    rows: rows.map(({ label, value, tall }) => ({ label, value: value(given), ...(tall && { tall }) })),
    note: note(given),
  }))

const partOf = (paper: LetterPaper, part: 'title' | 'number' | 'addressee' | 'signature' | 'contact'): string =>
  part === 'signature' ? paper.organ && paper.date && `${paper.organ} ${paper.date}` : (paper[part] ?? '')

/** The text by which an element is there; '' when it is not. */
function found({ where }: Element, paper: LetterPaper, lines: readonly Filled[]): string {
  if ('part' in where) return partOf(paper, where.part)
  if ('row' in where)
    return paper.forms.flatMap(({ rows }) => rows).find(({ label }) => label === where.row)?.value ?? ''
  const texts = lines.flatMap(({ slots }) => (slots.has(where.slot) ? [slots.get(where.slot) ?? ''] : []))
  return texts.join('\n')
}

export type Composed = { letter: Letter; missing: Refusal[] }

export function compose(kind: LetterKind, given: LetterCase, words: string | null, number: string | null): Composed {
  const lines = words === null ? [] : fill(kind, words, given)
  const attached = kind.series === 'reply' ? (given.answer?.attachments ?? []) : []
  const paper: LetterPaper = {
    organ: given.organ.name,
    title: `${given.organ.name}${kind.title}`,
    number,
    addressee: addresseeOf(kind, given),
    blocks: lines.map(({ text }) => ({ kind: kindOfBlock(text), text })),
    attachments: [...attached, ...kind.forms.map(({ title }) => title).filter((title) => title !== '')],
    date: given.on,
    contact: contactOf(given),
    forms: formsOf(kind, given),
    draft: false,
  }
  const elements = Object.fromEntries(kind.required.map((element) => [element.id, found(element, paper, lines)]))
  const absent = kind.required.filter(({ id }) => elements[id] === '')
  // An empty slot takes its whole line along: what is really empty is named, not what went with it.
  const empty = absent.filter(({ where }) => !('slot' in where) || !kind.slots[where.slot]?.(given))
  const missing = (empty.length > 0 ? empty : absent).map(({ label, article }) => ({
    sentence: `${kind.label}缺少“${label}”`,
    article,
  }))
  const marks = kind.series
    ? { seal: given.organ.sealFile, signature: given.organ.signatureFile }
    : { seal: null, signature: null }
  return { letter: { ...paper, elements, marks }, missing }
}
