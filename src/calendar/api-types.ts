import type { YearData } from '../law/calendar.ts'
import type { Day } from '../platform/act.ts'

/** What 工作日历 says to the console. */

export type DayKind = 'work' | 'weekend' | 'rest' | 'makeup'
export type CalendarDay = { day: Day; kind: DayKind; name: string; notice: string }

export type NoticeLine = {
  id: string
  kind: 'year' | 'local'
  notice: string
  years: number[]
  publishedOn: Day
  knownOn: Day
  withdrawnOn: Day | null
}

export type CalendarView = {
  year: number
  /** Whether the year's notice is out; without it every period that reaches the year is 暂算. */
  announced: boolean
  workdays: number
  days: CalendarDay[]
  /** Where 1 January falls in a week that begins on Monday: 0 to 6. */
  firstWeekday: number
  /** Years one can look at: those with a notice, and the next. */
  years: number[]
  /** To begin a changed notice from. */
  arrangement: YearData | null
  notices: NoticeLine[]
  mayAnnounce: boolean
}

/** An open case whose last day moves, and who is to be told. */
export type Move = {
  id: string
  /** Its page in the console. */
  link: string
  number: string
  organ: string
  handler: string | null
  status: string
  from: Day | null
  to: Day | null
}

export type Preview = { changes: { day: Day; works: boolean }[]; moves: Move[] }
