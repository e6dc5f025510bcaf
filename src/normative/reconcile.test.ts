import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { demoLines } from '../demo/index.ts'
import { blank, type DocumentFacts, type DocumentKind } from './document.ts'
import { equationOf, reconcile } from './reconcile.ts'

const kinds: Record<string, DocumentKind> = { 行政规范性文件: 'normative', 引用文件: 'quoted' }
const documents = demoLines().documents!.map((line, n) => ({
  ...blank(String(n)),
  ...line,
  kind: kinds[String(line.kind)]!,
})) as unknown as DocumentFacts[]

describe('演示区 2023 年：43、45、47 逐件说得清', () => {
  const { counts, equation, asOf } = reconcile(documents, 2023)
  const [statistics, column, province] = counts
  const reasons = (of: typeof column) =>
    Object.entries(Object.groupBy(of!.differences, ({ side, reason }) => `${side} ${reason}`)).map(([reason, all]) => [
      reason,
      all?.length,
    ])

  test('三个数，各有口径和时点', () => {
    expect([asOf, statistics?.value, column?.value, province?.value]).toEqual(['2023-12-31', 43, 45, 47])
  })

  test('专栏多 3 件引用、少 1 件次年才上网', () => {
    expect(reasons(column)).toEqual([
      ['more reference', 3],
      ['fewer asOfDate', 1],
    ])
  })

  test('省库多 4 件到期未移出，写明何时移出', () => {
    expect(reasons(province)).toEqual([['more asOfDate', 4]])
    expect(province?.differences[0]?.explained).toMatch(/有效期届满，省库于 2024-01-22 才移出/)
  })

  test('上年 36 ＋制发 14 －废止 3 －届满 4 ＝ 43', () => {
    expect(equation).toEqual({ before: 36, made: 14, repealed: 3, expired: 4, declaredVoid: 0, after: 43, rest: 0 })
  })
})

test('差异恰好是两个集合的对称差，年度等式恒成立', () => {
  const day = fc.constantFrom(null, '2022-05-01', '2022-12-31', '2023-01-01', '2023-06-30', '2023-12-31', '2024-02-29')
  const facts = fc
    .record({
      kind: fc.constantFrom<DocumentKind>('normative', 'rule', 'quoted'),
      madeOn: fc.constantFrom('2021-03-01', '2022-03-01', '2023-03-01'),
      repealedOn: day,
      expiresOn: day,
      inColumnFrom: day,
      inColumnUntil: day,
      filedFrom: day,
      filedUntil: day,
    })
    .map((each, n = 0) => ({ ...blank(String(n)), ...each }) as DocumentFacts)
    // What flaws() refuses cannot stand on the record.
    .filter(({ madeOn, repealedOn, expiresOn }) => ![repealedOn, expiresOn].some((each) => each && each < madeOn!))
    .filter(({ repealedOn, expiresOn }) => !(repealedOn && expiresOn && expiresOn < repealedOn))
  fc.assert(
    fc.property(fc.array(facts, { maxLength: 12 }), (all) => {
      const { counts, equation } = reconcile(all, 2023)
      const own = counts[0]!.value
      for (const { value, differences } of counts) {
        const [more, fewer] = ['more', 'fewer'].map((side) => differences.filter((each) => each.side === side).length)
        expect(value).toBe(own + more! - fewer!)
      }
      expect(equation.rest).toBe(0)
      expect(equationOf(all, 2023)).toEqual(equation)
    }),
  )
})
