import { isWorkday, weekdayName } from '../../law/index.ts'
import type { RequestFacts } from '../request.ts'
import { deskRow, type Known, mine } from './row.ts'
import type { DeskRow, TaskCase, TaskGroup, TodayView } from './types.ts'
import { type Waiting, type Work, works } from './waiting.ts'

/** 今天要做的: what waits for this person, so that somebody who took the desk over this morning knows where to begin. A case stands under its day if that is near, otherwise under what is to be done in it. */

const shownCases = 5
/** Soon: within five working days, as the first reminder has it (requests.remindBefore). */
const soon = 5

type Actor = { id: string; role: string }
type Mine = { row: DeskRow; waits: Waiting[] }

const titles: Partial<Record<Work, string>> = {
  confirm: '确认收到',
  assign: '分办',
  sign: '审签',
  review: '审核、签发答复',
  revise: '修改退回的答复稿',
  lapse: '期满未回，登记结果',
  serve: '送达并登记',
  deliver: '登记文书送达',
}

const group = (id: string, title: string, tone: TaskGroup['tone'], cases: TaskCase[]): TaskGroup[] =>
  cases.length > 0 ? [{ id, title, tone, count: cases.length, cases: cases.slice(0, shownCases) }] : []

const byUrgency = (one: TaskCase, other: TaskCase) => (one.left ?? 999) - (other.left ?? 999)

export function todayView(requests: readonly RequestFacts[], known: Known, actor: Actor): TodayView {
  const { today, calendar } = known.moment
  const cases = requests
    .map((request) => ({ request, waits: mine(request, known.moment, actor) }))
    .filter(({ waits }) => waits.length > 0)
    .map(({ request, waits }): Mine => ({ row: deskRow({ ...request, applicantName: null }, known), waits }))
  const line = ({ row, waits }: Mine, work?: Work): TaskCase => {
    const { id, number, content, left, on, onWhat, organName } = row
    const wait = work ? waits.find((each) => each.work === work) : waits[0]
    return { id, number, content, left, on, onWhat, organName, what: wait?.what ?? '' }
  }
  const isUrgent = ({ row: { onWhat, left } }: Mine) => onWhat === '答复期限' && left !== null && left <= soon
  const urgent = cases
    .filter(isUrgent)
    .map((one) => line(one))
    .sort(byUrgency)
  const within = (from: number, to: number) => urgent.filter(({ left }) => left !== null && left >= from && left <= to)
  const ofWork = (work: Work) =>
    cases
      .filter((one) => !isUrgent(one) && one.waits.some((each) => each.work === work))
      .map((one) => line(one, work))
      .sort(byUrgency)
  const todo = (Object.keys(works) as Work[]).flatMap((work) => {
    const tone = work === 'lapse' || work === 'revise' ? 'soon' : 'calm'
    return group(work, titles[work] ?? '', tone, titles[work] ? ofWork(work) : [])
  })
  return {
    today,
    weekday: weekdayName(today),
    working: isWorkday(calendar, today),
    groups: [
      ...group('overdue', '已超期', 'late', within(-99_999, -1)),
      ...group('today', '今天到期', 'late', within(0, 0)),
      ...group('soon', `${soon} 个工作日内到期`, 'soon', within(1, soon)),
      ...todo,
    ],
  }
}
