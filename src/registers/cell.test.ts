import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../law/index.ts'
import { dayOf, numberOf, prose, word } from './cell.ts'

describe('日期的各种写法', () => {
  test.each([
    ['2023-3-1', '2023-03-01'],
    ['2023/3/1', '2023-03-01'],
    ['2023.3.1', '2023-03-01'],
    ['2023年3月1日', '2023-03-01'],
    ['２０２３年３月１日', '2023-03-01'],
    ['2023 年 3 月 1 日', '2023-03-01'],
    ['20230301', '2023-03-01'],
    [20230301, '2023-03-01'],
    [44986, '2023-03-01'],
    [44986.75, '2023-03-01'],
    ['44986', '2023-03-01'],
    ['2023-03-01 10:20', '2023-03-01'],
    ['2023-03-01T00:00:00.000Z', '2023-03-01'],
    ['2024-02-29', '2024-02-29'],
    ['2023—03—01', '2023-03-01'],
  ])('%s 读作 %s', (cell, day) => expect(dayOf(cell)).toBe(day))

  test.each([
    '2023-02-29',
    '2023-13-01',
    '3月1日',
    '23-3-1',
    '3/1/2023',
    '二〇二三年三月一日',
    '待定',
    '2023-3',
    12,
    true,
    '',
  ])('%s 不是日期', (cell) => expect(dayOf(cell)).toBeNull())

  test('Excel 的天数与逐日相加的日历处处一致', () => {
    fc.assert(
      fc.property(fc.integer({ min: 18_264, max: 73_050 }), (serial) => {
        expect(dayOf(serial)).toBe(addDays('1950-01-01', serial - 18_264))
      }),
    )
  })
})

test.each([
  ['１，２３４', 1234],
  ['1,234.50', 1234.5],
  ['12件', 12],
  ['３０元', 30],
  [7, 7],
  ['', null],
  ['十二', null],
  ['1e3', null],
])('数 %s 读作 %s', (cell, value) => expect(numberOf(cell)).toBe(value))

test('看不见的字符不算字；正文里的全角标点照原样', () => {
  expect(prose('\u200b 申请公开：甲、乙（丙）\r\n ')).toBe('申请公开：甲、乙（丙）')
  expect(prose('预算\u0000报告\u0001\u007f\n附\t表')).toBe('预算报告\n附\t表')
  expect(word(' 予以　公开\n')).toBe('予以公开')
})
