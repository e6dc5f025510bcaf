import { describe, expect, test } from 'vitest'
import { holidays } from './holidays.ts'
import {
  addWorkdays,
  calendar,
  type Day,
  dueDate,
  extendCalendar,
  lastDay,
  type Pause,
  type Period,
  pauseEnd,
  periods,
  runClock,
} from './index.ts'

type PeriodCase = [keyof typeof periods, number, Period['unit']]
type ClosedPause = Pause & { end: Day }
const due = (receivedOn: Day, extension = 0, pauses: ClosedPause[] = []) =>
  dueDate({ receivedOn, extension, pauses }).dueOn
const correctBy = (receivedOn: Day) => lastDay(calendar, periods.correctionNotice, receivedOn).day

describe('答复期限（条例第三十三条）', () => {
  test.each([
    ['算例1 当面提交，跨清明', '2023-03-01', '2023-03-10', '2023-03-29', '2023-04-26'],
    ['算例2 跨清明、五一，周日上班计入', '2023-04-03', '2023-04-13', '2023-05-04', '2023-05-31'],
    ['算例3 EMS 签收，跨春节，两个周日上班', '2024-02-01', '2024-02-09', '2024-03-05', '2024-04-02'],
    ['算例4 诉讼案：国庆后两个周末连上班', '2022-09-30', '2022-10-14', '2022-11-02', '2022-11-30'],
    ['算例5 调休上班的周日确认', '2025-09-28', '2025-10-14', '2025-10-31', '2025-11-28'],
    ['算例5 拖到次日确认', '2025-09-29', '2025-10-15', '2025-11-03', '2025-12-01'],
    ['算例10 国庆假期中签收', '2025-10-03', '2025-10-16', '2025-11-04', '2025-12-02'],
    ['算例11 跨年', '2022-12-20', '2022-12-29', '2023-01-18', '2023-02-20'],
  ])('%s：%s 收到，补正末日 %s，末日 %s，延满 %s', (_, receivedOn, correction, answer, extended) => {
    expect(correctBy(receivedOn)).toBe(correction)
    expect(due(receivedOn)).toBe(answer)
    expect(due(receivedOn, 20)).toBe(extended)
  })

  test('算例6 补正是重置：收到补正之日起另给二十日', () => {
    expect(due('2025-01-02')).toBe('2025-02-06')
    expect(correctBy('2025-01-02')).toBe('2025-01-13')
    expect(due('2025-02-05')).toBe('2025-03-04')
    expect(addWorkdays(calendar, '2025-01-13', 15).day).toBe('2025-02-08')
  })

  test('算例12 放假安排临时变更后须重算', () => {
    const original = {
      year: 2020,
      notice: '国办发明电〔2019〕16号',
      holidays: [{ name: '春节', from: '2020-01-24', to: '2020-01-30' }],
      makeups: ['2020-01-19', '2020-02-01'].map((day) => ({ name: '春节', day })),
    }
    const before = extendCalendar(calendar, original)
    expect(dueDate({ receivedOn: '2020-01-16', calendar: before }).dueOn).toBe('2020-02-18')
    expect(due('2020-01-16')).toBe('2020-02-20')
  })
})

