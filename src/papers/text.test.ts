import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editionNote, lines, longDay, number, printable, titleLines } from './text.ts'

test.each([
  [0, '0'],
  [7832, '7832'],
  [72701.2578, '72701.2578'],
  [0.000001, '0.000001'],
  [123_456_789_012_345, '123456789012345'],
  [undefined, ''],
])('数字 %s 写作 %s', (value, written) => expect(number(value)).toBe(written))

test('不小于千分之一的任何数字写出再读回不变,不用科学计数', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 1e15, noNaN: true }), (value) => {
      expect(Number(number(value))).toBe(value)
      expect(number(value)).not.toContain('e')
    }),
  )
})

test('任何文字去掉不能印的字符后都能写进XML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(printable(text)).toMatch(/^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u)
    }),
  )
})

test('换行各成一段,空行不成段', () => expect(lines('一\n\n二\r\n　\n三')).toEqual(['一', '二', '三']))

test('成文日期不编虚位', () => expect(longDay('2024-01-06')).toBe('2024年1月6日'))

test('标题在机关之后换行,短标题不换行', () => {
  expect(titleLines({ title: '滨海市海澜区人民政府2023年政府信息公开工作年度报告', year: 2023 })).toEqual([
    '滨海市海澜区人民政府',
    '2023年政府信息公开工作年度报告',
  ])
  expect(titleLines({ title: '2023年政府信息公开工作年度报告', year: 2023 })).toHaveLength(1)
})

test('第一版没有版次说明,以后各版有', () => {
  expect(editionNote({ edition: 1, changeNote: null })).toBeNull()
  expect(editionNote({ edition: 3, changeNote: '更正表四。' })).toBe('第三版。更正表四。')
})
