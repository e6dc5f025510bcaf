import { z } from 'zod'
import type { Refusal } from '../platform/act.ts'
import type { Problem } from './register.ts'

/** What the records' routes say to the console and accept from it: the same for every register. */

export type ColumnView = {
  field: string
  title: string
  hint: string
  required: boolean
  /** The words a choice accepts; null when anything of its form may be written. */
  words: readonly string[] | null
}
export type RecordRow = {
  id: string
  title: string
  organId: string | null
  organName: string
  values: Record<string, string>
}
export type RecordList = {
  noun: string
  title: string
  columns: ColumnView[]
  total: number
  rows: RecordRow[]
  years: number[]
}

type ActChange = { label: string; value: string }
export type RecordAct = {
  seq: number
  name: string
  title: string
  at: string
  by: string
  reason: string | null
  changes: ActChange[]
}
/** One field as a person reads it; `masked` when this person may not read it, and then may not change it either. */
export type RecordField = ColumnView & { value: string; masked: boolean }
export type RecordView = {
  id: string
  kind: string
  noun: string
  title: string
  organId: string | null
  organName: string
  fields: RecordField[]
  /** What follows from the facts by law and is shown beside them. */
  acts: RecordAct[]
  mayRectify: boolean
}

export type InputError = { field: string; value: string; message: string }
export type Refused = { refusals: Refusal[] }
export type Malformed = { errors: InputError[] }
export type ImportAnswer = {
  kind: string
  rows: number
  created: number
  changed: number
  unchanged: number
  ignoredColumns: string[]
  problemCount: number
  problems: Problem[]
  dryRun: boolean
  written: boolean
}

export const listQuery = z.object({
  organId: z.uuid('机关编号不对').optional(),
  year: z.coerce.number().int().min(2008).max(2100).optional(),
  q: z.string().trim().max(100, '查询词不超过 100 字').optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const rectifyInput = z.object({
  /** Field → what to write there, in the words of the register; blank clears it. */
  changes: z.record(z.string(), z.string().max(5_000, '内容过长').nullable()),
  reason: z.string().trim().max(500, '理由不超过 500 字'),
})
