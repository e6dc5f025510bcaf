import { addDays, type Calendar, countWorkdays, type Day, isPublished, lastDay, periods } from '../law/index.ts'
import type { ItemFacts } from './item.ts'

/** 条例§26: published within 20 working days after it was formed or changed; the day itself is not counted (PUB-11). */

export type ClockView = {
  dueOn: Day | null
  /** `done`: it is public. */
  state: 'onTime' | 'dueSoon' | 'late' | 'done'
  /** Working days left, today not counted; negative: working days it is late. */
  left: number | null
  article: string
  /** It reaches a year whose holidays are not published yet. */
  provisional: boolean
}

/** 【设计】 PUB-15: within so many working days an item is on the red list before it is late. */
export const soon = 5

type Formed = { formedOn: Day; changedOn: Day | null; art20?: string | null }

/** 预算法§14, 预算法实施条例§6: budgets and final accounts within twenty calendar days; another law's limit prevails over §26. */
const budgets = { basis: 'a20.07', days: 20, article: '预算法第十四条' } as const

export const articleOf = (art20: string | null | undefined) =>
  art20 === budgets.basis ? budgets.article : periods.disclosure.article

export function dueDay(days: Calendar, { formedOn, changedOn, art20 }: Formed): Day {
  const from = changedOn !== null && changedOn > formedOn ? changedOn : formedOn
  return art20 === budgets.basis ? addDays(from, budgets.days) : lastDay(days, periods.disclosure, from).day
}

const leftOf = (days: Calendar, due: Day, today: Day): number =>
  due >= today ? countWorkdays(days, addDays(today, 1), due) : -countWorkdays(days, addDays(due, 1), today)

type Clocked = Pick<ItemFacts, 'dueOn' | 'publishedOn' | 'proceedings' | 'art20'>

/** The term that is still open: before the first publication, and anew when what is public has changed since. */
export function owedOn(days: Calendar, { dueOn, publishedOn, proceedings }: Clocked): Day | null {
  if (publishedOn === null) return dueOn
  const metadata = proceedings?.correction ? proceedings.draft?.metadata : undefined
  return metadata?.changedOn && metadata.changedOn > publishedOn ? dueDay(days, metadata) : null
}

export function clockOfItem(days: Calendar, item: Clocked, today: Day): ClockView {
  const owed = owedOn(days, item)
  const clock = clockOf(days, owed ?? item.dueOn, owed === null && item.publishedOn !== null, today)
  return { ...clock, article: articleOf(item.art20) }
}

export function clockOf(days: Calendar, dueOn: Day | null, isPublic: boolean, today: Day): ClockView {
  const { article } = periods.disclosure
  if (dueOn === null) return { dueOn, state: isPublic ? 'done' : 'onTime', left: null, article, provisional: false }
  const provisional = !isPublished(days, dueOn)
  if (isPublic) return { dueOn, state: 'done', left: null, article, provisional }
  const left = leftOf(days, dueOn, today)
  const state = dueOn < today ? 'late' : left <= soon ? 'dueSoon' : 'onTime'
  return { dueOn, state, left, article, provisional }
}
