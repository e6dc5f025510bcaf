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

describe('准予撤回上诉', () => {
  const ruling = { concludedOn: '2024-07-10', servedOn: '2024-07-15', document: '终2号' }

  test('第一审判决生效：结果、表四的格和责令都是第一审的，自裁定送达之日起算', () => {
    const ended = going(appealed(), '2024-07-15', 'withdrawAppeal', ruling)
    expect([ended.outcomeCode, ended.outcome, standingOf(ended)]).toEqual(['SUIT_ORDERED', 'corrected', 'concluded'])
    expect(remandOf(ended)).toEqual({ workdays: 20, servedOn: '2024-07-15', document: '终2号' })
  })
  test('驳回诉讼请求的判决，撤回上诉后计结果维持', () => {
    const lost = appealed({ code: 'SUIT_REJECTED', remandWorkdays: null })
    expect(going(lost, '2024-07-15', 'withdrawAppeal', ruling)).toMatchObject({
      outcome: 'upheld',
      concludedOn: '2024-07-10',
    })
  })
  test('第二审没有“准予撤诉”，第一审没有“准予撤回上诉”', () => {
    expect(refusalsOf(appealed(), '2024-07-15', 'withdraw', ruling)[0]?.sentence).toContain('没有“准予撤回（撤诉）”')
    expect(refusalsOf(sued(), '2024-07-15', 'withdrawAppeal', ruling)[0]?.sentence).toContain('没有“准予撤回上诉”')
  })
})

describe('第二审撤销不予立案、驳回起诉的裁定（行诉解释§109①）', () => {
  const aside = (result: string) => ({ result, concludedOn: '2024-07-10', servedOn: '2024-07-12' })
  const suit = {
    organId: 'o',
    route: 'direct',
    caseNumber: '1',
    body: '某法院',
    filedOn: '2024-03-01',
    ground: 'reply',
  }
  const refused = () =>
    going(
      going(going(null, '2024-03-04', 'file', suit), '2024-03-08', 'notAccepted', {
        concludedOn: '2024-03-08',
        servedOn: '2024-03-08',
      }),
      '2024-03-11',
      'appeal',
      { ...appealing, appellant: 'applicant', appealedOn: '2024-03-11' },
    )
  const dismissed = () => appealed({ code: 'SUIT_DISMISSED', remandWorkdays: null })

  test('指令立案：不予立案的上诉在第二审，指令后待第一审立案', () => {
    expect(standingOf(refused())).toBe('pending')
    const ordered = going(refused(), '2024-07-12', 'judgeAppeal', aside('filed'))
    expect([standingOf(ordered), ordered.outcome]).toEqual(['filed', null])
    expect(runningClocks(ordered, '2024-07-12', calendar).map(({ dueOn }) => dueOn)).toEqual(['2024-07-17'])
    const filed = going(ordered, '2024-07-16', 'accept', { how: 'decided', acceptedOn: '2024-07-16' })
    expect(standingOf(filed)).toBe('pending')
  })
  test('指令继续审理：不是发回重审，此后仍可发回一次', () => {
    const goesOn = going(dismissed(), '2024-07-12', 'judgeAppeal', aside('continued'))
    const again = going(goesOn, '2024-09-10', 'judge', {
      ...judgment,
      concludedOn: '2024-09-09',
      servedOn: '2024-09-10',
    })
    const twice = going(again, '2024-09-12', 'appeal', { ...appealing, appealedOn: '2024-09-12' })
    const remit = { ...aside('remitted'), concludedOn: '2024-10-10', servedOn: null }
    expect(refusalsOf(twice, '2024-10-10', 'judgeAppeal', remit)).toEqual([])
  })
  test.each([
    ['驳回起诉的裁定不能发回重审', dismissed, 'remitted'],
    ['驳回起诉的裁定不是指令立案', dismissed, 'filed'],
    ['判决不是指令继续审理', () => appealed(), 'continued'],
  ] as const)('%s', (_, remedy, result) => {
    expect(refusalsOf(remedy(), '2024-07-12', 'judgeAppeal', aside(result))[0]?.article).toContain('第一百零九条')
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
