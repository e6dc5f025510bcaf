import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoDatabase } from '../journeys/demo-database.ts'
import type { TestDatabase } from '../src/platform/test-kit/index.ts'
import { standings } from '../src/requests/standing.ts'
import { openDemoDesk } from './demo-accounts.ts'
import { prove } from './prove.ts'

let site: TestDatabase
beforeAll(async () => {
  site = await demoDatabase()
}, 120_000)
afterAll(() => site.close())

const cases = () =>
  site.db
    .selectFrom('request')
    .select(['status', 'due_on', 'number', 'assigned_to'])
    .where('proceedings', 'is not', null)
    .execute()

describe('演示区的在办件', () => {
  test('各个环节都有，有的快到期，有的已经送达', async () => {
    const standing = new Set((await cases()).map(({ status }) => status))
    const never = ['closedNoCorrection', 'closedNoPayment', 'closedWithdrawn', 'closedOther', 'deferred']
    expect(Object.keys(standings).filter((status) => !standing.has(status) && !never.includes(status))).toEqual([])
  })

  test('每件都由行为推得，与现存记录一致', async () => {
    expect(await prove(site.db)).toEqual([])
  })

  test('再做一次什么也不多', async () => {
    const before = await cases()
    await openDemoDesk(site)
    expect(await cases()).toEqual(before)
  })

  test('复议诉讼、投诉举报、更正请求也各有在办的', async () => {
    const remedies = await site.db.selectFrom('remedy').selectAll().where('proceedings', 'is not', null).execute()
    expect(remedies.map(({ route, concluded_on }) => [route, concluded_on !== null]).toSorted()).toEqual([
      ['direct', false],
      ['review', false],
      ['review', true],
    ])
    expect(remedies.filter(({ request_id }) => request_id !== null)).toHaveLength(2)
    const complaints = await site.db.selectFrom('complaint').select('standing').execute()
    const corrections = await site.db.selectFrom('record_correction').select('standing').execute()
    expect([complaints, corrections]).toEqual([[{ standing: 'asked' }], [{ standing: 'received' }]])
  })

  test('信息发布各个环节都有，没有走完审校的不在公众面前', async () => {
    const items = await site.db
      .selectFrom('item')
      .select(['standing', 'next_step', 'published_on', 'index_number'])
      .where('content_class', 'is not', null)
      .execute()
    expect(new Set(items.map(({ standing }) => standing))).toEqual(
      new Set(['draft', 'reviewing', 'approved', 'scheduled', 'published', 'withdrawn']),
    )
    const waiting = items.flatMap(({ next_step }) => next_step ?? [])
    expect(waiting).toEqual(
      expect.arrayContaining(['confirmUrgent', 'confirmWithdrawal', 'proof1', 'review1', 'release']),
    )
    const hidden = items.filter(({ standing }) => !['published', 'withdrawn'].includes(standing))
    expect(hidden.filter(({ published_on, index_number }) => published_on || index_number)).toEqual([])
  })
})
