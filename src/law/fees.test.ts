import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fees } from './index.ts'

describe('按件收取：同一申请人一个自然月内（国办函〔2020〕109号）', () => {
  test.each([
    [0, 0, 0],
    [10, 0, 0],
    [11, 100, 100],
    [25, 100, 1500],
    [30, 100, 2000],
    [31, 200, 2200],
    [40, 200, 4000],
    [41, 300, 4300],
    [50, 300, 7000],
    [60, 400, 11000],
    [100, 800, 37000],
  ])('第 %i 件单价 %i 元，累计 %i 元', (n, unit, sum) => {
    expect(fees.unitPrice(n)).toBe(unit)
    expect(fees.byCount(n)).toBe(sum)
  })
})

describe('按量收取：单件申请的页数', () => {
  test.each([
    [0, 0],
    [30, 0],
    [31, 10],
    [57, 270],
    [72, 420],
    [100, 700],
    [101, 720],
    [109, 880],
    [119, 1080],
    [200, 2700],
    [201, 2740],
    [300, 6700],
  ])('%i 页 %i 元', (pages, yuan) => expect(fees.byPages(pages)).toBe(yuan))

  test('公开年报中的收费总额由各件相加得出', () => {
    expect(fees.byPages(109) + fees.byPages(119) + fees.byPages(57)).toBe(2230)
    expect(fees.byCount(25)).toBe(1500)
  })
})

test('多一件、多一页都不会少收，按量金额是十的倍数', () => {
  fc.assert(
    fc.property(fc.nat(400), (n) => {
      expect(fees.byCount(n + 1) >= fees.byCount(n)).toBe(true)
      expect(fees.byPages(n + 1) >= fees.byPages(n)).toBe(true)
      expect(fees.byPages(n) % 10).toBe(0)
      expect(fees.byCount(n + 1) - fees.byCount(n)).toBe(fees.unitPrice(n + 1))
    }),
  )
})
