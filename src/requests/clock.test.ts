import { describe, expect, test } from 'vitest'
import { calendar, extendCalendar } from '../law/index.ts'
import { clockView } from './clock-view.ts'
import { blank, settle } from './request.ts'
import { defaultSettings } from './settings.ts'
import { drafted, received, story, underWay, who } from './test-kit/story.ts'
import { waitingIn } from './worklist/waiting.ts'

const party = { party: '滨海宏达建设有限公司', contact: null, matter: '设备报价明细' }
const notice = { items: '没有写明年份', guidance: '请写明年份', workdays: 15 }

describe('期限不因办理中的事而看不见', () => {
  test('征求意见还没结束就终止：停到终止那天为止，末日记下来，超期照算', () => {
    const told = underWay('2026-01-05')
    told.did('2026-01-12', who.head, 'consultThirdParty', party)
    expect(told.now().dueOn).toBeNull()
    const { dueOn, answeredOn } = told.did('2026-01-30', who.head, 'closeOther', { reason: '申请人死亡' })
    expect([dueOn, answeredOn]).toEqual(['2026-02-27', '2026-01-30'])
  })

  test('待补正时撤回：时钟停着，没有末日可记', () => {
    const told = received('2026-01-05')
    told.did('2026-01-12', who.head, 'requestCorrection', notice)
    expect(told.did('2026-01-20', who.head, 'withdraw', { how: '书面' }).dueOn).toBeNull()
  })

  test('过了末日才告知补正：收到补正以后，前一次超期仍记着，逐日看得到', () => {
    const told = received('2026-01-05')
    told.did('2026-02-10', who.head, 'requestCorrection', { ...notice, lateReason: '经办人交接遗漏' })
    told.did('2026-02-12', who.clerk, 'correctionReceived', { receivedOn: '2026-02-12', text: '2025年' })
    expect(told.now().proceedings?.overran).toEqual([{ dueOn: '2026-02-02', on: '2026-02-10' }])
    const [first] = clockView(told.now(), '2026-02-13', calendar).segments
    expect(first?.ended).toContain('此前已于 2026-02-02 超过答复期限')
    expect(first?.days.filter(({ kind }) => kind === 'overdue')).toHaveLength(6)
    expect(first?.days.at(-1)).toMatchObject({ date: '2026-02-12', kind: 'stopped' })
  })

  test('责令重新处理的末日落在 2027 年，放假安排未公布的是暂算', () => {
    const told = underWay('2026-10-12')
    const hash = drafted(told, '2026-10-20', { decision: 'GRANT_FULL' })
    told.did('2026-10-20', who.organHead, 'decide', { hash })
    told.did('2026-10-21', who.clerk, 'serve', { method: 'direct', deliveredOn: '2026-10-21' })
    const document = '海政复决〔2026〕3号行政复议决定书'
    const again = told.did('2026-12-04', who.clerk, 'remand', { document, servedOn: '2026-12-04', workdays: 20 })
    expect([again.dueOn, again.proceedings?.provisional]).toEqual(['2027-01-01', true])
  })

  test('已签发的答复写着原来的收到日期：不能再更正收到日期', () => {
    const told = underWay('2026-01-05')
    const hash = drafted(told, '2026-01-12', { decision: 'GRANT_FULL' })
    told.did('2026-01-12', who.organHead, 'decide', { hash })
    expect(
      told.tries('2026-01-13', who.head, 'correctReceipt', { receivedOn: '2026-01-04', reason: '签收日期抄错' }),
    ).toContain('申请现在是“已签发待送达”')
  })

  test('收费停止期限是本站约定，不写成规章的规定；本站不重新计算的照写', () => {
    const clocked = (restartOnPayment: boolean) => {
      const told = underWay('2026-01-05', { settings: { restartOnPayment } })
      const evidence = '三个月内申请 63 件'
      told.did('2026-01-06', who.head, 'noticeFee', { basis: 'byPages', pages: 109, evidence })
      return clockView(told.now(), '2026-01-07', calendar).sentence
    }
    expect(clocked(true)).toBe('等候申请人缴费，缴清之日起重新计算（本站约定）')
    expect(clocked(false)).toContain('缴清后继续计算（本站约定）')
  })
})

