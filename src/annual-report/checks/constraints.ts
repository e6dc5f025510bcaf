import { type Constraint, constraints, evaluate } from '../../law/index.ts'
import { type Cells, type Check, type CheckInput, type Found, form, found } from './finding.ts'

/** Sums, balance and continuity: every constraint the shape of the tables implies (law/constraints.ts). */

const cellOf = (term: Constraint['lhs'][number]) => (typeof term === 'string' ? term : term.cell)
const cellsNamed = (constraint: Constraint) =>
  [...constraint.lhs, ...constraint.rhs].map(cellOf).filter((id) => !id.startsWith('prev.'))

const levelOf = (constraint: Constraint) => (constraint.level === 'hard' ? 'error' : 'explain')

/**
 * Continuity of documents in force (§4.4 8): when the records show that just as many expired as are missing, the
 * difference is closed by a known relation and only noted.
 */
function closedByExpiry(constraint: Constraint, missing: number, { figures }: CheckInput) {
  const expired = figures['normative.expired']?.value
  return constraint.id === 'X-VALID-normative' && expired !== undefined && expired > 0 && missing === expired
}

/** Constraints quote half-width punctuation; a person reads the full-width kind. */
const widths: Record<string, string> = { ':': '：', ';': '；', ',': '，', '(': '（', ')': '）' }
const wide = (text: string) => text.replace(/[:;,()]/g, (mark) => widths[mark] ?? mark)

const articleOf = ({ basis }: Constraint) =>
  basis.includes(form) ? wide(basis) : `${form}（${basis.replace(/\(.*\)$/, '')}）`

function judge(constraint: Constraint, input: CheckInput): Found[] {
  const previous = constraint.scope === 'cross-year' ? (input.previousCells ?? {}) : undefined
  const { lhs, rhs, holds } = evaluate(constraint, input.cells, previous as Cells)
  if (holds !== false || lhs === null || rhs === null) return []
  const more = { cells: cellsNamed(constraint), expected: lhs, actual: rhs }
  const said = `${wide(constraint.message)}。前者为 ${lhs}，后者为 ${rhs}，相差 ${Math.abs(lhs - rhs)}`
  if (closedByExpiry(constraint, lhs - rhs, input)) {
    const sentence = `${said}，恰为本年到期失效的 ${lhs - rhs} 件，已由此闭合。`
    return [found(constraint.id, 'hint', sentence, articleOf(constraint), more)]
  }
  return [found(constraint.id, levelOf(constraint), `${said}。`, articleOf(constraint), more)]
}

export const tableConstraints: Check = (input) => constraints.flatMap((constraint) => judge(constraint, input))

/** This year's cases include those pending at the end of last year (§5.4), so a group cannot shrink below them. */
export const pendingRemedies: Check = ({ cells, previousCells }) =>
  ['review', 'direct', 'afterReview'].flatMap((group) => {
    const pending = previousCells?.[`t4.${group}.pending`]
    const total = cells[`t4.${group}.total`]
    if (pending === undefined || total === undefined || total >= pending) return []
    const named = { review: '行政复议', direct: '未经复议直接起诉', afterReview: '复议后起诉' }[group]
    return [
      found(
        `X-PENDING-${group}`,
        'explain',
        `表四“${named}”上年尚未审结 ${pending} 件，本年总计只有 ${total} 件，上年未结的案件应计入本年。`,
        `${form}（表间延续）`,
        { cells: [`t4.${group}.total`], expected: pending, actual: total },
      ),
    ]
  })
