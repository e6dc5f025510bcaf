import { type Calendar, countWorkdays, type Day, isWorkday } from '../law/index.ts'

/** How far the year's documents have been explained: coverage, in time, in several forms, from several sides (INT KPIs). */

export type Covered = {
  id: string
  title: string
  day: Day
  organ: string
  works: readonly { id: string; title: string; form: string; day: Day; angles: number }[]
}

export type Coverage = {
  documents: number
  covered: number
  inTime: number
  severalForms: number
  averageAngles: number | null
  rows: (Covered & { late: number | null })[]
}

/** Working days between the document's day and its first work; 0 on the same day or before. */
const lateBy = (days: Calendar, { day, works }: Covered): number | null => {
  const first = works.map((work) => work.day).sort()[0]
  if (!first) return null
  return first <= day ? 0 : countWorkdays(days, day, first) - (isWorkday(days, day) ? 1 : 0)
}

export function coverageOf(documents: readonly Covered[], days: Calendar, within: number): Coverage {
  const rows = documents.map((document) => ({ ...document, late: lateBy(days, document) }))
  const covered = rows.filter(({ works }) => works.length > 0)
  const angles = covered.flatMap(({ works }) => works.map((work) => work.angles)).filter((count) => count > 0)
  return {
    documents: rows.length,
    covered: covered.length,
    inTime: covered.filter(({ late }) => late !== null && late <= within).length,
    severalForms: covered.filter(({ works }) => new Set(works.map(({ form }) => form)).size > 1).length,
    averageAngles: angles.length === 0 ? null : angles.reduce((sum, count) => sum + count, 0) / angles.length,
    rows,
  }
}
