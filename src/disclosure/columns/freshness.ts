import { addDays, type Day } from '../../law/index.ts'
import type { Freshness } from './api-types.ts'

/** CHK-02: by the day of publication of what is visible. A column without a cycle owes nothing by the day. */
type Timed = { kind: string; cycleDays: number; newest: Day | null }

export const dueOn = ({ cycleDays, newest }: Timed): Day | null =>
  cycleDays > 0 && newest ? addDays(newest, cycleDays) : null

export function stateOf(column: Timed, today: Day): Freshness {
  if (column.kind === 'container') return 'untimed'
  if (column.newest === null) return column.cycleDays > 0 ? 'empty' : 'untimed'
  const due = dueOn(column)
  if (due === null) return 'untimed'
  return due < today ? 'overdue' : 'fresh'
}
