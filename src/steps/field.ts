import { z } from 'zod'
import { type Day, isDay } from '../law/index.ts'

/** What a step asks: declared once, it is the form's field, the check of what comes in, and the line in the record. */
export type Field<V = unknown> = {
  label: string
  kind: 'day' | 'line' | 'prose' | 'choice' | 'choices' | 'count' | 'organ' | 'given'
  required: boolean
  hint: string
  options: readonly { value: string; label: string }[]
  /** Personal data: encrypted before anything is decided, and shown only to who handles the matter. */
  secret: boolean
  schema: z.ZodType<V>
}
export type Fields = Record<string, Field>
export type Said<F extends Fields> = { [K in keyof F]: F[K] extends Field<infer V> ? V : never }

type Words = { hint?: string; secret?: boolean }

const blankIsNull = (value: unknown) => (value === undefined || String(value).trim() === '' ? null : value)

const optional = <V>(
  kind: Field['kind'],
  label: string,
  schema: z.ZodType<V>,
  { hint = '', secret = false }: Words,
  options: Field['options'] = [],
): Field<V | null> => ({
  label,
  kind,
  required: false,
  hint,
  options,
  secret,
  schema: z.preprocess(blankIsNull, schema.nullable()),
})

/** The same field, but it must be filled in. */
export const must = <V>(field: Field<V | null>): Field<V> => ({
  ...field,
  required: true,
  schema: field.schema.refine((value) => value !== null, `请填写${field.label}`) as unknown as z.ZodType<V>,
})

export const day = (label: string, words: Words = {}) =>
  optional<Day>('day', label, z.string().refine(isDay, '日期应写成 2024-03-01'), words)
export const line = (label: string, words: Words = {}) =>
  optional('line', label, z.string().trim().max(200, `${label}不超过 200 字`), words)
export const prose = (label: string, words: Words = {}) =>
  optional('prose', label, z.string().trim().max(4_000, `${label}不超过 4000 字`), words)
/** What the desk finds out itself: never asked, and never taken from outside. */
export const given = (label: string) => optional('given', label, z.uuid(), {})
export const organ = (label: string, words: Words = {}) => optional('organ', label, z.uuid('请从名册中选择机关'), words)
export const count = (label: string, least: number, most: number, words: Words = {}) =>
  optional(
    'count',
    label,
    z.coerce.number().int('应是整数').min(least, `不少于 ${least}`).max(most, `不超过 ${most}`),
    words,
  )

/** One of the declared words: value → what people read. */
export const choice = <K extends string>(label: string, words: Readonly<Record<K, string>>, more: Words = {}) => {
  const values = Object.keys(words) as [K, ...K[]]
  const options = values.map((value) => ({ value, label: words[value] }))
  return optional<K>('choice', label, z.enum(values, `请选择${label}`), more, options)
}

/** Several of the declared words; none of them is an empty list. */
export const choices = <K extends string>(label: string, words: Readonly<Record<K, string>>, hint = ''): Field<K[]> => {
  const values = Object.keys(words) as [K, ...K[]]
  const options = values.map((value) => ({ value, label: words[value] }))
  const some = z.array(z.enum(values, `请从列出的${label}中选择`)).max(values.length)
  const schema = z.preprocess((value) => value ?? [], some) as unknown as z.ZodType<K[]>
  return { label, kind: 'choices', required: false, hint, options, secret: false, schema }
}

export const inputOf = <F extends Fields>(fields: F) =>
  z.object(
    Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema])),
  ) as unknown as z.ZodType<Said<F>>
