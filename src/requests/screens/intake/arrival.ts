import {
  addWorkdays,
  type Channel,
  calendar,
  channels,
  type Day,
  dueDate,
  lastDay,
  periods,
  receivedOn,
} from '../../../law/index.ts'

/** What is asked of a paper that came in, by its channel, and what follows from it (条例§31). */

export type Arrived = { submittedOn?: Day; signedOn?: Day; confirmedOn?: Day }

type Ask = { submittedOn: string | null; event: { on: 'signedOn' | 'confirmedOn'; title: string; hint: string } | null }

const events: Record<(typeof channels)[Channel]['by'], Ask['event']> = {
  submitted: null,
  signed: { on: 'signedOn', title: '签收', hint: '收发室、门卫代签的，代签之日就是本机关签收之日' },
  confirmed: { on: 'confirmedOn', title: '与申请人确认', hint: '还没有联系上的先登记，确认之日再起算' },
}

/** What was signed for has arrived on the day of the signature. */
const arrivals = { submitted: '提交日期', signed: null, confirmed: '到达日期' } as const

export const asksOf = (channel: Channel): Ask => ({
  submittedOn: arrivals[channels[channel].by],
  event: events[channels[channel].by],
})

export type Follows = { receivedOn: Day; dueOn: Day; provisional: boolean; correctionBy: Day; confirmBy: null }
export type Waits = { receivedOn: null; confirmBy: Day }

/** 平信 on the day itself, the rest by the next working day〔约〕. */
const confirmBy = (channel: Channel, arrivedOn: Day) =>
  channel === 'plainMail' ? arrivedOn : addWorkdays(calendar, arrivedOn, 1).day

/** The days that follow, by the notices that come with the program; the record itself uses the site's own calendar. */
export function follows(channel: Channel, arrived: Arrived): Follows | Waits | null {
  const on = receivedOn(channel, arrived)
  if (!on && !arrived.submittedOn) return null
  if (!on)
    return {
      receivedOn: null,
      confirmBy: confirmBy(channel, arrived.submittedOn ?? ''),
    }
  const { dueOn, provisional } = dueDate({ receivedOn: on, channel })
  const correctionBy = lastDay(calendar, periods.correctionNotice, on).day
  return { receivedOn: on, dueOn, provisional, correctionBy, confirmBy: null }
}
