import { addDays, type Calendar, type Day, isWorkday } from '../../law/index.ts'

/** How many working days are left until each of many days: the calendar is walked once from today, not once per day. */
export type DaysLeft = {
  /** 0 on the day itself, negative from the day after it: at least one is missing as soon as it is over. */
  until(day: Day): number
  /** The n-th working day from today on; 0 is today. */
  day(n: number): Day
}

export function daysLeftFrom(calendar: Calendar, today: Day): DaysLeft {
  const counted = new Map<Day, number>([[today, 0]])
  const reached: Day[] = [today]
  let [last, ahead, first, behind] = [today, 0, today, 0]
  const forward = () => {
    last = addDays(last, 1)
    if (isWorkday(calendar, last)) reached[++ahead] = last
    counted.set(last, ahead)
  }
  const backward = () => {
    if (isWorkday(calendar, first)) behind += 1
    first = addDays(first, -1)
    counted.set(first, -Math.max(1, behind))
  }
  return {
    until: (day) => {
      while (last < day) forward()
      while (first > day) backward()
      return counted.get(day) ?? 0
    },
    day: (n) => {
      while (ahead < n) forward()
      return reached[n] ?? today
    },
  }
}
