import { describe, expect, test } from 'vitest'
import { calendar } from '../../law/index.ts'
import { caseFacts } from '../worklist/test-kit/cases.ts'
import { standingOf } from './following.ts'

const said = (...facts: Parameters<typeof caseFacts>) => standingOf(caseFacts(...facts), calendar).sentence

describe('对申请人说的日子', () => {
  test('2026-12-04 收到，末日 2027-01-01 是暂算；本年的不这样写', () => {
    expect(said('o', { receivedOn: '2026-12-04', dueOn: '2027-01-01' })).toContain(
      '最迟2027年1月1日（暂算，放假安排公布后以重新计算的为准）答复您',
    )
    expect(said('o', { dueOn: '2026-12-30' })).not.toContain('暂算')
  })

  test('缴清以后期限怎样算，照本站的约定写', () => {
    const fee = {
      basis: 'byPages',
      quantity: 109,
      amount: 880,
      noticedOn: '2026-12-01',
      delivery: null,
      untilOn: '2027-01-04',
      paidOn: null,
      receipt: null,
    } as const
    const pending = (restarts: boolean) =>
      said('o', { status: 'feePending', dueOn: null, proceedings: { fee: { ...fee, restarts } } })
    expect(pending(true)).toContain('缴清后，答复期限重新起算（本站约定）')
    expect(pending(true)).toContain('2027年1月4日（暂算')
    expect(pending(false)).toContain('缴清后，答复期限接着计算，等候缴费的日子不算')
  })
})
