import { z } from 'zod'
import { isDay } from '../law/index.ts'

/** What a person is asked: each piece names itself, says what is wrong with an answer and how to mend it. */

type Words = { hint?: string; most?: number }
const about = (kind: string, title: string, { hint = '' }: Words) => ({ title, description: hint, kind })

const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

export const day = (title: string, words: Words = {}) =>
  z
    .string(`请填写${title}`)
    .refine(isDay, `${title}应写成日期，如 2026-03-02`)
    .meta(about('day', title, words))

export const time = (title: string, words: Words = {}) =>
  z
    .string(`请填写${title}`)
    .refine(isTime, `${title}应写成 24 小时制的时刻，如 09:30`)
    .meta(about('time', title, words))

const words =
  (kind: 'text' | 'longText', otherwise: number) =>
  (title: string, said: Words = {}) =>
    z
      .string(`请填写${title}`)
      .trim()
      .min(1, `请填写${title}`)
      .max(said.most ?? otherwise, `${title}不超过 ${said.most ?? otherwise} 字`)
      .meta(about(kind, title, said))
export const line = words('text', 200)
export const prose = words('longText', 4_000)

export const count = (title: string, least: number, most: number, said: Words = {}) =>
  z
    .int(`${title}应为整数`)
    .min(least, `${title}不少于 ${least}`)
    .max(most, `${title}不超过 ${most}`)
    .meta(about('number', title, said))

/** One of the declared words: identifier → what people read. */
export const choice = <K extends string>(title: string, of: Readonly<Record<K, { label: string }>>, said: Words = {}) =>
  z.enum(Object.keys(of) as [K, ...K[]], `请选择${title}`).meta({
    ...about('choice', title, said),
    labels: Object.fromEntries((Object.keys(of) as K[]).map((key) => [key, of[key].label])),
  })

export const flag = (title: string, said: Words = {}) => z.boolean(`请选择${title}`).meta(about('flag', title, said))

/** A stored file, named by its id. */
export const file = (title: string, said: Words = {}) =>
  z.uuid(`${title}应从已上传的文件中选择`).meta(about('file', title, said))

/** May be left blank; a blank is null. */
export const maybe = <T>(asked: z.ZodType<T>) =>
  z
    .preprocess((value) => (value === '' || value === undefined ? null : value), asked.nullable())
    .meta({ ...asked.meta(), optional: true })
