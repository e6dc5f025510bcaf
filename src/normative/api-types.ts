import { z } from 'zod'
import { isDay } from '../law/index.ts'
import type { Level } from './text/structure.ts'

/** What the routes of documents say to the console and accept from it, beside what every room of matters says. */

export const yearQuery = z.object({
  year: z.coerce
    .number('年份应为四位数字')
    .int('年份应为四位数字')
    .min(1949, '年份过早')
    .max(2100, '年份过晚')
    .optional(),
})

const day = z.string().refine(isDay, '日期应写成 2024-03-01')

export const textInput = z.object({
  seen: z.number().int().min(0),
  text: z.string('请粘贴正文').max(500_000, '正文过长，请核对是否选错了文件'),
  validFrom: day,
  reason: z.string().trim().max(300, '说明不超过 300 字').default(''),
})
export const readInput = z.object({ text: z.string('请粘贴正文').max(500_000, '正文过长，请核对是否选错了文件') })

export const quoteInput = z.object({ input: z.record(z.string(), z.unknown()) })

export type Outline = { level: Level; anchor: string; label: string; title: string; paragraphs: number }
/** What the reader made of the words, before they are kept. */
export type ReadText = { preamble: number; articles: number; units: Outline[] }
export type WordText = { text: string; warnings: string[] }

export type EditionView = { edition: number; validFrom: string; hash: string; text: string } & ReadText
export type TextsView = {
  editions: EditionView[]
  /** From which day a text that is put in now may hold; empty: none may. */
  mayBeginOn: string[]
  mayWrite: boolean
  mayDraftItem: boolean
}

export type RadarRow = {
  id: string
  title: string
  docNumber: string | null
  organName: string
  expiresOn: string
  left: number
  evaluation: string
}
export type Radar = { on: string; marks: number[]; rows: RadarRow[] }

export type GapRow = {
  sign: string
  year: number
  last: number
  missing: number[]
  twice: { serial: number; documents: { id: string; title: string }[] }[]
}
export type Gaps = { rows: GapRow[]; unread: { id: string; title: string; docNumber: string }[] }