describe('发出去没有回音的文书', () => {
  const sent = () => {
    const told = received('2026-03-02')
    told.did('2026-03-04', who.head, 'requestCorrection', notice)
    return told
  }
  const waits = (told: ReturnType<typeof sent>, today: string) =>
    waitingIn(told.now(), { today, calendar, settings: defaultSettings }).map(
      ({ what, over }) => `${what}${over ? '（已过）' : ''}`,
    )

  test('发出十个工作日没有送达登记：到那天提醒，此后每天在经办人的事里', () => {
    const told = sent()
    expect(told.now().nextOn).toBe('2026-03-18')
    expect(waits(told, '2026-03-18')).toContain('登记补正告知书的送达')
    expect(waits(told, '2026-03-19')).toContain('核实补正告知书的送达，送不到的换一种方式再送（已过）')
  })

  test('登记了发出、没有登记送达的，还是没有送达', () => {
    const told = sent()
    told.did('2026-03-05', who.clerk, 'recordDelivery', {
      of: 'correction',
      method: 'post',
      dispatchedOn: '2026-03-05',
    })
    expect(told.now().nextOn).toBe('2026-03-19')
    expect(waits(told, '2026-03-10')).toContain('登记补正告知书的送达')
  })

  test('邮寄退回以后当面送达：两次都留着，记的是送到的那一次', () => {
    const told = sent()
    const of = 'correction'
    told.did('2026-03-05', who.clerk, 'recordDelivery', {
      of,
      method: 'post',
      dispatchedOn: '2026-03-05',
      note: '退回',
    })
    told.did('2026-03-20', who.clerk, 'recordDelivery', { of, method: 'direct', deliveredOn: '2026-03-20' })
    const { delivery, untilOn } = told.now().proceedings!.correction!
    expect(delivery).toMatchObject({ method: 'direct', dispatchedOn: null, deliveredOn: '2026-03-20' })
    expect(delivery?.attempts).toMatchObject([{ method: 'post', dispatchedOn: '2026-03-05', note: '退回' }])
    expect([untilOn, told.now().nextOn]).toEqual(['2026-04-13', '2026-04-13'])
  })
})

describe('平信当天确认（条例第三十一条第（二）项）', () => {
  test.each([
    ['plainMail', '2026-03-02'],
    ['web', '2026-03-03'],
  ] as const)('%s：2026-03-02 到达，应在 %s 确认', (channel, by) => {
    const request = { ...blank('x'), channel, submittedOn: '2026-03-02', status: 'awaitingConfirmation' as const }
    const moment = { today: '2026-03-02', calendar, settings: defaultSettings }
    expect(waitingIn(request, moment)).toMatchObject([{ work: 'confirm', by }])
  })
})

describe('登记簿里的一行，从第一步起是一件申请', () => {
  const year2027 = {
    year: 2027,
    notice: '示例 2027 年通知',
    holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
    makeups: [],
  }
  const changed = extendCalendar(calendar, year2027)
  const line = (dueOn: string) =>
    settle({ ...blank('x'), organId: who.head.organId ?? '', receivedOn: '2026-12-04', dueOn })

  test('先分办：转入办理中；期限不凭空延长', () => {
    const told = story({ line: line('2027-01-01') })
    const { status, dueOn, proceedings } = told.did('2026-12-07', who.head, 'assign', { officer: '王经办' })
    expect([status, dueOn, proceedings?.extension]).toEqual(['processing', '2027-01-01', 0])
  })

  test.each([
    ['按老日历自算的', '2027-01-01', '2027-01-04', 0],
    ['按本站日历自算的', '2027-01-04', '2027-01-04', 0],
    ['登记簿写明延长五日的', '2027-01-11', '2027-01-11', 5],
  ])('本站日历有了 2027 年：%s', (_, had, due, extension) => {
    const told = story({ line: line(had), calendar: changed })
    const { dueOn, proceedings } = told.did('2026-12-07', who.head, 'assign', { officer: '王经办' })
    expect([dueOn, proceedings?.extension, proceedings?.deferredTo]).toEqual([due, extension, null])
  })
})
