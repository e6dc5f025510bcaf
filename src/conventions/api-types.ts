import { z } from 'zod'
import type { Kind } from './convention.ts'

export type Decided = { at: string; by: string; before: string; value: string; reason: string }
export type ConventionView = {
  key: string
  label: string
  why: string
  kind: Kind
  /** What the form begins with: yes or no, a number, a word, numbers, or the ids of the steps kept. */
  value: boolean | number | string | readonly number[] | readonly string[]
  shown: string
  default: string
  options: readonly { value: string; label: string }[]
  decided: Decided[]
}
export type ConventionGroup = { title: string; conventions: ConventionView[] }
export type ConventionList = { groups: ConventionGroup[]; mayDecide: boolean }

export const decideInput = z.object({
  key: z.string().max(100),
  value: z.unknown(),
  reason: z.string().trim().min(1, '请写明改定的理由和依据').max(500, '理由不超过 500 字'),
})
