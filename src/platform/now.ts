import { AsyncLocalStorage } from 'node:async_hooks'
import type { Day } from './act.ts'

/** The one place that asks the machine for the time. */

const clock = new AsyncLocalStorage<() => Date>()

export const now = (): Date => clock.getStore()?.() ?? new Date()

const beijing = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

/** The day in Beijing at an instant; periods of the 条例 run in these days. */
export const dayOf = (instant: Date): Day => beijing.format(instant)

/** The day in Beijing of an instant as the record writes it. */
export const dayAt = (instant: string): Day => dayOf(new Date(instant))

export const today = (): Day => dayOf(now())

/** Runs `work` as if it were `instant`: a day (noon in Beijing) or a full ISO time. For tests. */
export function withClock<T>(instant: Day, work: () => T): T {
  const fixed = new Date(instant.length === 10 ? `${instant}T12:00:00+08:00` : instant)
  return clock.run(() => new Date(fixed), work)
}

/** One spelling per instant, so that two of them compare as text. */
export const instantOf = (text: string): string => new Date(text).toISOString()

export const hoursAfter = (instant: string, hours: number): string =>
  new Date(Date.parse(instant) + hours * 3_600_000).toISOString()

/** For what takes an instant as a Date (the queue). */
export const dateAt = (instant: string): Date => new Date(instant)
