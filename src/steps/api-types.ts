import { z } from 'zod'
import type { Refusal } from '../platform/act.ts'
import type { Field } from './field.ts'
import type { Term } from './term.ts'

/** What the routes of a room of matters say to the console and accept from it: the same for every such room. */

export type FieldView = Omit<Field, 'schema'> & { name: string }
export type StepView = {
  name: string
  title: string
  basis: string
  fields: FieldView[]
  refusals: Refusal[]
  /** What stands in the form when it opens. */
  initial: Record<string, unknown>
}

export type Shown = { label: string; value: string }
export type Hint = { sentence: string; article: string }
export type Link = { label: string; href: string }

export type MatterRow = {
  id: string
  title: string
  about: string
  organName: string
  standing: string
  since: string
  concludedOn: string | null
  terms: Term[]
}
export type MatterList = {
  noun: string
  open: MatterRow[]
  closed: MatterRow[]
  closedTotal: number
  /** The form that begins a new one; null for who may not. */
  opening: StepView | null
}

/** `name` is blank to who may not open it. */
export type FileView = { id: string; purpose: string; name: string; keptAt: string; opens: boolean }

export type Entry = { seq: number; title: string; at: string; by: string; said: Shown[] }
export type MatterView = MatterRow & {
  noun: string
  organId: string
  /** The last act this view knows of: what is done on it must be done on nothing newer. */
  seq: number
  facts: Shown[]
  hints: Hint[]
  links: Link[]
  timeline: Entry[]
  files: FileView[]
  mayAttach: boolean
  available: StepView[]
}

export const mattersQuery = z.object({
  organId: z.uuid('机关编号不对').optional(),
  q: z.string().trim().max(100, '查询词不超过 100 字').optional(),
  offset: z.coerce.number().int().min(0).default(0),
})
export const closedPage = 50

const said = z.record(z.string(), z.unknown())
export const openInput = z.object({ input: said })
export const stepInput = z.object({ seen: z.number().int().min(0), input: said })
