import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { between, byKey, lineAt, moved, onPage, resized } from './boxes.ts'

const place = { x: 0.4, y: 0.4, w: 0.2, h: 0.1 }
const pressed = (key: string, other = {}) => ({ key, shiftKey: false, ctrlKey: false, metaKey: false, ...other })

describe('键盘', () => {
  test.each([
    ['向右移一小步', pressed('ArrowRight'), { ...place, x: 0.402 }],
    ['Ctrl 移一大步', pressed('ArrowUp', { ctrlKey: true }), { ...place, y: 0.38 }],
    ['Shift 加宽', pressed('ArrowRight', { shiftKey: true }), { ...place, w: 0.202 }],
    ['Shift 变矮', pressed('ArrowUp', { shiftKey: true }), { ...place, h: 0.098 }],
  ])('%s', (_, key, expected) => {
    const after = byKey(place, key)!
    for (const part of ['x', 'y', 'w', 'h'] as const) expect(after[part]).toBeCloseTo(expected[part])
  })

  test('别的键不管', () => {
    expect(byKey(place, pressed('a'))).toBeNull()
  })
})

test('怎么移、怎么拉，都在页内', () => {
  const number = fc.double({ min: -2, max: 2, noNaN: true })
  const inside = ({ x, y, w, h }: typeof place) =>
    x >= 0 && y >= 0 && w > 0 && h > 0 && x + w <= 1.000001 && y + h <= 1.000001
  fc.assert(
    fc.property(number, number, number, number, (a, b, c, d) => {
      const start = between({ x: a, y: b }, { x: c, y: d })
      return (
        inside(start) &&
        inside(moved(start, c, d)) &&
        inside(resized(start, a, b)) &&
        inside(onPage({ x: a, y: b, w: c, h: d }))
      )
    }),
  )
})

test('双击处的那一行', () => {
  const lines = [{ ...place, text: '甲' }]
  expect(lineAt(lines, { x: 0.5, y: 0.45 })?.text).toBe('甲')
  expect(lineAt(lines, { x: 0.1, y: 0.45 })).toBeUndefined()
})
