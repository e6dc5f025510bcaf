import { describe, expect, test } from 'vitest'
import { calendar } from '../law/index.ts'
import { runningClocks } from './clocks.ts'
import { awaitsService } from './conclusion.ts'
import { proceedingsOf, type RemedyFacts, standingOf } from './remedy.ts'
import { going, refusalsOf, sued } from './test-kit/going.ts'

/** When a paper binds, and from when its order to answer again runs (复议法§75②；行诉法§85). */

const judgment = { code: 'SUIT_ORDERED', concludedOn: '2024-05-20', servedOn: '2024-05-27', remandWorkdays: 20 }
const appealing = { appellant: 'organ', appealedOn: '2024-06-03', court: '南澜市中级人民法院' }
const judged = (more: Record<string, unknown> = {}) => going(sued(), '2024-05-28', 'judge', { ...judgment, ...more })
const appealed = (more: Record<string, unknown> = {}) => going(judged(more), '2024-06-03', 'appeal', appealing)
const remandOf = (remedy: RemedyFacts) => proceedingsOf(remedy).remand
const dueOn = (remedy: RemedyFacts, today: string) =>
  runningClocks(remedy, today, calendar).find(({ id }) => id === 'remand')?.dueOn

describe('一审判令重新答复', () => {
  test('可以上诉的，还不起算', () => {
    expect([remandOf(judged()), remandOf(appealed())]).toEqual([null, null])
  })
  test('二审维持：天数按一审判决，自二审裁判送达之日起算，不在生效以前届满', () => {
    const paper = { result: 'affirmed', concludedOn: '2024-08-19', servedOn: '2024-08-20', document: '终9号' }
    const final = going(appealed(), '2024-08-20', 'judgeAppeal', paper)
    expect(remandOf(final)).toEqual({ workdays: 20, servedOn: '2024-08-20', document: '终9号' })
    expect(dueOn(final, '2024-08-21')).toBe('2024-09-18')
  })
  test('没有上诉：自判决送达之日起算；算到生效时已经届满的，自生效之日起算', () => {
    const effect = { effectiveOn: '2024-06-12' }
    expect(remandOf(going(judged(), '2024-06-12', 'takeEffect', effect))?.servedOn).toBe('2024-05-27')
    const short = going(judged({ remandWorkdays: 10 }), '2024-06-12', 'takeEffect', effect)
    expect([remandOf(short)?.servedOn, dueOn(short, '2024-06-12')]).toEqual(['2024-06-12', '2024-06-26'])
  })
})

