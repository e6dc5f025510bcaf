import type { Day } from '../../platform/act.ts'
import { type Course, stepsOf } from '../../steps/step.ts'
import { type ColumnKind, type Cycle, cycleDays, type Obliged, type Statutory } from './words.ts'

/** 栏目: a place of the site with an owner, a cycle and an obligation; every change names its reason and its approver. */

export type ColumnProceedings = {
  type: string
  description: string
  keywords: string
  cycle: Cycle
  cycleDays: number
  obliged: Obliged
  art20: Statutory | null
  /** Every name it had; a register's line finds it by any of them. */
  names: readonly string[]
  mergedInto: string | null
  openedOn: Day
}

export type Column = {
  id: string
  parentId: string | null
  slug: string
  name: string
  organId: string
  kind: ColumnKind
  sort: number
  retiredOn: Day | null
  proceedings: ColumnProceedings
}

export const standings = { open: '在用', retired: '已撤并' } as const

const begin: ColumnProceedings = {
  type: '',
  description: '',
  keywords: '',
  cycle: 'none',
  cycleDays: 0,
  obliged: 'none',
  art20: null,
  names: [],
  mergedInto: null,
  openedOn: '',
}
const blank = (id: string): Column => ({
  id,
  parentId: null,
  slug: '',
  name: '',
  organId: '',
  kind: 'statutory',
  sort: 0,
  retiredOn: null,
  proceedings: begin,
})

export const course: Course<Column> = {
  noun: '栏目',
  article: '国办发〔2017〕47号',
  standings,
  standingOf: ({ retiredOn }) => (retiredOn === null ? 'open' : 'retired'),
  blank,
}
export const columnStep = stepsOf(course)

export const proceed = (column: Column, change: Partial<ColumnProceedings>): Column => ({
  ...column,
  proceedings: { ...column.proceedings, ...change },
})

/** What an act says of a column beside its name, as it stands on the record. */
export const described = (said: {
  type: string
  description: string
  keywords: string
  cycle: Cycle
  obliged: Obliged
  art20: Statutory | null
}): Partial<ColumnProceedings> => ({
  type: said.type,
  description: said.description,
  keywords: said.keywords,
  cycle: said.cycle,
  cycleDays: cycleDays[said.cycle],
  obliged: said.obliged,
  art20: said.art20,
})
