import { z } from 'zod'
import { words } from './api-types.ts'
import type { Ruling, Rulings } from './foreign/foreign-report.ts'
import type { Verdict } from './reader/verdict.ts'

/** What 年报核校 says to the console, and what it accepts from it. */

export type ShelfLine = {
  id: string
  name: string
  organ: string | null
  year: number | null
  batch: string
  status: Verdict['status']
  format: Verdict['format']
  reason: string | null
  errors: number
  explains: number
  hints: number
}
export type ShelfView = { total: number; lines: ShelfLine[]; years: number[] }

/** `known`: the very same file was here before; it was read again and kept its corrections and rulings. */
export type Received = { known: boolean; reports: ShelfLine[] }

export type ForeignView = {
  id: string
  name: string
  organ: string | null
  year: number | null
  batch: string
  ruleVersion: string
  verdict: Verdict
  paragraphs: string[]
  corrections: Record<string, number | null>
  rulings: Rulings
  previous: { id: string; year: number; cells: Record<string, number> } | null
  /** The same organ's reports of other years. */
  others: { id: string; year: number }[]
  acts: { seq: number; title: string; at: string; by: string; said: string }[]
}

export type RollUpLine = {
  cell: string
  label: string
  whole: number
  sum: number
  parts: { id: string; organ: string; value: number }[]
}
export type RollUpView = {
  year: number
  whole: { id: string; organ: string } | null
  /** Whose report could be the whole area's. */
  candidates: { id: string; organ: string }[]
  units: { id: string; organ: string }[]
  lines: RollUpLine[]
}

const rulings = ['confirmed', 'dismissed', 'explained'] as const satisfies readonly Ruling[]
const yearOf = z.coerce.number('年度应是数字').int('年度应是整数').min(2008, '年度过小').max(2100, '年度过大')

export const shelfQuery = z.object({
  q: z.string().trim().min(1).max(100).optional(),
  year: yearOf.optional(),
  batch: z.uuid().optional(),
})
export type ShelfQuery = z.output<typeof shelfQuery>
/** The first file of a batch opens it, the others name it. */
export const receiveQuery = z.object({ batch: z.uuid('批次号应是 UUID').optional() })
export const correctionInput = z.object({
  cell: z.string().max(60),
  value: z.number('请填写数字').nonnegative('不能是负数').max(1e12, '数过大').nullable(),
  asRead: z.boolean().optional(),
})
export const identityInput = z.object({ organ: words(100), year: yearOf })
export const rulingInput = z.object({
  finding: words(200),
  ruling: z.enum(rulings, '意见只能是属实、误报或已说明').nullable(),
  note: z.string().trim().max(1_000, '不能超过 1000 字').default(''),
})
export const sheetQuery = z.object({
  batch: z.uuid().optional(),
  year: yearOf.optional(),
  ids: z
    .string()
    .max(40 * 2_000)
    .transform((ids) => ids.split(','))
    .pipe(z.array(z.uuid()))
    .optional(),
})
export const rollUpQuery = z.object({ year: yearOf, whole: z.uuid().optional() })
