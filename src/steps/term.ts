import { addDays, type Calendar, countWorkdays, type Day, daysFrom, type Period, type Reached } from '../law/index.ts'

/** A last day on which somebody must have done something: whose day it is, by which article, and how many are left. */
export type Term = {
  id: string
  title: string
  article: string
  /** The site's own default where the law gives no number; never shown as law. */
  convention: boolean
  whose: string
  /** Whose people are reminded; nobody of ours where another body or the applicant must act. */
  duty: 'organ' | 'office' | null
  from: Day
  dueOn: Day
  unit: '工作日' | '日'
  /** Today included; negative when the day is past. */
  left: number
  provisional: boolean
}

type About = Pick<Term, 'id' | 'title' | 'article' | 'whose' | 'duty'> & { convention?: boolean }

const between = (days: Calendar, unit: Term['unit'], from: Day, to: Day) =>
  unit === '工作日' ? countWorkdays(days, from, to) : daysFrom(from, to).length

const leftUntil = (days: Calendar, unit: Term['unit'], today: Day, dueOn: Day) =>
  today <= dueOn ? between(days, unit, today, dueOn) : -between(days, unit, addDays(dueOn, 1), today)

export const unitOf = ({ unit }: Period): Term['unit'] => (unit === 'workday' ? '工作日' : '日')

export function termTo(
  days: Calendar,
  today: Day,
  { convention = false, ...about }: About,
  from: Day,
  { day, provisional }: Reached,
  unit: Term['unit'],
): Term {
  return { ...about, convention, from, dueOn: day, unit, left: leftUntil(days, unit, today, day), provisional }
}

/** A day the site or an officer has set where the law gives none. */
export const conventionalTerm = (
  days: Calendar,
  today: Day,
  about: Omit<About, 'article' | 'convention'>,
  from: Day,
  day: Day,
): Term =>
  termTo(days, today, { ...about, article: '本站约定', convention: true }, from, { day, provisional: false }, '工作日')

/** How long there is, in words. */
export const leftWords = ({ left, unit }: Pick<Term, 'left' | 'unit'>) => {
  const days = `${Math.abs(left)} ${unit === '工作日' ? '个工作日' : '日'}`
  return left > 0 ? `含今天还有 ${days}` : `已过 ${days}`
}

/** What runs out first comes first. */
export const byUrgency = (a: Term, b: Term) => a.dueOn.localeCompare(b.dueOn) || a.id.localeCompare(b.id)
