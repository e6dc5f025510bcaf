import type { Day } from '../platform/act.ts'
import { type Cell, dayOf, numberOf, prose, word } from './cell.ts'

/** What reading a cell may ask of the outside: the day it is, and which organ a word names. */
export type ReadContext = { today: Day; organ: (word: string) => string | null; organHint: (word: string) => string }

export type Reading<Value> = { value: Value } | { remedy: string }

/** One column of a register: how it is headed, what its cells mean, and how to mend a bad one. Declared once. */
export type Column<Value> = {
  title: string
  aliases: readonly string[]
  required: boolean
  hint: string
  example: string
  /** The words a choice accepts; null when anything of its form may be written. */
  words: readonly string[] | null
  read(cell: Cell, context: ReadContext): Reading<Value>
  /** The same value as a person reads it. */
  show(value: Value, organName: (id: string) => string): string
}
export type Columns = Record<string, Column<unknown>>
export type Fields<C> = { [K in keyof C]: C[K] extends Column<infer Value> ? Value : never }

type Words = { title: string; aliases?: readonly string[]; hint?: string; example?: string }
type Parts<Value> = {
  hint: string
  example: string
  words?: readonly string[]
  read: (cell: Cell, context: ReadContext) => Reading<Value>
  show?: (value: Value, organName: (id: string) => string) => string
}

const optional = <Value>(words: Words, parts: Parts<Value>): Column<Value | null> => ({
  title: words.title,
  aliases: words.aliases ?? [],
  required: false,
  hint: words.hint ?? parts.hint,
  example: words.example ?? parts.example,
  words: parts.words ?? null,
  read: (cell, context) => (word(cell) === '' ? { value: null } : parts.read(cell, context)),
  show: (value, organName) => (value === null ? '' : parts.show ? parts.show(value, organName) : String(value)),
})

/** The same column, but a blank cell is an error. */
export const must = <Value>(column: Column<Value | null>): Column<Value> => ({
  ...column,
  required: true,
  read: (cell, context) => {
    const reading = column.read(cell, context)
    if ('remedy' in reading) return reading
    return reading.value === null ? { remedy: `不能为空；${column.hint}` } : { value: reading.value }
  },
})

export const text = (words: Words & { most?: number }) => {
  const most = words.most ?? 200
  const read = (cell: Cell): Reading<string> => {
    const value = prose(cell)
    return value.length > most ? { remedy: `现有 ${value.length} 字，请缩短到 ${most} 字以内` } : { value }
  }
  return optional(words, { hint: `不超过 ${most} 字`, example: '', read })
}

/** A number or code by which records are known: spaces and full-width forms make no difference. */
export const code = (words: Words) => {
  const read = (cell: Cell): Reading<string> => {
    const value = word(cell).replace(/[[(【]((?:19|20)\d{2})[\])】]/, '〔$1〕')
    return value.length > 80 ? { remedy: '编号过长，请核对（不超过 80 字）' } : { value }
  }
  return optional(words, { hint: '编号，不含空格', example: '', read })
}

export const day = (words: Words) => {
  const read = (cell: Cell): Reading<Day> => {
    const value = dayOf(cell)
    return value ? { value } : { remedy: '不是能识别的日期，请写成 2023-03-01 或 2023年3月1日' }
  }
  return optional(words, { hint: '日期，如 2023-3-1、2023年3月1日、20230301', example: '2023-03-01', read })
}

export const count = (words: Words) => {
  const read = (cell: Cell): Reading<number> => {
    const value = numberOf(cell)
    return value !== null && Number.isSafeInteger(value) && value >= 0 ? { value } : { remedy: '应填非负整数，如 12' }
  }
  return optional(words, { hint: '非负整数', example: '0', read })
}

export const amount = (words: Words) => {
  const read = (cell: Cell): Reading<number> => {
    const value = numberOf(cell)
    const fits = value !== null && value >= 0 && value < 1e15 && Math.abs(value * 100 - Math.round(value * 100)) < 1e-4
    return fits ? { value: Math.round(value * 100) / 100 } : { remedy: '应填非负数，最多两位小数，如 1250 或 1250.50' }
  }
  return optional(words, { hint: '非负数，最多两位小数', example: '0', read })
}

/** One of the words the law or the register knows: value → its spellings, the first of them shown. */
export function choice<const Value>(words: Words, accepted: readonly (readonly [Value, string, ...string[]])[]) {
  const meanings = new Map(accepted.flatMap(([value, ...spellings]) => spellings.map((each) => [word(each), value])))
  const shown = new Map(accepted.map(([value, spelling]) => [value, spelling]))
  const list = [...shown.values()]
  const read = (cell: Cell): Reading<Value> => {
    const value = meanings.get(word(cell))
    return value === undefined ? { remedy: `不认识这个词，请改为：${list.join('、')}` } : { value }
  }
  const show = (value: Value) => shown.get(value) ?? String(value)
  return optional(words, { hint: `填写：${list.join('、')}`, example: list[0] ?? '', words: list, read, show })
}

export const yesNo = (words: Words) =>
  choice<boolean>(words, [
    [true, '是', '√', 'Y'],
    [false, '否', '×', 'N'],
  ])

/** An organ by its full name, short name or 18-character code, as the organ register knows it. */
export const organ = (words: Words) =>
  optional<string>(words, {
    hint: '机关全称、简称或统一社会信用代码',
    example: '区财政局',
    read: (cell, context) => {
      const id = context.organ(word(cell))
      const remedy = `机关名册里没有这个机关${context.organHint(word(cell))}，请先导入机关名册或更正名称`
      return id ? { value: id } : { remedy }
    },
    show: (id, organName) => organName(id),
  })
