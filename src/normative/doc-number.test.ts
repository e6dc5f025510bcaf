import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { docNumberFlaw, normalNumber, parseNumber, seriesOf, writeNumber } from './doc-number.ts'

describe('文号', () => {
  test.each([
    ['海澜政规〔2023〕1号', '海澜政规〔2023〕1号'],
    ['海澜政规[2023]1号', '海澜政规〔2023〕1号'],
    ['海澜政规（2023）第001号', '海澜政规〔2023〕1号'],
    ['海澜政规﹝２０２３﹞１ 号', '海澜政规〔2023〕1号'],
    ['海澜政规【2023】1', '海澜政规〔2023〕1号'],
    ['滨海市人民政府令第12号', '滨海市人民政府令第12号'],
  ])('%s 归为 %s', (written, normal) => {
    expect(normalNumber(written)).toBe(normal)
  })

  test('读不出的说明怎么写', () => {
    expect(docNumberFlaw('第12号')).toContain('海澜政规〔2026〕3号')
    expect(docNumberFlaw('海澜政规〔2026〕3号')).toBeNull()
  })

  test('写出再读回，不变', () => {
    const number = fc.record({
      sign: fc.constantFrom('海澜政规', '海澜政办规', '鸥屿政规'),
      year: fc.integer({ min: 1949, max: 2099 }),
      serial: fc.integer({ min: 1, max: 9999 }),
    })
    fc.assert(
      fc.property(number, (each) => {
        expect(parseNumber(writeNumber(each))).toEqual(each)
      }),
    )
  })
})

test('缺号、重号按机关代字和年份逐个列出', () => {
  const series = seriesOf(
    [
      '海澜政规〔2023〕1号',
      '海澜政规[2023]4号',
      '海澜政规〔2023〕2号',
      '海澜政规（2023）02号',
      '海澜教规〔2023〕1号',
      null,
    ].map((docNumber) => ({ docNumber })),
  )
  expect(series.map(({ sign, year, last, missing, twice }) => [sign, year, last, missing, twice.length])).toEqual([
    ['海澜教规', 2023, 1, [], 0],
    ['海澜政规', 2023, 4, [3], 1],
  ])
})
