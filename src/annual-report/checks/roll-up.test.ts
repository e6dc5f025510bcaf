import { describe, expect, test } from 'vitest'
import { plainPassage } from '../narrative/passage.ts'
import { rollUp } from './roll-up.ts'
import { sharedText } from './same-text.ts'

describe('汇总等于各单位之和', () => {
  const units = [
    { name: '教育局', cells: { 't3.new.total': 5, 't2.adminFee.amountWan': 0.1 } },
    { name: '住建局', cells: { 't3.new.total': 7, 't2.adminFee.amountWan': 0.2 } },
  ]
  test('相等不出声，小数也不误报', () => {
    expect(rollUp({ 't3.new.total': 12, 't2.adminFee.amountWan': 0.3 }, units)).toEqual([])
  })
  test('不等点名单位，要求说明', () => {
    const [finding] = rollUp({ 't3.new.total': 13 }, units)
    expect(finding).toMatchObject({ id: 'X-ROLLUP-t3.new.total', level: 'explain', expected: 12, actual: 13 })
    expect(finding?.message).toContain('教育局 5、住建局 7')
  })
  test('一案两机关的复议诉讼，全区只计一件', () => {
    const both = units.map(({ name }) => ({ name, cells: { 't4.review.total': 1 } }))
    expect(rollUp({ 't4.review.total': 1 }, both)).toEqual([])
    expect(rollUp({ 't4.review.total': 3 }, both)).toHaveLength(1)
  })
  test('不知道各单位就不比', () => {
    expect(rollUp({ 't3.new.total': 13 }, [])).toEqual([])
  })
})

describe('与上年雷同', () => {
  const now = [plainPassage('s5', '一是更新还不够及时；二是解读偏重条文归纳。今年新设了案例库。')]
  test.each([
    ['一字不差', '一是更新还不够及时；二是解读偏重条文归纳。今年新设了案例库。', 1],
    ['只换了数字也算相同', '一是更新还不够及时；二是解读偏重条文归纳。今年新设了案例库。发布3条。', 1],
    ['全不相同', '问题是公开目录不全。', 0],
  ])('%s', (_, before, share) => {
    expect(sharedText(now, [plainPassage('s5', before)], 's5')).toBe(share)
  })
  test('别的部分不算', () => {
    expect(sharedText(now, [plainPassage('s1', now[0]!.text)], 's5')).toBe(0)
  })
})
