import { addDays, addWorkdays, type Calendar, calendar, countWorkdays, type Day } from './calendar.ts'
import { type ExplainedDay, explainDays } from './explain.ts'
import type { Pause } from './pauses.ts'
import { lastDay, periodOn, periods } from './periods.ts'
import type { Channel } from './receipt.ts'

/** A correction (条例§30) does not pause a clock, it starts another one on the day it arrives. */
export type Clock = {
  /** The day of receipt, of the correction's receipt, or of the fee's payment. */
  readonly anchor: Day
  readonly extension?: number
  readonly pauses?: readonly Pause[]
}

export type Standing = {
  /** Null while an opinion is awaited that was asked for in time: none of that time is counted, there is no last day yet. */
  readonly dueOn: Day | null
  /** The last day if every pause ended today. */
  readonly earliestOn: Day
  readonly provisional: boolean
}

type Interval = { start: Day; end: Day }

/** 条例§33: twenty working days, at most twenty more, without the time in which opinions were sought. */
export const runClock = (clock: Clock, today: Day, days: Calendar = calendar): Standing => {
  const paused = closed(clock.pauses ?? [], today)
  const { day, provisional } = reach(clock, paused, days)
  const open = (clock.pauses ?? []).some(({ start, end }) => end === null && start <= day)
  return { dueOn: open ? null : day, earliestOn: day, provisional }
}

export type DueDate = {
  readonly receivedOn: Day
  readonly dueOn: Day
  readonly provisional: boolean
  readonly days: readonly ExplainedDay[]
}

type Question = {
  receivedOn: Day
  channel?: Channel
  extension?: number
  pauses?: readonly (Pause & { readonly end: Day })[]
  calendar?: Calendar
}

/** The last day to answer, with every day on the way to it explained. */
export const dueDate = ({
  receivedOn,
  channel,
  extension,
  pauses = [],
  calendar: days = calendar,
}: Question): DueDate => {
  const reached = reach({ anchor: receivedOn, extension }, union(pauses), days)
  const explained = explainDays(days, { start: receivedOn, end: reached.day, channel, pauses, period: periods.answer })
  return { receivedOn, dueOn: reached.day, provisional: reached.provisional, days: explained }
}

/** An opinion ends a pause on the day it comes, or when its time is over, whichever is first (条例§32, §34). */
export const pauseEnd = (
  kind: 'thirdParty' | 'agency',
  deliveredOn: Day,
  answeredOn: Day | null,
  days: Calendar = calendar,
): Day => {
  const limit = lastDay(
    days,
    kind === 'thirdParty' ? periods.thirdPartyOpinion : periods.agencyOpinion,
    deliveredOn,
  ).day
  return answeredOn !== null && answeredOn < limit ? answeredOn : limit
}

/** A pause that starts after the last day comes too late to move it. */
function reach({ anchor, extension = 0 }: Clock, paused: readonly Interval[], days: Calendar) {
  const most = periodOn(periods.extension, anchor)
  if (!Number.isInteger(extension) || extension < 0 || extension > most)
    throw new RangeError(`延长天数：${extension}：应为 0 至 ${most} 的整数（${periods.extension.article}）`)
  const base = periodOn(periods.answer, anchor) + extension
  return paused.reduce(
    ({ day, provisional }, { start, end }) => {
      if (start > day || end <= anchor) return { day, provisional }
      const stopped = countWorkdays(days, addDays(start < anchor ? anchor : start, 1), end)
      const next = addWorkdays(days, day, stopped)
      return { day: next.day, provisional: provisional || next.provisional }
    },
    addWorkdays(days, anchor, base),
  )
}

/** Overlapping and touching pauses count once (requests §1.4). */
function union(pauses: readonly Interval[]): Interval[] {
  const sorted = [...pauses].filter(({ start, end }) => start < end).sort((a, b) => (a.start < b.start ? -1 : 1))
  return sorted.reduce<Interval[]>((merged, { start, end }) => {
    const last = merged.at(-1)
    if (!last || start > last.end) merged.push({ start, end })
    else if (end > last.end) last.end = end
    return merged
  }, [])
}

const closed = (pauses: readonly Pause[], today: Day): Interval[] =>
  union(pauses.map(({ start, end }) => ({ start, end: end ?? (today > start ? today : start) })))
