import type { LocalDay, YearData } from '../law/calendar.ts'
import { type Calendar, calendar, type Day, extendCalendar, isWorkday, withLocalDays } from '../law/index.ts'
import type { ActRecord } from '../platform/act.ts'

/** A notice as it was entered: the whole of a year's arrangement, or days of a locality's own. */
export type NoticeFacts = {
  id: string
  notice: string
  publishedOn: Day
  knownOn: Day
  withdrawnOn: Day | null
} & ({ kind: 'year'; data: YearData } | { kind: 'local'; data: readonly LocalDay[] })

export const yearsOf = (notice: NoticeFacts): number[] =>
  notice.kind === 'year'
    ? [notice.data.year]
    : [...new Set(notice.data.map(({ day }) => Number(day.slice(0, 4))))].sort((a, b) => a - b)

/** The record alone says what a notice is and whether it still counts. */
export function fold(notice: NoticeFacts | null, { name, facts, subjectId }: ActRecord): NoticeFacts {
  if (name === 'withdraw' && notice) return { ...notice, withdrawnOn: String(facts.withdrawnOn) }
  return { ...(facts as unknown as NoticeFacts), id: subjectId, withdrawnOn: null }
}

/** What was known here on a day; `notices` in the order in which they were entered. */
export const knownOn = (notices: readonly NoticeFacts[], day: Day): NoticeFacts[] =>
  notices.filter((notice) => notice.knownOn <= day && (notice.withdrawnOn === null || notice.withdrawnOn > day))

type Arrangement = Pick<NoticeFacts, 'kind' | 'data'>

export const joined = (days: Calendar, { kind, data }: Arrangement): Calendar =>
  kind === 'year' ? extendCalendar(days, data as YearData) : withLocalDays(days, data as readonly LocalDay[])

/** The calendar of the law, with what these notices change. */
export const calendarWith = (notices: readonly NoticeFacts[]): Calendar => notices.reduce(joined, calendar)

/** Days that are working days by one calendar and not by the other. */
export const differences = (before: Calendar, after: Calendar): { day: Day; works: boolean }[] =>
  [...new Set([...before.specials.keys(), ...after.specials.keys()])]
    .filter((day) => isWorkday(before, day) !== isWorkday(after, day))
    .sort()
    .map((day) => ({ day, works: isWorkday(after, day) }))
