import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  applicantKindIds,
  type CellId,
  type Cells,
  cells,
  constraints,
  evaluate,
  leafRows,
  remedyOutcomeIds,
  remedyRouteIds,
  unconstrained,
} from './index.ts'

type Year = { report: Cells; previous: Cells }
type Numbers = Partial<Record<CellId, number>>
const count = fc.nat(5000)

const applications = fc.record({
  outcomes: fc.array(count, { minLength: leafRows.length, maxLength: leafRows.length }),
  carriedOut: count,
  carriedIn: count,
})

/** A year that adds up by construction: only leaves are drawn, every sum follows from them. */
const aYear: fc.Arbitrary<Year> = fc
  .tuple(
    fc.array(applications, { minLength: 6, maxLength: 6 }),
    fc.array(count, { minLength: 12, maxLength: 12 }),
    fc.array(count, { minLength: 10, maxLength: 10 }),
  )
  .map(([kinds, remedies, [ruleMade = 0, made = 0, ...t2]]) => {
    const report: Numbers = {}
    const previous: Numbers = {}
    const add = (into: Numbers, row: string, kind: string, n: number) => {
      for (const col of [kind, 'total'])
        into[`t3.${row}.${col}` as CellId] = (into[`t3.${row}.${col}` as CellId] ?? 0) + n
    }
    kinds.forEach(({ outcomes, carriedOut, carriedIn }, index) => {
      const kind = applicantKindIds[index] ?? ''
      const done = outcomes.reduce((sum, n) => sum + n, 0)
      const fromLastYear = Math.min(carriedIn, done + carriedOut)
      for (const [at, row] of leafRows.entries()) add(report, row, kind, outcomes[at] ?? 0)
      add(report, 'total', kind, done)
      add(report, 'carriedOut', kind, carriedOut)
      add(report, 'carriedIn', kind, fromLastYear)
      add(report, 'new', kind, done + carriedOut - fromLastYear)
      add(previous, 'carriedOut', kind, fromLastYear)
    })
    remedyRouteIds.forEach((route, at) => {
      const four = remedies.slice(at * 4, at * 4 + 4)
      remedyOutcomeIds.forEach((outcome, index) => {
        report[`t4.${route}.${outcome}`] = four[index] ?? 0
      })
      report[`t4.${route}.total`] = four.reduce((sum, n) => sum + n, 0)
    })
    Object.assign(report, {
      't2.rule.made': ruleMade,
      't2.rule.repealed': t2[0],
      't2.rule.valid': (t2[1] ?? 0) + ruleMade,
      't2.normative.made': made,
      't2.normative.repealed': t2[2],
      't2.normative.valid': (t2[3] ?? 0) + made,
      't2.permit.decisions': t2[4],
      't2.penalty.decisions': t2[5],
      't2.coercion.decisions': t2[6],
      't2.adminFee.amountWan': (t2[7] ?? 0) / 10000,
    })
    Object.assign(previous, {
      't2.rule.valid': (t2[1] ?? 0) + (t2[0] ?? 0),
      't2.normative.valid': (t2[3] ?? 0) + (t2[2] ?? 0),
    })
    return { report, previous }
  })

const broken = ({ report, previous }: Year) =>
  constraints.filter((one) => evaluate(one, report, previous).holds !== true).map(({ id }) => id)

describe('勾稽', () => {
  test('由叶子单元格相加而成的报告，五十一条全部成立', () => {
    fc.assert(
      fc.property(aYear, (year) => {
        expect(Object.keys(year.report)).toHaveLength(cells.length)
        expect(broken(year)).toEqual([])
      }),
    )
  })

  test('没有勾稽关系约束的只有四格', () => {
    expect(unconstrained).toEqual([
      't2.permit.decisions',
      't2.penalty.decisions',
      't2.coercion.decisions',
      't2.adminFee.amountWan',
    ])
  })

  test('改动任一单元格，必有勾稽不平；不受约束的四格除外', () => {
    const change = fc.integer({ min: -50, max: 50 }).filter((n) => n !== 0)
    fc.assert(
      fc.property(aYear, fc.constantFrom(...cells), change, ({ report, previous }, { id }, n) => {
        const mutated = { ...report, [id]: (report[id] ?? 0) + n }
        const found = broken({ report: mutated, previous })
        expect(found.length > 0).toBe(!unconstrained.includes(id))
      }),
      { numRuns: 400 },
    )
  })

  test('空白不是零：缺一格时既不成立也不不成立', () => {
    fc.assert(
      fc.property(aYear, fc.constantFrom(...constraints), ({ report, previous }, constraint) => {
        const [first] = constraint.rhs
        const { [first as CellId]: _, ...rest } = report
        expect(evaluate(constraint, rest, previous)).toMatchObject({ rhs: null, holds: null })
      }),
    )
  })

  test('没有上年报告时，跨年勾稽无从判断', () => {
    fc.assert(
      fc.property(aYear, ({ report }) => {
        const verdicts = constraints.map((one) => [one.scope, evaluate(one, report).holds])
        expect(verdicts.every(([scope, holds]) => holds === (scope === 'cross-year' ? null : true))).toBe(true)
      }),
    )
  })
})

describe('公开年报中的数', () => {
  const cross = (id: string) => constraints.find((one) => one.id === id)!
  test.each([
    [
      'X-VALID-normative',
      { 't2.normative.made': 50, 't2.normative.repealed': 227, 't2.normative.valid': 420 },
      { 't2.normative.valid': 597 },
    ],
    ['X-VALID-rule', { 't2.rule.made': 2, 't2.rule.repealed': 1, 't2.rule.valid': 12 }, { 't2.rule.valid': 11 }],
    ['X-CARRY-total', { 't3.carriedIn.total': 121 }, { 't3.carriedOut.total': 121 }],
    [
      'T3-BAL-total',
      { 't3.new.total': 107, 't3.carriedIn.total': 0, 't3.total.total': 103, 't3.carriedOut.total': 4 },
      {},
    ],
    [
      'T4-SUM-review',
      {
        't4.review.upheld': 0,
        't4.review.corrected': 1,
        't4.review.other': 1,
        't4.review.pending': 0,
        't4.review.total': 2,
      },
      {},
    ],
  ])('%s 成立', (id, report, previous) => {
    expect(evaluate(cross(id), report, previous).holds).toBe(true)
  })

  test('现行有效断链：597 + 50 − 227 ≠ 421', () => {
    const report = { 't2.normative.made': 50, 't2.normative.repealed': 227, 't2.normative.valid': 421 }
    expect(evaluate(cross('X-VALID-normative'), report, { 't2.normative.valid': 597 })).toEqual({
      lhs: 420,
      rhs: 421,
      holds: false,
    })
  })
})
