import type { Finding, FindingLevel, Mark } from '../api-types.ts'
import type { Passage } from '../narrative/passage.ts'

/**
 * What the checks are given and what they give back. They know no database and no screen, so the same functions
 * read our own report before it is published and anybody's afterwards.
 */

export type Cells = Readonly<Partial<Record<string, number>>>

export type CheckInput = {
  year: number
  /** A government's report owes 考核, 评议, 追责 as well (条例§50（四）). */
  government: boolean
  cells: Cells
  previousCells: Cells | null
  /** Numbers the records know besides the cells: figure id → value, name and scope. Empty for a foreign report. */
  figures: Readonly<Record<string, KnownFigure>>
  passages: readonly Passage[]
  /** Last year's text, where it is known. */
  previousPassages?: readonly Passage[] | null
}
export type KnownFigure = { name: string; value: number; unit: string; basis: string }

/** A finding before anybody has answered it. */
export type Found = Omit<Finding, 'explanation'>
export type Check = (input: CheckInput) => Found[]

type More = Partial<Pick<Found, 'cells' | 'quote' | 'expected' | 'actual' | 'rule' | 'link'>> & { marks?: Mark[] }

export const found = (id: string, level: FindingLevel, message: string, article: string, more: More = {}): Found => ({
  id,
  level,
  message,
  cells: [],
  quote: null,
  rule: id,
  article,
  link: null,
  marks: [],
  ...more,
})

/** A finding about a whole section stands at its beginning. */
export const headOf = (section: Mark['section']): Mark => ({ section, from: 1, to: 1 })

export const form = '国办公开办函〔2021〕30号'
export const sumOf = (cells: Cells, ids: readonly string[]) => {
  const values = ids.map((id) => cells[id])
  return values.some((value) => value === undefined)
    ? null
    : values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
}
