import { applicantKindIds, type CellId, type Cells, cells, requestRows } from '../../../law/index.ts'
import type { ReadReport } from '../read.ts'

/** A cell was read, was seen empty, or was not found at all: three different things to a sum. */
export type State = { kind: 'number'; value: number } | { kind: 'blank' } | { kind: 'missing' }

export type States = (id: CellId) => State

const kinds = [...applicantKindIds, 'total']
const foldedAway = ['other_noCorrection', 'other_noPayment']

const readState = ({ reading }: ReadReport, id: string): State => {
  const cell = reading.cells.get(id)
  if (cell) return { kind: 'number', value: cell.value }
  return reading.blanks.has(id) ? { kind: 'blank' } : { kind: 'missing' }
}

/** Where 其他处理 is one row, the two rows it stands for count nothing of their own. */
export const statesOf =
  (report: ReadReport): States =>
  (id) => {
    const state = readState(report, id)
    if (state.kind !== 'missing' || report.otherRows !== 'one') return state
    const [table, row = '', col] = id.split('.')
    if (table !== 't3' || !foldedAway.includes(row)) return state
    return readState(report, `t3.other_misc.${col}`).kind === 'missing' ? state : { kind: 'number', value: 0 }
  }

const emptyRow = (states: States, row: string) =>
  kinds.every((kind) => states(`t3.${row}.${kind}` as CellId).kind === 'blank')

/**
 * The numbers to hold the text against: a total left blank is the sum of its row, an empty cell beside numbers counts
 * nothing. What is *reported* as read stays as read; these are for arithmetic only.
 */
export function filledIn(report: ReadReport): Cells {
  const states = statesOf(report)
  const filled: Partial<Record<CellId, number>> = {}
  for (const { id } of cells) {
    const state = states(id)
    if (state.kind === 'number') filled[id] = state.value
  }
  for (const row of requestRows) {
    const parts = applicantKindIds.map((kind) => states(`t3.${row}.${kind}`))
    if (parts.some(({ kind }) => kind === 'missing') || states(`t3.${row}.total`).kind === 'missing') continue
    if (emptyRow(states, row) && report.format !== '2019') continue
    const sum = parts.reduce((all, part) => all + (part.kind === 'number' ? part.value : 0), 0)
    for (const kind of applicantKindIds) filled[`t3.${row}.${kind}`] ??= 0
    filled[`t3.${row}.total`] ??= sum
  }
  return filled
}

export { emptyRow }
