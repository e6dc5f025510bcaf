import type { Change, TreeRow, Unplaced } from './store.ts'

/** What the routes of the columns say to the console. */

export type Freshness = 'fresh' | 'overdue' | 'empty' | 'untimed'
export type ColumnRow = Omit<TreeRow, 'proceedings'> & {
  organName: string
  cycle: string
  obliged: string
  type: string
  /** By CHK-02; a container and a column without a cycle are not timed. */
  state: Freshness
  dueOn: string | null
}
export type ColumnTree = {
  columns: ColumnRow[]
  unplaced: Unplaced[]
  year: number
  years: number[]
  changes: Change[]
  mayChange: boolean
}
