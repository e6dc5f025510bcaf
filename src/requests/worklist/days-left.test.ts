import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, calendar } from '../../law/index.ts'
import { daysLeft } from '../clock-view.ts'
import { daysLeftFrom } from './days-left.ts'

test.each([
  ['2025-09-26', '2025-09-26', 0, '当天到期'],
  ['2025-09-26', '2025-09-28', 1, '周日调休上班，算一个工作日'],
  ['2025-09-30', '2025-10-09', 1, '国庆八天不算，节后第一天只差一个工作日'],
  ['2025-10-09', '2025-09-30', -1, '过了一天'],
  ['2025-10-04', '2025-09-30', -1, '还在放假，也已经过了'],
])('今天 %s，末日 %s，还剩 %i：%s', (today, day, left) => expect(daysLeftFrom(calendar, today).until(day)).toBe(left))

test('走一遍日历，与逐日数的一样，先问远的再问近的也一样', () => {
  const day = fc.integer({ min: -400, max: 400 }).map((n) => addDays('2025-06-01', n))
  fc.assert(
    fc.property(day, fc.array(day, { minLength: 1, maxLength: 8 }), (today, days) => {
      const left = daysLeftFrom(calendar, today)
      for (const each of days) expect(left.until(each)).toBe(daysLeft(calendar, today, each))
    }),
  )
})

test('第 n 个工作日', () => {
  const left = daysLeftFrom(calendar, '2025-09-26')
  expect([0, 1, 2, 3, 4].map((n) => left.day(n))).toEqual([
    '2025-09-26',
    '2025-09-28',
    '2025-09-29',
    '2025-09-30',
    '2025-10-09',
  ])
})
