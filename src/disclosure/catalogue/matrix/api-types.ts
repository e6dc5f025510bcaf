import type { Counts, Line, State } from './coverage.ts'
import type { Behind } from './store.ts'

/** What the coverage routes say to the console. */
export type DutyView = {
  source: 'column' | 'leaf'
  key: string
  title: string
  state: State
  items: number
  newest: string | null
  cycleDays: number | null
  exempt: string | null
}
export type CoverageView = {
  on: string
  organs: { id: string; name: string }[]
  lines: Line[]
  counts: Counts
  metrics: { name: string; value: string; of: string }[]
  mayCheck: boolean
}
export type CoverageCell = { field: string; organName: string; duties: DutyView[] }
export type BehindView = { items: Behind[] }
