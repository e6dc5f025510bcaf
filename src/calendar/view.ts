import { type Calendar, daysFrom, isWorkday, weekdayName } from '../law/index.ts'
import type { CalendarDay, CalendarView, DayKind, NoticeLine } from './api-types.ts'
import { type NoticeFacts, yearsOf } from './notice.ts'

/** One year as the console shows it. */

const weekend = (day: string) => ['周六', '周日'].includes(weekdayName(day))

function shownDay(calendar: Calendar, day: string): CalendarDay {
  const special = calendar.specials.get(day)
  const works = isWorkday(calendar, day)
  const plain: DayKind = works ? 'work' : 'weekend'
  const kind: DayKind = special && !works ? 'rest' : special && weekend(day) ? 'makeup' : plain
  return { day, kind, name: special?.name ?? '', notice: special?.notice ?? '' }
}

const line = (notice: NoticeFacts): NoticeLine => ({
  id: notice.id,
  kind: notice.kind,
  notice: notice.notice,
  years: yearsOf(notice),
  publishedOn: notice.publishedOn,
  knownOn: notice.knownOn,
  withdrawnOn: notice.withdrawnOn,
})

export function calendarView(
  calendar: Calendar,
  notices: readonly NoticeFacts[],
  { year, mayAnnounce }: { year: number; mayAnnounce: boolean },
): CalendarView {
  const days = daysFrom(`${year}-01-01`, `${year}-12-31`).map((day) => shownDay(calendar, day))
  const known = [...calendar.years.keys()].sort((a, b) => a - b)
  return {
    year,
    announced: calendar.years.has(year),
    workdays: days.filter(({ day }) => isWorkday(calendar, day)).length,
    days,
    firstWeekday: '一二三四五六日'.indexOf(weekdayName(`${year}-01-01`).slice(1)),
    years: [...known, (known.at(-1) ?? year) + 1],
    arrangement: calendar.years.get(year) ?? null,
    notices: notices.toReversed().map(line),
    mayAnnounce,
  }
}