describe('征求意见不计入期限（条例第三十三条第三款）', () => {
  const consulted = (end: Day): ClosedPause[] => [{ kind: 'thirdParty', start: '2026-01-12', end }]

  test('算例7 第三方回复：扣除 14 个工作日', () => {
    expect(lastDay(calendar, periods.thirdPartyOpinion, '2026-01-14').day).toBe('2026-02-04')
    expect(pauseEnd('thirdParty', '2026-01-14', '2026-01-30')).toBe('2026-01-30')
    expect(due('2026-01-05', 0, consulted('2026-01-30'))).toBe('2026-02-27')
  })

  test('算例8 第三方一直不答：意见期满即恢复', () => {
    const end = pauseEnd('thirdParty', '2026-01-14', null)
    expect(end).toBe('2026-02-04')
    expect(due('2026-01-05', 0, consulted(end))).toBe('2026-03-03')
  })

  test('算例9 再延期二十日', () => expect(due('2026-01-05', 20, consulted('2026-01-30'))).toBe('2026-03-26'))

  const first: ClosedPause = { kind: 'thirdParty', start: '2025-03-10', end: '2025-03-21' }
  const second: ClosedPause = { kind: 'thirdParty', start: '2025-03-17', end: '2025-03-28' }
  test('算例12b 两个征询重叠：取并集，不重复扣', () => {
    expect(due('2025-03-03', 0, [first, second])).toBe('2025-04-21')
    expect(due('2025-03-03', 0, [second, first])).toBe('2025-04-21')
  })

  test('意见未回之前没有末日，只有最早的一天', () => {
    const pauses: Pause[] = [{ kind: 'agency', start: '2026-01-12', end: null }]
    const standing = runClock({ anchor: '2026-01-05', pauses }, '2026-01-30')
    expect(standing).toEqual({ dueOn: null, earliestOn: '2026-02-27', provisional: false })
    expect(runClock({ anchor: '2026-01-05' }, '2026-01-30').dueOn).toBe('2026-02-02')
  })

  test('期限届满之后才发出的征询不能使期限复活', () => {
    const late: ClosedPause = { kind: 'agency', start: '2025-04-10', end: '2025-04-30' }
    expect(due('2025-03-03', 0, [late])).toBe('2025-03-31')
  })

  test('末日当天发出的征询仍扣除，从周末处拆成两段也一样', () => {
    const whole: ClosedPause = { kind: 'agency', start: '2025-03-28', end: '2025-04-03' }
    const halves: ClosedPause[] = [
      { ...whole, end: '2025-03-30' },
      { ...whole, start: '2025-03-30' },
    ]
    expect(due('2025-02-28')).toBe('2025-03-28')
    expect(due('2025-02-28', 0, [whole])).toBe('2025-04-03')
    expect(due('2025-02-28', 0, halves)).toBe('2025-04-03')
  })

  test('跨过起算日的征询只扣起算日之后的部分', () => {
    const across: ClosedPause = { kind: 'agency', start: '2025-02-24', end: '2025-03-07' }
    expect(due('2025-03-03', 0, [across])).toBe('2025-04-07')
  })

  test('起算日之前的征询不再扣除', () => {
    const early: ClosedPause = { kind: 'agency', start: '2025-02-10', end: '2025-02-28' }
    expect(due('2025-03-03', 0, [early])).toBe('2025-03-31')
  })
})

test.each([21, -1, 1.5])('延长 %s 个工作日不是法律允许的天数', (extension) => {
  expect(() => due('2025-03-03', extension)).toThrow('应为 0 至 20 的整数（条例第三十三条第二款）')
})

describe('其他期限', () => {
  test.each([
    ['算例13 主动公开（条例第二十六条）', periods.disclosure, '2024-09-10', '2024-10-14'],
    ['算例14 缴费（国办函〔2020〕109号）', periods.feePayment, '2025-04-24', '2025-05-26'],
    ['算例15 复议申请期逢国庆顺延', periods.reviewApplication, '2025-08-05', '2025-10-09'],
    ['算例16 起诉期六个月逢春节顺延', periods.lawsuitDirect, '2025-08-20', '2026-02-24'],
  ])('%s', (_, period, start, expected) => {
    expect(lastDay(calendar, period, start)).toEqual({ day: expected, provisional: false })
  })

  test('算例14 缴清之日为新的起算日', () => expect(due('2025-05-12')).toBe('2025-06-10'))
})

