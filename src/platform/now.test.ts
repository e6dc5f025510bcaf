import { expect, test } from 'vitest'
import { now, today, withClock } from './now.ts'

test('北京的一天从北京的零点算起', () => {
  expect(withClock('2023-12-31T15:59:59Z', today)).toBe('2023-12-31')
  expect(withClock('2023-12-31T16:00:00Z', today)).toBe('2024-01-01')
})

test('给定的日子在异步之后仍然有效，出来即复原', async () => {
  const day = await withClock('2024-02-29', async () => {
    await Promise.resolve()
    return today()
  })
  expect(day).toBe('2024-02-29')
  expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(1000)
})
