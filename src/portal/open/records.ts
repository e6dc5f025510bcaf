import { isDay } from '../../law/index.ts'
import type { Day } from '../../platform/act.ts'

/** What anybody may read, from every room, one line each: for feeds, maps, the read API and the open data. */

export const kinds = {
  item: '政府信息',
  document: '行政规范性文件',
  interpretation: '政策解读',
  report: '政府信息公开年报',
  answer: '已答复信息',
} as const
export type Kind = keyof typeof kinds

export type OpenRecord = {
  kind: Kind
  id: string
  title: string
  day: Day
  path: string
  organ: string
  organCode: string
  indexNumber: string | null
  docNumber: string | null
  column: string | null
  genre: string | null
  theme: string | null
  summary: string | null
  effectiveOn: Day | null
  /** The last day on which it is in force. */
  endsOn: Day | null
}

export type RecordFilter = {
  kinds?: readonly Kind[]
  organ?: string
  /** Slug of a column: what stands in it or below it. */
  column?: string
  from?: Day
  until?: Day
  year?: number
}

export type Cursor = { day: Day; id: string }

const written = ({ day, id }: Cursor) => Buffer.from(`${day} ${id}`).toString('base64url')
const shape = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Where a page of a list ended: newer records that appear meanwhile shift nothing. */
export const cursorAfter = (records: readonly OpenRecord[]): string | null => {
  const last = records.at(-1)
  return last ? written(last) : null
}

export function readCursor(said: string): Cursor | null {
  const [, day, id] = shape.exec(Buffer.from(said, 'base64url').toString()) ?? []
  return day && id && isDay(day) ? { day, id } : null
}