test.each<[PeriodCase, string]>([
  [['answer', 20, 'workday'], '条例第三十三条第二款'],
  [['extension', 20, 'workday'], '条例第三十三条第二款'],
  [['correctionNotice', 7, 'workday'], '条例第三十条'],
  [['thirdPartyOpinion', 15, 'workday'], '条例第三十二条'],
  [['agencyOpinion', 15, 'workday'], '条例第三十四条'],
  [['feePayment', 20, 'workday'], '国办函〔2020〕109号'],
  [['disclosure', 20, 'workday'], '条例第二十六条'],
  [['reviewApplication', 60, 'day'], '行政复议法第二十条'],
  [['reviewAcceptance', 5, 'workday'], '行政复议法第三十条'],
  [['reviewReply', 10, 'workday'], '行政复议法第四十八条'],
  [['reviewReplySummary', 5, 'workday'], '行政复议法第五十四条'],
  [['reviewDecision', 60, 'day'], '行政复议法第六十二条'],
  [['reviewDecisionSummary', 30, 'day'], '行政复议法第六十二条'],
  [['lawsuitAfterReview', 15, 'day'], '行政诉讼法第四十五条'],
  [['lawsuitDirect', 6, 'month'], '行政诉讼法第四十六条'],
])('法定期限 %j，依据%s', ([name, n, unit], article) => {
  const period: Period = periods[name]
  expect(period).toMatchObject({ unit, article })
  expect(period.values.map((value) => value.n)).toEqual([n])
})

test('改法只添一行：各日适用当时的数', () => {
  const reformed: Period = {
    ...periods.disclosure,
    values: [...periods.disclosure.values, { since: '2025-01-01', n: 10 }],
  }
  expect(lastDay(calendar, reformed, '2024-09-10').day).toBe('2024-10-14')
  expect(lastDay(calendar, reformed, '2025-03-03').day).toBe('2025-03-17')
})

describe('逐日说明', () => {
  const { days, dueOn } = dueDate({ receivedOn: '2022-09-30', channel: 'signedMail' })
  const on = (date: Day) => days.find((day) => day.date === date)

  test('每一天都有说明，工作日连续编号到二十', () => {
    expect(days).toHaveLength(34)
    expect(days.every(({ why }) => why.length > 0)).toBe(true)
    expect(days.flatMap(({ n }) => n ?? [])).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    expect(days.at(-1)?.date).toBe(dueOn)
  })

  test.each([
    [
      '2022-09-30',
      'receipt',
      null,
      '行政机关签收之日，当日不计（条例第三十一条第（二）项、民事诉讼法第八十五条第二款）',
    ],
    ['2022-10-01', 'holiday', null, '国庆节放假（国办发明电〔2021〕11号）'],
    ['2022-10-08', 'makeup', 1, '国庆节调休上班（国办发明电〔2021〕11号），第 1 个工作日'],
    ['2022-10-10', 'counted', 3, '第 3 个工作日'],
    ['2022-10-15', 'weekend', null, '周六，休息日（国务院关于职工工作时间的规定第七条）'],
    ['2022-11-02', 'counted', 20, '第 20 个工作日；答复期限届满（条例第三十三条第二款）'],
  ])('%s：%s', (date, kind, n, why) => expect(on(date)).toEqual({ date, kind, n, why }))

  test('征求意见的日子不计数并写明款项', () => {
    const pauses: ClosedPause[] = [{ kind: 'agency', start: '2026-01-12', end: '2026-01-30' }]
    const explained = dueDate({ receivedOn: '2026-01-05', pauses }).days
    expect(explained.filter(({ kind }) => kind === 'paused')).toHaveLength(14)
    expect(explained.find(({ date }) => date === '2026-01-13')).toEqual({
      date: '2026-01-13',
      kind: 'paused',
      n: null,
      why: '征求其他机关意见，不计入期限（条例第三十三条第三款）',
    })
  })

  test('跨入未公布年份：注明按周末推算', () => {
    const { provisional, days: guessed } = dueDate({ receivedOn: '2026-12-15' })
    expect(provisional).toBe(true)
    expect(guessed.find(({ date }) => date === '2027-01-04')?.why).toContain('2027年放假安排未收录或尚未公布')
  })

  test('周末里的征询不会使暂算变成定数', () => {
    const weekend: ClosedPause = { kind: 'agency', start: '2026-12-18', end: '2026-12-20' }
    expect(dueDate({ receivedOn: '2026-12-15', pauses: [weekend] }).provisional).toBe(true)
  })

  test('文号未核实的通知只写标题', () => {
    expect(holidays.at(-1)?.notice).toBe('国务院办公厅关于2026年部分节假日安排的通知')
  })
})
