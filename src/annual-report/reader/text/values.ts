import { halfWidth } from './normalise.ts'

/** What a cell holds: a number, an explicit nothing, or words. */
export type Value =
  | { kind: 'number'; value: number; unit: string; note: string | null }
  | { kind: 'blank' }
  | { kind: 'words' }

const blanks = /^(?:[/／\\—–\-－―_~～…·]{1,4}|无|不涉及|不适用|N\/?A|null)?$/i
const notes = /[((〔[【{][^()（）〔〕[\]【】]*[))〕\]】]|[*＊①-⑩]+$/gu
const number = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(件|份|个|条|宗|起|次|人次|项|万元|元|%)?$/

const blank: Value = { kind: 'blank' }
const words: Value = { kind: 'words' }

/** 「/」「—」 and emptiness are "not given" and never 0 (requests §4.7). */
export function cellValue(cell: string): Value {
  const text = halfWidth(cell)
    .replace(/\s+/g, '')
    .replace(/^\*+|\*+$/g, '')
  if (blanks.test(text)) return blank
  const first = text.charCodeAt(0)
  // Most cells are labels: leave before the patterns run.
  if (first > 0x7f && !/\d/.test(text)) return words
  const bracketed = text.match(notes)?.join('') ?? null
  const match = number.exec(bracketed ? text.replace(notes, '') : text)
  if (!match) return words
  const value = Number(`${match[1]}${match[2]?.replaceAll(',', '')}${match[3] ?? ''}`)
  return { kind: 'number', value, unit: match[4] ?? '', note: bracketed }
}
