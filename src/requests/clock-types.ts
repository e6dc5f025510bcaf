import type { Day } from '../law/index.ts'

/** `stopped`: no clock runs (a correction or a payment is awaited); `overdue`: a working day after the last one. */
export type ClockDayKind = 'receipt' | 'counted' | 'makeup' | 'weekend' | 'holiday' | 'paused' | 'stopped' | 'overdue'
export type ClockDay = {
  date: Day
  kind: ClockDayKind
  /** Which working day of its term, or which one beyond it; null where it does not count. */
  n: number | null
  /** Why it counts or not, with article and notice. */
  why: string
}
/** One run of the clock: a correction, a payment or a remand starts another. */
export type ClockSegment = {
  title: string
  article: string
  from: Day
  /** The last day to answer in this run; null while an opinion is awaited. */
  dueOn: Day | null
  /** Working days of its term, extension included. */
  workdays: number
  /** Why this run is no longer the one that counts. */
  ended: string | null
  days: ClockDay[]
}
export type ClockRunning = 'notStarted' | 'running' | 'paused' | 'stopped' | 'ended'
export type ClockView = {
  anchor: Day | null
  dueOn: Day | null
  /** While an opinion is awaited: the earliest the last day can be. */
  earliestOn: Day | null
  provisional: boolean
  running: ClockRunning
  /** Working days that remain when today's is done: 0 on the last day, negative when overdue, null without a last day. */
  left: number | null
  /** Which working day of the term today is. */
  todayIs: number | null
  today: Day
  segments: ClockSegment[]
  /** 「今天办结还剩 n 个工作日」, or why there is no such number. */
  sentence: string
  /** The last day by today's calendar, where it differs from the one on the record. */
  recalculated: Day | null
}
