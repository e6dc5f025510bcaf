import type { Day } from '../../platform/act.ts'

/**
 * A day as a small number in the order of days, 372 to the year: two bytes hold 1900 to 2075, and the year is read off
 * without a calendar. What is earlier counts as the first day, what is not given as 0.
 */

const [first, perYear, most] = [1900, 372, 65_534]

export function dayNumber(day: Day | null): number {
  if (day === null) return 0
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return Math.min(most, Math.max(1, 1 + (year - first) * perYear + (month - 1) * 31 + (date - 1)))
}

export const yearOfNumber = (number: number): number => first + Math.floor((number - 1) / perYear)
