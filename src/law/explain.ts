import {
  type Calendar,
  type Day,
  daysFrom,
  isPublished,
  isWeekend,
  isWorkday,
  weekdayName,
  yearOf,
} from './calendar.ts'
import { type Pause, pauseKinds } from './pauses.ts'
import type { Period } from './periods.ts'
import { type Channel, channels } from './receipt.ts'

export type ExplainedDay = {
  readonly date: Day
  readonly kind: 'receipt' | 'counted' | 'makeup' | 'weekend' | 'holiday' | 'paused'
  /** Which working day of the period it is; null where it does not count. */
  readonly n: number | null
  readonly why: string
}

type Span = {
  start: Day
  end: Day
  channel?: Channel
  pauses?: readonly Pause[]
  period: Period
}

/** Every day from receipt to the last, each with the reason why it counts or does not. */
export const explainDays = (days: Calendar, { start, end, channel, pauses = [], period }: Span): ExplainedDay[] => {
  let n = 0
  return daysFrom(start, end).map((date) => {
    if (date === start) return { date, kind: 'receipt', n: null, why: receiptDay(channel) }
    const pause = pauses.find((one) => one.start < date && (one.end === null || date <= one.end))
    const ends = date === end ? `；${period.label}届满（${period.article}）` : ''
    if (!isWorkday(days, date)) return rest(days, date)
    if (pause) {
      const { label, article } = pauseKinds[pause.kind]
      return { date, kind: 'paused', n: null, why: `${label}，不计入期限（${article}）${ends}` }
    }
    n += 1
    return work(days, date, n, ends)
  })
}

const receiptDay = (channel?: Channel): string => {
  const rule = channel && channels[channel]
  return `${rule ? rule.receipt : '收到申请之日'}，当日不计（${rule ? rule.article : '条例第三十一条'}、民事诉讼法第八十五条第二款）`
}

const guess = (days: Calendar, date: Day): string =>
  isPublished(days, date) ? '' : `；${yearOf(date)}年放假安排未收录或尚未公布，按周末推算`

function rest(days: Calendar, date: Day): ExplainedDay {
  const special = days.specials.get(date)
  if (special) return { date, kind: 'holiday', n: null, why: `${special.name}放假（${special.notice}）` }
  const why = `${weekdayName(date)}，休息日（国务院关于职工工作时间的规定第七条）`
  return { date, kind: 'weekend', n: null, why: why + guess(days, date) }
}

function work(days: Calendar, date: Day, n: number, ends: string): ExplainedDay {
  const special = days.specials.get(date)
  const nth = `第 ${n} 个工作日${ends}`
  return special && isWeekend(date)
    ? { date, kind: 'makeup', n, why: `${special.name}调休上班（${special.notice}），${nth}` }
    : { date, kind: 'counted', n, why: nth + guess(days, date) }
}
