import type { Queue, QueueRow } from '../../api-types.ts'

/** The lists of publishing, each with an address that can be kept and sent. */
export const tabs = {
  mine: '待我办理',
  way: '全部在办',
  drafts: '我的稿件',
  scheduled: '定时发布',
  urgent: '应急和撤回',
  red: '期限预警',
  register: '信息目录',
} as const
export type Tab = keyof typeof tabs

export type ItemSearch = { tab?: Tab; organ?: string; step?: string; q?: string; year?: number; page?: number }

const text = (value: unknown) =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined
const whole = (value: unknown) => (Number.isInteger(value) && Number(value) > 0 ? Number(value) : undefined)

export const itemSearch = (search: Record<string, unknown>): ItemSearch => ({
  tab: typeof search.tab === 'string' && Object.hasOwn(tabs, search.tab) ? (search.tab as Tab) : undefined,
  organ: text(search.organ),
  step: text(search.step),
  q: text(search.q),
  year: whole(search.year),
  page: whole(search.page),
})

/** What must be looked at at once: published before its last signature, or taken off before it was confirmed. */
const isUrgent = ({ nextStep }: QueueRow) => nextStep === 'confirmUrgent' || nextStep === 'confirmWithdrawal'

export function rowsOf(
  tab: Exclude<Tab, 'red' | 'register'>,
  { mine, others }: Queue,
  me: string,
): readonly QueueRow[] {
  const all = [...mine, ...others]
  if (tab === 'mine') return mine
  if (tab === 'drafts') return all.filter(({ drafter }) => drafter === me)
  if (tab === 'urgent') return all.filter(isUrgent)
  if (tab === 'way') return all
  return all
    .filter(({ releaseAt, missed }) => releaseAt !== null || missed.length > 0)
    .toSorted((a, b) => b.missed.length - a.missed.length || (a.releaseAt ?? '').localeCompare(b.releaseAt ?? ''))
}
