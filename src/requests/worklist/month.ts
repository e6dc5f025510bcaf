import { addDays, addMonths, type Calendar, type Day, daysFrom, isWorkday, weekdayName } from '../../law/index.ts'
import type { RequestFacts } from '../request.ts'
import { deskRow, type Known } from './row.ts'
import type { MonthCase, MonthDay, MonthView } from './types.ts'

/** A month with what falls due on each of its days; days of rest and days that work instead are named. */

const mostPerDay = 8

export const boundsOf = (month: string): { from: Day; to: Day } => {
  const from = `${month}-01`
  return { from, to: addDays(addMonths(from, 1), -1) }
}

function kindOf(calendar: Calendar, day: Day): Pick<MonthDay, 'kind' | 'name'> {
  const special = calendar.specials.get(day)
  const weekend = ['周六', '周日'].includes(weekdayName(day))
  if (special)
    return {
      kind: special.rests ? 'holiday' : 'makeup',
      name: `${special.name}${special.rests ? '' : '调休上班'}（${special.notice}）`,
    }
  return weekend && !isWorkday(calendar, day) ? { kind: 'weekend', name: '' } : { kind: 'workday', name: '' }
}

export function monthView(month: string, requests: readonly RequestFacts[], known: Known): MonthView {
  const { from, to } = boundsOf(month)
  const { today, calendar } = known.moment
  const rows = requests.map((request) => deskRow(request, known))
  const byDay = Map.groupBy(rows, ({ on }) => on ?? '')
  const days = daysFrom(from, to).map((day): MonthDay => {
    const due = byDay.get(day) ?? []
    const cases = due.map(
      ({ id, number, content, left, onWhat }): MonthCase => ({ id, number, content, left, what: onWhat }),
    )
    return {
      day,
      ...kindOf(calendar, day),
      cases: cases.slice(0, mostPerDay),
      more: Math.max(0, cases.length - mostPerDay),
    }
  })
  return { today, month, days }
}
