import { addDays, addWorkdays, calendar, type Day, isWorkday } from '../law/index.ts'
import type { Chance } from './random.ts'

const inMonth = (month: number) => (month === 2 ? 28 : [4, 6, 9, 11].includes(month) ? 30 : 31)
const two = (n: number) => String(n).padStart(2, '0')

/** A working day of the year, between two months. */
export function workday(chance: Chance, year: number, [from, until]: readonly [number, number] = [1, 12]): Day {
  for (;;) {
    const month = chance.between(from, until)
    const day = `${year}-${two(month)}-${two(chance.between(1, inMonth(month)))}`
    if (isWorkday(calendar, day)) return day
  }
}

export const after = (day: Day, workdays: number): Day =>
  workdays === 0 ? day : addWorkdays(calendar, day, workdays).day

export const before = (day: Day, days: number): Day => addDays(day, -days)
export const later = (day: Day, days: number): Day => addDays(day, days)
