import { type CellId, type Constraint, cellOf, constraints, cells as reportCells } from '../../../law/index.ts'
import { type Found, form, found } from '../../checks/finding.ts'
import { emptyRow, type State, type States } from './states.ts'

/**
 * The sums of a report as printed. An empty cell among the parts counts nothing; an empty total beside numbers is
 * itself the error, and the sum says what it should be. What was not found at all is not judged.
 */

const facts = new Map(reportCells.map((cell) => [cell.id, cell]))
const within = constraints.filter(({ scope }) => scope === 'same-report')

type Signed = { id: CellId; sign: number; state: State }

const signed = ({ lhs, rhs }: Constraint, states: States): Signed[] =>
  [...lhs.map((term) => ({ term, side: 1 })), ...rhs.map((term) => ({ term, side: -1 }))].map(({ term, side }) => {
    const id = cellOf(term) as CellId
    return { id, sign: side * (typeof term === 'string' ? 1 : term.k), state: states(id) }
  })

const isTotal = (id: CellId) => facts.get(id)?.computed ?? false
const article = ({ basis }: Constraint) => (basis.includes('〔') ? basis : `${form}（${basis}）`)
const amount = (terms: readonly Signed[]) =>
  terms.reduce((sum, { sign, state }) => sum + (state.kind === 'number' ? sign * state.value : 0), 0)

function emptyTotal(constraint: Constraint, terms: readonly Signed[], blank: Signed): Found[] {
  const should = round(-amount(terms) * blank.sign)
  if (should === 0) return []
  const label = facts.get(blank.id)?.label ?? blank.id
  const message = `“${label}”空白，按其余各格应为 ${should}。${constraint.message}。`
  return [found(constraint.id, 'error', message, article(constraint), { cells: [blank.id], expected: should })]
}

const round = (value: number) => Number(value.toFixed(6))

function judge(constraint: Constraint, states: States): Found[] {
  const terms = signed(constraint, states)
  if (terms.some(({ state }) => state.kind === 'missing')) return []
  if (terms.every(({ state }) => state.kind === 'blank')) return []
  const blankTotals = terms.filter(({ id, state }) => {
    const row = id.split('.')[1] ?? ''
    return state.kind === 'blank' && isTotal(id) && !(id.startsWith('t3.') && emptyRow(states, row))
  })
  if (blankTotals.length > 1) return []
  const [blank] = blankTotals
  if (blank) return emptyTotal(constraint, terms, blank)
  const left = round(amount(terms.filter(({ sign }) => sign > 0)))
  const right = round(-amount(terms.filter(({ sign }) => sign < 0)))
  if (left === right) return []
  const message = `${constraint.message}。前者为 ${left}，后者为 ${right}，相差 ${round(Math.abs(left - right))}。`
  return [
    found(constraint.id, 'error', message, article(constraint), {
      cells: terms.map(({ id }) => id),
      expected: left,
      actual: right,
    }),
  ]
}

export const sums = (states: States): Found[] => within.flatMap((constraint) => judge(constraint, states))
