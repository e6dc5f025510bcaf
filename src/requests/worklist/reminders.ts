import { type Day, isWorkday } from '../../law/index.ts'
import type { RequestFacts } from '../request.ts'
import type { DaysLeft } from './days-left.ts'
import { type Moment, type Waiting, type Work, waitingIn } from './waiting.ts'

/** When whom to remind of what: 5, 3 and 1 working days before the last day, on it, and every working day after it. */

export type Audience = 'clerk' | 'foiHead' | 'organHead' | 'office'
/** `mark`: the same reminder is sent once; a moved last day is another reminder. */
export type Reminder = { mark: string; title: string; text: string; to: readonly Audience[]; late: boolean }

/** The nearer the day, the more people know (site setting requests.remindBefore gives the days). */
const audienceOf = (left: number): readonly Audience[] => {
  if (left <= 0) return ['clerk', 'foiHead', 'organHead', 'office']
  return left === 1 ? ['clerk', 'foiHead'] : ['clerk']
}

const article = '《条例》第三十三条'

function beforeDue({ number, dueOn }: RequestFacts, { today, settings }: Moment, left: DaysLeft): Reminder[] {
  if (dueOn === null) return []
  const days = left.until(dueOn)
  if (dueOn < today)
    return [
      {
        mark: `overdue ${dueOn} ${today}`,
        title: `${number} 已超过答复期限`,
        text: `${number} 的答复期限为 ${dueOn}（${article}），已超过 ${-days} 个工作日，尚未送达答复。`,
        to: audienceOf(-1),
        late: true,
      },
    ]
  const reached = settings.remindBefore.filter((mark) => mark >= days).sort((one, other) => one - other)[0]
  if (reached === undefined) return []
  const when = days === 0 ? '今天到期' : `还有 ${days} 个工作日到期`
  return [
    {
      mark: `due ${dueOn} ${reached}`,
      title: `${number} ${when}`,
      text: `${number} 的答复期限为 ${dueOn}（${article}），${when}。送达之日才是答复之日（国办公开办函〔2016〕235号）。`,
      to: audienceOf(reached),
      late: days === 0,
    },
  ]
}

const sentences: Partial<Record<Work, (request: RequestFacts, what: string) => string>> = {
  confirm: ({ number, submittedOn }) =>
    `${number} 于 ${submittedOn} 到达，至今没有与申请人确认收到。双方确认之日才是收到之日（《条例》第三十一条）。`,
  lapse: ({ number }, what) => `${number}：${what}。`,
  deliver: ({ number }, what) => `${number}：${what}。没有送达的文书，期限不起算，也不能认定逾期。`,
}

/** What was to come until a day and did not: said once, to the clerk. */
const overTerm = (request: RequestFacts, { work, what, by, over }: Waiting): Reminder[] => {
  const text = over ? sentences[work]?.(request, what) : undefined
  if (!text) return []
  return [
    {
      mark: `${work} ${what} ${by}`,
      title: `${request.number} ${what}`,
      text,
      to: ['clerk'],
      late: work === 'confirm',
    },
  ]
}

export const remindersOf = (request: RequestFacts, moment: Moment, left: DaysLeft): Reminder[] => [
  ...beforeDue(request, moment, left),
  ...waitingIn(request, moment).flatMap((each) => overTerm(request, each)),
]

/** Nobody is reminded on a day of rest; make-up days are working days (放假办法第七条). */
export const remindsOn = ({ today, calendar }: Moment): boolean => isWorkday(calendar, today)

/** The furthest last day that anybody is reminded of today. */
export const horizon = ({ settings }: Moment, left: DaysLeft): Day => left.day(Math.max(0, ...settings.remindBefore))