describe('登记时还没有送达的', () => {
  const served = (remedy: RemedyFacts, servedOn: string, remandWorkdays: number | null = null) =>
    going(remedy, servedOn, 'recordService', { servedOn, proof: '送达回证', remandWorkdays })

  test('一审判决：补登送达后起算上诉期限，此后才能生效', () => {
    const open = judged({ servedOn: null })
    expect(refusalsOf(open, '2024-09-02', 'takeEffect', { effectiveOn: '2024-09-02' })[0]?.sentence).toContain(
      '登记裁判（决定）送达',
    )
    const again = served(open, '2024-05-31')
    expect(runningClocks(again, '2024-06-03', calendar).map(({ id, dueOn }) => [id, dueOn])).toEqual([
      ['appeal', '2024-06-17'],
    ])
    expect(remandOf(going(again, '2024-06-18', 'takeEffect', { effectiveOn: '2024-06-18' }))?.workdays).toBe(20)
  })
  test('二审维持：补登送达才起算', () => {
    const paper = { result: 'affirmed', concludedOn: '2024-08-19' }
    const open = going(appealed(), '2024-08-20', 'judgeAppeal', paper)
    expect([remandOf(open), awaitsService(open)]).toEqual([null, true])
    expect(remandOf(served(open, '2024-08-26'))).toMatchObject({ workdays: 20, servedOn: '2024-08-26' })
  })
  test('撤销的复议决定：补登送达时补上期限；早于决定之日的拒绝', () => {
    const decision = { code: 'REVIEW_ANNULLED', concludedOn: '2024-04-28', remandWorkdays: null }
    const open = going(sued({ route: 'review' }), '2024-04-29', 'decideReview', decision)
    expect(remandOf(served(open, '2024-04-30', 15))).toMatchObject({ workdays: 15, servedOn: '2024-04-30' })
    const early = { servedOn: '2024-04-27', proof: '送达回证' }
    expect(refusalsOf(open, '2024-04-30', 'recordService', early)[0]?.sentence).toBe('送达日期早于文书日期，请核对。')
  })
  test('不予立案的裁定：补登送达后起算十日上诉期限', () => {
    const suit = {
      organId: 'o',
      route: 'direct',
      caseNumber: '1',
      body: '某法院',
      filedOn: '2024-03-01',
      ground: 'reply',
    }
    const refused = going(going(null, '2024-03-04', 'file', suit), '2024-03-08', 'notAccepted', {
      concludedOn: '2024-03-08',
    })
    const [term] = runningClocks(served(refused, '2024-03-11'), '2024-03-12', calendar)
    expect(term).toMatchObject({ id: 'appeal', dueOn: '2024-03-21' })
  })
  test('撤回的没有送达可以补登', () => {
    const ended = going(sued(), '2024-03-18', 'withdraw', { concludedOn: '2024-03-18' })
    expect([awaitsService(ended), refusalsOf(ended, '2024-03-19', 'recordService', {})[0]?.sentence]).toEqual([
      false,
      '这件案件没有“登记裁判（决定）送达”这一步。',
    ])
  })
})

describe('更正结果，责令随之', () => {
  const upheld = { code: 'REVIEW_UPHELD', concludedOn: '2024-04-28', servedOn: '2024-04-30' }
  const right = (code: string, remandWorkdays: number | null = null) => ({ code, remandWorkdays, reason: '误登' })
  const decided = (more: Record<string, unknown> = {}) =>
    going(sued({ route: 'review' }), '2024-04-30', 'decideReview', { ...upheld, ...more })

  test('误登维持的撤销决定：补上期限，自送达之日起算', () => {
    const corrected = going(decided(), '2024-05-06', 'correctOutcome', right('REVIEW_ANNULLED', 20))
    expect(remandOf(corrected)).toMatchObject({ workdays: 20, servedOn: '2024-04-30' })
  })
  test('误登撤销的维持决定：申请没有转入重新处理的，责令随之取消', () => {
    const wrong = decided({ code: 'REVIEW_ANNULLED', remandWorkdays: 20 })
    expect(remandOf(going(wrong, '2024-05-06', 'correctOutcome', right('REVIEW_UPHELD')))).toBeNull()
  })
  test('申请已经转入重新处理的，拒绝并说明先办结重新答复；登记履行后可以更正', () => {
    const wrong = { ...decided({ code: 'REVIEW_ANNULLED', remandWorkdays: 20 }), requestId: 'r1' }
    expect(refusalsOf(wrong, '2024-05-06', 'correctOutcome', right('REVIEW_UPHELD'))[0]?.sentence).toContain(
      '登记履行情况',
    )
    const done = going(wrong, '2024-05-20', 'comply', { compliedOn: '2024-05-17', document: '依复2号' })
    expect(going(done, '2024-05-20', 'correctOutcome', right('REVIEW_UPHELD')).outcome).toBe('upheld')
  })
  test('已经起算的期限不能另定', () => {
    const wrong = decided({ code: 'REVIEW_ANNULLED', remandWorkdays: 20 })
    expect(refusalsOf(wrong, '2024-05-06', 'correctOutcome', right('REVIEW_ORDERED', 15))[0]?.sentence).toContain(
      '已经起算',
    )
    expect(standingOf(going(wrong, '2024-05-06', 'correctOutcome', right('REVIEW_ORDERED')))).toBe('concluded')
  })
})
