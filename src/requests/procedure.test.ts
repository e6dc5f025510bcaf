import { describe, expect, test } from 'vitest'
import { proceedingsOf } from './request.ts'
import { drafted, registrationOn, story, underWay, who } from './test-kit/story.ts'

/** 责令重新处理、来件登记、拆分、电子送达：一条一个例子. */

const answered = () => {
  const told = underWay('2026-03-02')
  const hash = drafted(told, '2026-03-03', { decision: 'GRANT_FULL' })
  told.did('2026-03-03', who.organHead, 'decide', { hash })
  told.did('2026-03-04', who.clerk, 'serve', { method: 'post', dispatchedOn: '2026-03-04' })
  return told
}
const remanded = (terms: object) => {
  const told = answered()
  const said = { document: '海政复决〔2026〕3号', servedOn: '2026-09-01', ...terms }
  return told.tries('2026-09-02', who.clerk, 'remand', said) || told.now().dueOn
}

test.each([
  ['二十个工作日，中秋放假、9 月 20 日上班', { workdays: 20 }, '2026-09-29'],
  ['三十日，末日 10 月 1 日在国庆假期，顺延到 10 月 8 日', { days: 30 }, '2026-10-08'],
  ['六十日，末日周六，顺延到周一', { days: 60 }, '2026-11-02'],
  ['文书写明的某日', { untilOn: '2026-09-30' }, '2026-09-30'],
])('重新答复的期限照文书写：%s', (_, terms, dueOn) => {
  expect(remanded(terms)).toBe(dueOn)
})

test('期限只填一种；最后一日不早于送达', () => {
  expect(remanded({})).toContain('请按文书填写一种')
  expect(remanded({ workdays: 20, days: 30 })).toContain('请按文书填写一种')
  expect(remanded({ untilOn: '2026-08-31' })).toContain('早于文书送达之日')
})

test.each([['signedMail'], ['misrouted']])(
  '签收的来件（%s）没有签收日期不能登记（条例第三十一条第（二）项）',
  (channel) => {
    const told = story()
    const came = (receivedOn: string | null) =>
      told.tries('2026-03-02', who.clerk, 'intake', registrationOn(channel, '2026-03-02', receivedOn))
    expect(came(null)).toContain('请填写签收日期。（条例第三十一条第（二）项）')
    expect(came('2026-03-02')).toBe('')
  },
)

test.each([['web'], ['plainMail']])('需要确认的来件（%s）可以先登记，确认之后再起算', (channel) => {
  const told = story()
  expect(told.did('2026-03-02', who.clerk, 'intake', registrationOn(channel, '2026-03-02', null)).status).toBe(
    'awaitingConfirmation',
  )
})

test('申请人没有表示过的，先确认再电子送达（条例第四十条）', () => {
  const told = underWay('2026-03-02')
  const hash = drafted(told, '2026-03-03', { decision: 'GRANT_FULL' })
  told.did('2026-03-03', who.organHead, 'decide', { hash })
  const serve = (said: object) =>
    told.tries('2026-03-04', who.clerk, 'serve', { method: 'electronic', deliveredOn: '2026-03-04', ...said })
  expect(serve({})).toContain('先与申请人确认电子送达')
  expect(serve({ agreed: true })).toContain('写明何时、怎样确认')
  expect(serve({ agreed: true, note: '3月4日 9:30 电话确认，本人接听' })).toBe('')
})

test('拆分以后，原件只剩第一项，相近的比对也按这一项', () => {
  const told = underWay('2026-03-02')
  const before = told.now().contentPrint
  const { content, contentPrint } = told.did('2026-03-03', who.head, 'split', { parts: ['绩效评价报告', '采购合同'] })
  expect(content).toBe('绩效评价报告')
  expect(contentPrint).not.toBe(before)
  expect(contentPrint).toMatch(/^[0-9a-f]{16}$/)
})

test('补正过的再拆，拆出来的不再要求补正（条例第三十条）', () => {
  const told = underWay('2026-03-02')
  const correction = { items: '哪一年', guidance: '写明年度', workdays: 15 }
  told.did('2026-03-03', who.head, 'requestCorrection', correction)
  told.did('2026-03-05', who.clerk, 'correctionReceived', { receivedOn: '2026-03-05', text: '2025 年' })
  const parent = proceedingsOf(told.now())
  const part = story()
  const said = { anchor: parent.anchor, correction: parent.correction }
  part.did('2026-03-06', who.clerk, 'intake', registrationOn('inPerson', '2026-03-02', '2026-03-02', said))
  expect(part.tries('2026-03-06', who.head, 'requestCorrection', correction)).toContain('应一次性告知')
  expect(part.now().dueOn).toBe(told.now().dueOn)
})

describe('可以公开的，建议转为主动公开（条例第四十四条）', () => {
  const proposal = (told: ReturnType<typeof answered>) => proceedingsOf(told.now()).publish

  test('予以公开的送达以后有建议；公开了，或者说明理由不公开的，就没有了', () => {
    const published = answered()
    expect(proposal(published)).toBe('proposed')
    published.did('2026-03-05', who.head, 'release', { title: '公交补贴', question: '发放表', answer: '见附件' })
    expect(proposal(published)).toBeNull()
    const kept = answered()
    kept.did('2026-03-05', who.head, 'declineRelease', { reason: '只涉及申请人本人' })
    expect(proposal(kept)).toBeNull()
    expect(kept.tries('2026-03-06', who.head, 'declineRelease', { reason: '同上' })).toContain('没有待定的')
  })

  test('不予公开的没有建议；责令重新处理以后，原来的建议不作数', () => {
    const denied = underWay('2026-03-02')
    const hash = drafted(denied, '2026-03-03', { decision: 'DENY_PROCESS' })
    denied.did('2026-03-03', who.organHead, 'decide', { hash })
    denied.did('2026-03-04', who.clerk, 'serve', { method: 'post', dispatchedOn: '2026-03-04' })
    expect(proposal(denied)).toBeNull()
    const told = answered()
    told.did('2026-09-02', who.clerk, 'remand', { document: '复议决定', servedOn: '2026-09-01', workdays: 20 })
    expect(proposal(told)).toBeNull()
  })
})
