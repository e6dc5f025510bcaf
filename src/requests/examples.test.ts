import { describe, expect, test } from 'vitest'
import { calendar, extendCalendar } from '../law/index.ts'
import { delivered, received, registrationOn, story, underWay, who } from './test-kit/story.ts'

/**
 * requests-and-report §1.9, told through acts. 13、15、16 are no terms of an application: 主动公开 is in law/clock.test.ts,
 * 复议 and 诉讼 in the remedies room.
 */

/** The last day on which a correction may be asked for without saying why so late. */
const noticeUntil = (day: string, last: string, next: string) => {
  const asks = { items: '不明确之处', guidance: '写明年度', workdays: 15 }
  expect(received(day).tries(next, who.head, 'requestCorrection', asks)).toContain(`已于 ${last} 届满`)
  expect(received(day).tries(last, who.head, 'requestCorrection', asks)).toBe('')
}
const extended = (day: string, on: string) =>
  underWay(day).did(on, who.head, 'extend', { workdays: 20, reason: '材料多' }).dueOn

describe('算例：收到日、补正告知末日、答复末日、延期后的末日', () => {
  test.each([
    ['算例 1 当面提交', '2023-03-01', '2023-03-10', '2023-03-13', '2023-03-29', '2023-04-26'],
    ['算例 2 跨清明、五一', '2023-04-03', '2023-04-13', '2023-04-14', '2023-05-04', null],
    ['算例 3 EMS 签收，两个周日上班', '2024-02-01', '2024-02-09', '2024-02-18', '2024-03-05', null],
    ['算例 4 真实诉讼案', '2022-09-30', null, null, '2022-11-02', null],
    ['算例 10 国庆假期中签收', '2025-10-03', '2025-10-16', '2025-10-17', '2025-11-04', null],
    ['算例 11 跨年', '2022-12-20', '2022-12-29', '2022-12-30', '2023-01-18', '2023-02-20'],
  ])('%s %s', (_, day, notice, next, due, longest) => {
    expect(received(day).now().dueOn).toBe(due)
    if (notice && next) noticeUntil(day, notice, next)
    if (longest) expect(extended(day, due)).toBe(longest)
  })

  test.each([
    ['2025-09-28', '2025-10-31'],
    ['2025-09-29', '2025-11-03'],
  ])('算例 5 网上提交 2025-09-27，%s 确认', (confirmed, due) => {
    const told = story()
    const submitted = told.did('2025-09-27', who.applicant, 'submit', registrationOn('web', '2025-09-27', null))
    expect(submitted).toMatchObject({ status: 'awaitingConfirmation', dueOn: null })
    const said = { confirmedOn: confirmed, how: '登记回执', at: '09:00' }
    expect(told.did(confirmed, who.clerk, 'confirmReceipt', said)).toMatchObject({ receivedOn: confirmed, dueOn: due })
  })
})

test('算例 6 补正：原末日作废，收到补正之日起重新计算', () => {
  const told = received('2025-01-02')
  expect(told.now().dueOn).toBe('2025-02-06')
  told.did('2025-01-13', who.head, 'requestCorrection', { items: '哪一年', guidance: '写明年度', workdays: 15 })
  expect(delivered(told, '2025-01-13', 'correction').proceedings?.correction?.untilOn).toBe('2025-02-08')
  const corrected = told.did('2025-02-05', who.clerk, 'correctionReceived', {
    receivedOn: '2025-02-05',
    text: '2024 年',
  })
  expect(corrected).toMatchObject({ status: 'registered', receivedOn: '2025-01-02', dueOn: '2025-03-04' })
})

describe('算例 7–9 征求第三方意见', () => {
  const asked = () => {
    const told = underWay('2026-01-05')
    told.did('2026-01-12', who.clerk, 'consultThirdParty', { party: '某公司', matter: '商业秘密' })
    expect(delivered(told, '2026-01-14', 'c1').proceedings?.consultations[0]?.untilOn).toBe('2026-02-04')
    return told
  }
  const opinion = { consultation: 'c1', receivedOn: '2026-01-30', opinion: 'disagree' }

  test('1-30 答复：14 个工作日不计入', () => {
    const told = asked()
    expect(told.now().dueOn).toBeNull()
    expect(told.did('2026-01-30', who.clerk, 'recordOpinion', opinion).dueOn).toBe('2026-02-27')
  })

  test('一直不答：期满恢复，意见晚到也算到期满之日', () => {
    const silent = asked()
    expect(silent.did('2026-02-05', who.system, 'consultationLapsed', { consultation: 'c1' }).dueOn).toBe('2026-03-03')
    const late = asked()
    const said = { ...opinion, receivedOn: '2026-02-09' }
    expect(late.did('2026-02-09', who.clerk, 'recordOpinion', said).dueOn).toBe('2026-03-03')
  })

  test('再延期 20 个工作日', () => {
    const told = asked()
    told.did('2026-01-30', who.clerk, 'recordOpinion', opinion)
    expect(told.did('2026-02-02', who.head, 'extend', { workdays: 20, reason: '材料多' }).dueOn).toBe('2026-03-26')
  })
})

test('算例 12 临时延长春节假期：旧日历 2-18，重新计算后 2-20，当时的期限仍在案上', () => {
  const before = extendCalendar(calendar, {
    year: 2020,
    notice: '国办发明电〔2019〕16号',
    holidays: [{ name: '春节', from: '2020-01-24', to: '2020-01-30' }],
    makeups: ['2020-01-19', '2020-02-01'].map((day) => ({ name: '春节', day })),
  })
  const told = received('2020-01-16', { calendar: before })
  expect(told.now().dueOn).toBe('2020-02-18')
  told.countBy(calendar)
  expect(told.did('2020-01-27', who.system, 'recalculate', { notice: '国办发明电〔2020〕1号' }).dueOn).toBe(
    '2020-02-20',
  )
  expect(told.records[0]?.facts.due).toMatchObject({ dueOn: '2020-02-18' })
})

test('算例 12b 两个征询重叠：取并集，不重复扣', () => {
  const told = underWay('2025-03-03')
  const said = { party: '某公司', matter: '商业秘密' }
  told.did('2025-03-10', who.clerk, 'consultThirdParty', said)
  told.did('2025-03-17', who.clerk, 'consultThirdParty', said)
  told.did('2025-03-21', who.clerk, 'recordOpinion', { consultation: 'c1', receivedOn: '2025-03-21', opinion: 'agree' })
  expect(told.now().dueOn).toBeNull()
  const last = { consultation: 'c2', receivedOn: '2025-03-28', opinion: 'agree' }
  expect(told.did('2025-03-28', who.clerk, 'recordOpinion', last).dueOn).toBe('2025-04-21')
})

test('算例 14 收费：通知 2025-04-24 收到，缴费末日 05-26；05-12 缴清，重新计算到 06-10', () => {
  const told = underWay('2025-04-21')
  const fee = { basis: 'byPages', pages: 72, evidence: '一个月内申请八十件' }
  expect(told.did('2025-04-24', who.head, 'noticeFee', fee)).toMatchObject({ status: 'feePending', dueOn: null })
  expect(delivered(told, '2025-04-24', 'fee').proceedings?.fee).toMatchObject({ amount: 420, untilOn: '2025-05-26' })
  const paid = told.did('2025-05-12', who.clerk, 'feePaid', { paidOn: '2025-05-12', receipt: '0012345' })
  expect(paid).toMatchObject({ status: 'processing', dueOn: '2025-06-10' })
})
