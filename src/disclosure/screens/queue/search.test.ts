import { expect, test } from 'vitest'
import type { Queue, QueueRow } from '../../api-types.ts'
import { itemSearch, rowsOf } from './search.ts'

const row = (id: string, more: Partial<QueueRow> = {}): QueueRow => ({
  id,
  title: id,
  organId: '',
  organName: '',
  contentClass: 'ordinary',
  className: '一般信息',
  standing: 'reviewing',
  correcting: false,
  nextStep: 'proof1',
  next: '一校',
  mine: false,
  barred: null,
  drafter: '王编辑',
  since: '2026-11-24T01:00:00Z',
  releaseAt: null,
  missed: [],
  returned: null,
  clock: { dueOn: null, state: 'onTime', left: null, article: '', provisional: false },
  ...more,
})

const queue: Queue = {
  mine: [row('甲', { mine: true })],
  others: [
    row('乙', { drafter: '李经办', releaseAt: '2026-11-25T01:00:00Z', standing: 'scheduled' }),
    row('丙', { missed: ['检查拦截：身份证号'], standing: 'approved' }),
    row('丁', { nextStep: 'confirmWithdrawal' }),
  ],
  total: 4,
}
const ids = (tab: Parameters<typeof rowsOf>[0]) => rowsOf(tab, queue, '李经办').map(({ id }) => id)

test('定时没有发出去的排在最前面', () => {
  expect(ids('scheduled')).toEqual(['丙', '乙'])
})

test('各清单各取所需', () => {
  expect(ids('mine')).toEqual(['甲'])
  expect(ids('drafts')).toEqual(['乙'])
  expect(ids('urgent')).toEqual(['丁'])
  expect(ids('way')).toHaveLength(4)
})

test('网址里不认识的清单和数字不予采信', () => {
  expect(itemSearch({ tab: 'constructor', year: -1, q: 2026 })).toEqual({ q: '2026' })
})
