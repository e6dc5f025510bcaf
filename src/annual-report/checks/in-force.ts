import { type Clause, clausesOf } from '../narrative/clauses.ts'
import { spoken } from '../narrative/concepts.ts'
import { numberOf } from '../narrative/numbers.ts'
import { figureAt, markOf } from '../narrative/passage.ts'
import { type Check, type CheckInput, form, found } from './finding.ts'

/**
 * How many normative documents are in force is legitimately counted three ways: for the statistics, in the website's
 * column, in the province's library. The same words with different numbers ask for one explanation; they fall silent
 * when each number is a figure whose scope its sentence names (house.md §5).
 */

type Statement = { value: number; figure: string | null; clause: Clause; from: number; to: number }

const inForce = spoken('现行有效', 16)

/** The words by which a sentence tells which of the three it means. */
const scopes: Record<string, RegExp> = {
  't2.normative.valid': /现行有效/,
  'normative.inColumn': /专栏|栏目|网站|网页|门户/,
  'normative.filed': /省|备案|报备|文件库|规范性文件平台/,
}
const anotherScope = /专栏|栏目|网站|网页|门户|省|备案|报备|文件库|平台|部门|截至|本级/

const statementsIn = ({ passages }: CheckInput): Statement[] =>
  passages.flatMap(clausesOf).flatMap((clause) => {
    const match = inForce.exec(clause.text)
    const number = match?.[1]
    if (!match || number === undefined || !/规范性文件/.test(clause.sentence)) return []
    const from = clause.from + match.index + match[0].lastIndexOf(number)
    return [{ value: numberOf(number), figure: figureAt(clause.passage, from), clause, from, to: from + number.length }]
  })

const namesItsScope = ({ figure, clause }: Statement) =>
  figure !== null && (scopes[figure]?.test(clause.sentence) ?? false)

const table = (value: number) => `表二“行政规范性文件”现行有效件数：${value}`

export const documentsInForce: Check = (input) => {
  const cell = input.cells['t2.normative.valid']
  const open = statementsIn(input).filter((statement) => !namesItsScope(statement))
  const numbers = [...new Set([...(cell === undefined ? [] : [cell]), ...open.map(({ value }) => value)])]
  if (numbers.length < 2) return []
  const differing = open.filter(({ value }) => value !== cell)
  // §4.9: the same words, the same moment and no other scope is a contradiction, not a question of scope.
  const plain = differing.some(({ clause }) => !anotherScope.test(clause.sentence))
  const quotes = [...open.map(({ clause }) => `${clause.sentence}。`), ...(cell === undefined ? [] : [table(cell)])]
  const shown = numbers.sort((a, b) => a - b).join('、')
  const advice = plain ? '请改数，或写明所用口径。' : '口径不同的，请逐处写明口径，或说明相差的原因。'
  return [
    found(
      'S-NORMATIVE-VALID',
      plain ? 'error' : 'explain',
      `现行有效规范性文件一处一数：${shown}。${advice}`,
      `条例第二十条第（一）项；${form}`,
      {
        cells: ['t2.normative.valid'],
        quote: [...new Set(quotes)].join('\n'),
        expected: cell,
        actual: differing[0]?.value,
        marks: differing.map(({ clause, from, to }) => markOf(clause.passage, from, to)),
      },
    ),
  ]
}
