import { addDays, calendar, type Day, isWorkday } from '../law/index.ts'

/** The n-th working day before `day`; 0 is the day itself, whatever it is. */
export function before(day: Day, n: number): Day {
  let [back, left] = [day, n]
  while (left > 0) {
    back = addDays(back, -1)
    if (isWorkday(calendar, back)) left -= 1
  }
  return back
}
