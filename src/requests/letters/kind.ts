import type { LetterCase } from './letter-case.ts'
import { type Slot, slots } from './slots.ts'

/** A kind of paper, declared once: what it is called, whom it reaches, what it must say, and how it says it by default. */

/** 依复 for answers, 依告 for what leads to them; null bears no 文号. */
export type Series = 'reply' | 'notice' | null

/** What must be found in the letter, and which provision asks for it. A slot is looked for in the text as filled. */
export type Element = { readonly id: string; readonly label: string; readonly article: string; readonly where: Where }
export type Where = { readonly slot: string } | { readonly part: Part } | { readonly row: string }
export type Part = 'title' | 'number' | 'addressee' | 'signature' | 'contact'

export type FormPlan = {
  readonly title: string
  readonly rows: readonly { readonly label: string; readonly value: Slot; readonly tall?: boolean }[]
  readonly note: Slot
}

export type LetterKind = {
  readonly id: string
  readonly label: string
  readonly title: string
  readonly series: Series
  readonly to: 'applicant' | 'party' | null
  readonly basis: string
  /** Within which time it goes out, as the law says it; blank where it says nothing. */
  readonly term: string
  readonly slots: Readonly<Record<string, Slot>>
  readonly required: readonly Element[]
  /** The default text; null for sheets that have rows instead. */
  readonly words: string | null
  readonly forms: readonly FormPlan[]
}

export const bySlot = (slot: string, article: string): Element => ({ id: slot, label: slot, article, where: { slot } })
export const byRow = (row: string, article: string): Element => ({ id: row, label: row, article, where: { row } })
const byPart = (part: Part, label: string, article: string): Element => ({ id: part, label, article, where: { part } })

/** C1–C3, C11, C12: on every letter (requests §7.1). */
const formal = (series: Series, to: LetterKind['to']): readonly Element[] => [
  byPart('title', '标题', 'GB/T 9704—2012'),
  ...(series ? [byPart('number', '文号', 'GB/T 9704—2012')] : []),
  ...(to ? [byPart('addressee', to === 'applicant' ? '申请人' : '主送', '条例第二十九条')] : []),
  byPart('signature', '机关全称和成文日期', 'GB/T 9704—2012'),
  byPart('contact', '联系方式', '条例第十二条'),
]

/** 个人信息保护法§6: who is asked for an opinion need not learn who applied. */
const { 申请人: _name, 称谓: _address, ...withoutApplicant } = slots.common

type Plan = Pick<LetterKind, 'id' | 'label' | 'basis'> &
  Partial<Pick<LetterKind, 'title' | 'series' | 'to' | 'term' | 'words' | 'forms'>> & {
    slots?: Readonly<Record<string, Slot>>
    required: readonly Element[]
  }

export const letterKind = ({ series = 'notice', to = 'applicant', slots: own = {}, ...plan }: Plan): LetterKind => ({
  title: plan.label,
  term: '',
  words: null,
  forms: [],
  ...plan,
  series,
  to,
  slots: { ...(to === 'party' ? withoutApplicant : slots.common), ...own },
  required: [...formal(series, to), ...plan.required],
})

/** The name a letter is written to. */
export const addresseeOf = ({ to }: LetterKind, { applicant, party }: LetterCase): string | null => {
  if (to === null) return null
  return to === 'applicant' ? applicant.name : party
}
