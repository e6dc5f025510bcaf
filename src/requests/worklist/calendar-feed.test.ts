import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarFeed, folded } from './calendar-feed.ts'

/** RFC 5545 §3.1 read backwards: a line break and a space are nothing. */
const unfolded = (text: string) => text.replaceAll('\r\n ', '')

test('每行不超过 75 个八位字节，接起来一字不差，汉字不被切开', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }).filter((text) => !/[\r\n]/.test(text)),
      (text) => {
        const lines = folded(text).split('\r\n')
        for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(unfolded(folded(text))).toBe(text)
      },
    ),
  )
})

test('全天事件，止于次日；逗号、分号按规定转义', () => {
  const text = calendarFeed(
    [{ id: 'a', number: '海,申；〔2025〕1号;', what: '答复期限', on: '2025-12-31' }],
    '2025-09-15T01:02:03.456Z',
  )
  const lines = unfolded(text).trimEnd().split('\r\n')
  expect(lines.at(0)).toBe('BEGIN:VCALENDAR')
  expect(lines.at(-1)).toBe('END:VCALENDAR')
  expect(lines).toContain('DTSTAMP:20250915T010203Z')
  expect(lines).toContain('DTSTART;VALUE=DATE:20251231')
  expect(lines).toContain('DTEND;VALUE=DATE:20260101')
  expect(lines).toContain('SUMMARY:海\\,申；〔2025〕1号\\; 答复期限')
})
