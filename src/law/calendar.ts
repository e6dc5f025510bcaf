import { holidays } from './holidays.ts'

/** A day in Beijing's calendar, `YYYY-MM-DD`. The one file that does arithmetic with Date, always in UTC. */
export type Day = string

type Cited = { readonly name: string; readonly notice?: string }

/** One yearly notice. An entry names another notice only when that one changed it (2019-03, 2020-01). */
export type YearData = {
  readonly year: number
  readonly notice: string
  readonly holidays: readonly (Cited & { readonly from: Day; readonly to: Day })[]
  readonly makeups: readonly (Cited & { readonly day: Day })[]
}

/** A day that a locality rests or works on its own authority (放假办法§4); `notice` names its document. */
export type LocalDay = {
  readonly day: Day
  readonly rests: boolean
  readonly name: string
  readonly notice: string
}

type Special = { readonly rests: boolean; readonly name: string; readonly notice: string }

/** A calendar is a value: what a clock says depends on it alone, so a changed notice can be computed anew. */
export type Calendar = {
  readonly years: ReadonlyMap<number, YearData>
  readonly local: readonly LocalDay[]
  readonly specials: ReadonlyMap<Day, Special>
}

const DAY = 86_400_000

const instant = (day: Day): number => Date.parse(`${day}T00:00:00Z`)
const dayAt = (milliseconds: number): Day => new Date(milliseconds).toISOString().slice(0, 'YYYY-MM-DD'.length)

export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(instant(text)) && dayAt(instant(text)) === text

export const addDays = (day: Day, n: number): Day => dayAt(instant(day) + n * DAY)

/** The same date `n` months on, or that month's last day where there is no such date. */
export const addMonths = (day: Day, n: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + n, 0)).getUTCDate()
  return dayAt(Date.UTC(year, month - 1 + n, Math.min(date, last)))
}

/** 0 is Sunday. */
export const weekday = (day: Day): number => new Date(instant(day)).getUTCDay()
export const weekdayName = (day: Day): string => `周${'日一二三四五六'[weekday(day)]}`
export const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** 国务院关于职工工作时间的规定§7: state organs rest on Saturday and Sunday. */
export const isWeekend = (day: Day): boolean => weekday(day) === 0 || weekday(day) === 6

export const calendarOf = (years: readonly YearData[], local: readonly LocalDay[] = []): Calendar => ({
  years: new Map(years.map((data) => [data.year, data])),
  local,
  specials: new Map([...years.flatMap(specialsOf), ...local.map((own) => [own.day, own] as const)]),
})

function specialsOf({ notice, holidays: rests, makeups }: YearData): [Day, Special][] {
  const resting = rests.flatMap((holiday) =>
    daysFrom(holiday.from, holiday.to).map((day): [Day, Special] => [day, { notice, ...holiday, rests: true }]),
  )
  return [...resting, ...makeups.map((makeup): [Day, Special] => [makeup.day, { notice, ...makeup, rests: false }])]
}

export const daysFrom = (from: Day, to: Day): Day[] =>
  Array.from({ length: Math.max(0, (instant(to) - instant(from)) / DAY + 1) }, (_, index) => addDays(from, index))

/** The calendar with the notice of a further year, or with a changed notice for a year it already has. */
export const extendCalendar = (base: Calendar, data: YearData): Calendar =>
  calendarOf([...[...base.years.values()].filter(({ year }) => year !== data.year), data], base.local)

export const withLocalDays = (base: Calendar, local: readonly LocalDay[]): Calendar =>
  calendarOf([...base.years.values()], [...base.local, ...local])

export const calendar: Calendar = calendarOf(holidays)

/** Without its year's notice a day can only be guessed from the weekend. */
export const isPublished = (days: Calendar, day: Day): boolean => days.years.has(yearOf(day))

/** 放假办法§7: a weekend on which a notice calls people to work is a working day. */
export const isWorkday = (days: Calendar, day: Day): boolean => {
  const special = days.specials.get(day)
  return special ? !special.rests : !isWeekend(day)
}

/** `provisional`: it reaches a year whose notice is not out, and must be computed again when it is. */
export type Reached = { readonly day: Day; readonly provisional: boolean }

/** The n-th working day after `start`; the day itself is not counted (民诉法§85②). */
export const addWorkdays = (days: Calendar, start: Day, n: number): Reached => {
  let [day, provisional] = [start, false]
  for (let counted = 0; counted < n; ) {
    day = addDays(day, 1)
    if (isWorkday(days, day)) counted += 1
    if (!isPublished(days, day)) provisional = true
  }
  return { day, provisional }
}

export const countWorkdays = (days: Calendar, from: Day, to: Day): number =>
  daysFrom(from, to).filter((day) => isWorkday(days, day)).length

/** 民诉法§85③: a period of natural days that ends on a day of rest ends on the next working day. */
export const rollOver = (days: Calendar, day: Day): Reached => {
  const rest = { day, provisional: !isPublished(days, day) }
  if (isWorkday(days, day)) return rest
  const next = rollOver(days, addDays(day, 1))
  return { day: next.day, provisional: rest.provisional || next.provisional }
}
