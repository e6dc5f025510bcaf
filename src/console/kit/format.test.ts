import { describe, expect, it } from 'vitest'
import { figure, grouped, moment, monthDay, signed } from './format.ts'

describe('界面上的日期与数字', () => {
  it('服务器时间按北京时间显示，跨日也对', () => {
    expect(moment('2024-01-15T16:30:00.000Z')).toBe('2024-01-16 00:30')
    expect(moment('2024-06-30T01:05:00.000Z')).toBe('2024-06-30 09:05')
  })
  it('期限只写月日', () => expect(monthDay('2024-03-31')).toBe('3月31日'))
  it('表内数字不加分隔符，万元去掉多余的零', () => {
    expect(figure(9352)).toBe('9352')
    expect(figure(0.1 + 0.2)).toBe('0.3')
    expect(grouped(10143)).toBe('10,143')
  })
  it('与上年之差带正负号', () => expect([signed(12), signed(-3), signed(0)]).toEqual(['+12', '-3', '0']))
})
