import type { CellId, Cells } from './cells.ts'

/** A cell of this year's report, or of the same organ's report of the year before. */
export type CellRef = CellId | `prev.${CellId}`
export type Term = CellRef | { readonly cell: CellRef; readonly k: number }

/** Sum of `lhs` = sum of `rhs`. A hard one blocks publication, a warning asks for an explanation (requests §4.4). */
export type Constraint = {
  readonly id: string
  readonly level: 'hard' | 'warn'
  readonly scope: 'same-report' | 'cross-year'
  readonly lhs: readonly Term[]
  readonly rhs: readonly Term[]
  readonly message: string
  readonly basis: string
  readonly expr: string
}

export const cellOf = (term: Term): CellRef => (typeof term === 'string' ? term : term.cell)

export type Evaluation = { lhs: number | null; rhs: number | null; holds: boolean | null }

/** Neither true nor false while a cell is absent: a blank is not a 0. */
export const evaluate = ({ lhs, rhs }: Constraint, report: Cells, previous?: Cells | null): Evaluation => {
  const [left, right] = [sum(lhs, report, previous ?? {}), sum(rhs, report, previous ?? {})]
  return { lhs: left, rhs: right, holds: left === null || right === null ? null : left === right }
}

const valueAt = (ref: CellRef, report: Cells, previous: Cells): number | undefined =>
  ref.startsWith('prev.') ? previous[ref.slice('prev.'.length) as CellId] : report[ref as CellId]

function sum(terms: readonly Term[], report: Cells, previous: Cells): number | null {
  let result = 0
  for (const term of terms) {
    const value = valueAt(cellOf(term), report, previous)
    if (value === undefined) return null
    result += value * (typeof term === 'string' ? 1 : term.k)
  }
  return result
}

/** An equation with its text. */
export function constraint(parts: Omit<Constraint, 'expr'>): Constraint {
  const signed = (term: Term, first: boolean) => {
    const minus = typeof term !== 'string' && term.k < 0
    return `${minus ? ' - ' : first ? '' : ' + '}${cellOf(term)}`
  }
  const side = (terms: readonly Term[]) => terms.map((term, index) => signed(term, index === 0)).join('')
  return { ...parts, expr: `${side(parts.lhs)} == ${side(parts.rhs)}` }
}
