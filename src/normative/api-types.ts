import { z } from 'zod'
import { isDay } from '../law/index.ts'
import type { FilingState } from './filing/filing.ts'
import { sources } from './filing/record.ts'
import { type Decision, decisions } from './proceedings.ts'
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
  /** The item by which it is read, once there is one. */
  itemId: string | null
  isPublic: boolean
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

export const lineInput = z.object({
  documentId: z.uuid('文件编号不对'),
  decision: z.enum(Object.keys(decisions) as [Decision, ...Decision[]], '请选择清理意见'),
  why: z.string().trim().max(1_000, '理由不超过 1000 字').nullable().default(null),
})
export type CleanUpLine = {
  documentId: string
  title: string
  docNumber: string | null
  decision: Decision | null
  why: string
}
export type CleanUpLines = { lines: CleanUpLine[]; mayDecide: boolean }

const column = z.object({
  title: z.string().trim().min(1, '列名不能为空').max(40, '列名不超过 40 字'),
  source: z.string().refine((source) => Object.hasOwn(sources, source), '没有这个来源字段'),
  required: z.boolean(),
})
export const templateInput = z.object({ columns: z.array(column).min(1, '至少一列').max(60, '不超过 60 列') })

export type FilingRow = {
  id: string
  title: string
  docNumber: string | null
  organ: string
  state: FilingState
  problems: string[]
}
export type FilingView = {
  on: string
  template: { title: string; source: string; required: boolean }[]
  sources: { value: string; label: string }[]
  mayChangeTemplate: boolean
  records: FilingRow[]
}
