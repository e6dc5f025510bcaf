import { z } from 'zod'
import type { Day } from '../../law/index.ts'
import type { Refusal } from '../../platform/act.ts'
import { type CheckItem, checklist, type Habit, type HandedCase, type Notes } from './handover.ts'

/** What handovers say to the console, and what they are told. */

const note = (title: string) => z.string().trim().max(4_000, `${title}不超过 4000 字`).default('')

export const prepareInput = z.object({
  from: z.string().trim().min(1, '请选择移交人').max(64),
  to: z.string().trim().min(1, '请选择接收人').max(64),
  notes: z.object({
    habits: note('惯常做法'),
    attention: note('需要注意的事项'),
    accounts: note('账号和邮箱'),
    checked: z.array(z.enum(Object.keys(checklist) as [CheckItem, ...CheckItem[]], '清单里没有这一项')).default([]),
  }),
})
export const receiveInput = z.object({ remark: note('接收意见') })
export const previewQuery = z.object({ from: z.string().trim().min(1, '请选择移交人').max(64) })

export type Person = { id: string; name: string }
export type HandoverRow = {
  id: string
  organName: string
  from: string
  to: string
  preparedOn: Day
  receivedOn: Day | null
  count: number
  mine: boolean
}
export type AccountView = {
  name: string
  email: string
  roleLabel: string
  active: boolean
  secondFactor: boolean
  feed: boolean
  views: number
}
/** What would be handed over if it were done now. */
export type HandoverPreview = {
  from: Person
  cases: readonly HandedCase[]
  habits: readonly Habit[]
  account: AccountView | null
}
export type HandoverView = HandoverRow & {
  preparedBy: string
  notes: Notes
  cases: readonly HandedCase[]
  habits: readonly Habit[]
  receivedRemark: string | null
  /** Grey where not empty: why this person cannot sign. */
  refusals: Refusal[]
  kept: readonly { number: string; why: string }[]
}
