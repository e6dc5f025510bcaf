import { describe, expect, test } from 'vitest'
import { calendar } from '../law/index.ts'
import { acceptedByLapse, applicationTerms, runningClocks } from './clocks.ts'
import { begin, type Instance, type Proceedings } from './proceedings.ts'
import { blank, hearing, type RemedyFacts } from './remedy.ts'

const clocksOn = (remedy: RemedyFacts, today: string) =>
  runningClocks(remedy, today, calendar).map(({ title, dueOn, left, unit }) => `${title} ${dueOn} ${left}${unit}`)

const review = (proceedings: Partial<Proceedings>, facts: Partial<RemedyFacts> = {}): RemedyFacts => ({
  ...blank('1'),
  filedOn: '2024-03-01',
  proceedings: { ...begin, instances: [hearing('review', '海澜区人民政府', '2024-03-01')], ...proceedings },
  ...facts,
})
const ended = (level: Instance['level'], code: Instance['code'], servedOn: string): Partial<Proceedings> => ({
  acceptedOn: '2024-03-08',
  instances: [{ ...hearing(level, '', '2024-03-01'), code, concludedOn: servedOn, servedOn }],
})

describe('申请期限（算例 15、16）', () => {
  test('答复 2025-08-05 送达：第 60 日落在国庆假期，顺延到 2025-10-09', () => {
    const [application] = applicationTerms('2025-08-05', { days: calendar, today: '2025-10-01' })
    expect(application).toMatchObject({
      dueOn: '2025-10-09',
      article: '行政复议法第二十条',
      unit: '日',
      left: 9,
      whose: '申请人',
    })
  })
  test('2025-08-20 知道：6 个月末日在春节假期，顺延到 2026-02-24', () => {
    const [, lawsuit] = applicationTerms('2025-08-20', { days: calendar, today: '2026-02-24' })
    expect(lawsuit).toMatchObject({ dueOn: '2026-02-24', article: '行政诉讼法第四十六条', left: 1 })
  })
})

describe('案件的期限', () => {
  test('受理审查 5 个工作日，期满之日视为受理', () => {
    expect(acceptedByLapse(calendar, '2024-03-01')).toBe('2024-03-08')
    expect(clocksOn(review({}), '2024-03-07')).toEqual(['行政复议受理审查期限 2024-03-08 2工作日'])
  })
  test.each([
    ['普通程序答复 10 个工作日、审理 60 日', { procedure: 'ordinary' }, ['2024-03-25', '2024-05-07']],
    ['简易程序答复 5 个工作日、审理 30 日', { procedure: 'summary' }, ['2024-03-18', '2024-04-07']],
    ['延长 30 日', { extension: 30, repliedOn: '2024-03-20' }, ['2024-06-06']],
    [
      '中止 10 日不计入',
      { repliedOn: '2024-03-20', suspensions: [{ from: '2024-04-01', until: '2024-04-11', reason: '' }] },
      ['2024-05-17'],
    ],
  ] as [string, Partial<Proceedings>, string[]][])('%s', (_, change, days) => {
    const remedy = review({ acceptedOn: '2024-03-08', copyOn: '2024-03-11', ...change })
    expect(runningClocks(remedy, '2024-03-12', calendar).map(({ dueOn }) => dueOn)).toEqual(days)
  })
  test('中止期间只有本机关的答复期限在走', () => {
    const suspensions = [{ from: '2024-03-12', until: null, reason: '' }]
    const remedy = review({ acceptedOn: '2024-03-08', copyOn: '2024-03-11', suspensions })
    expect(runningClocks(remedy, '2024-03-12', calendar).map(({ id, whose }) => [id, whose])).toEqual([
      ['reply', '本机关'],
    ])
  })
  test('复议机关逾期不决定：期满起 15 日可以起诉', () => {
    const remedy = review({ acceptedOn: '2024-03-08', repliedOn: '2024-03-11' })
    expect(clocksOn(remedy, '2024-05-08')).toEqual([
      '行政复议审理期限 2024-05-07 -1日',
      '复议后起诉期限 2024-05-22 15日',
    ])
  })
  test('收到复议决定书 15 日内可以起诉，过了不再显示', () => {
    const remedy = review(ended('review', 'REVIEW_UPHELD', '2024-04-15'), {
      outcomeCode: 'REVIEW_UPHELD',
      concludedOn: '2024-04-15',
    })
    expect(clocksOn(remedy, '2024-04-16')).toEqual(['复议后起诉期限 2024-04-30 15日'])
    expect(clocksOn(remedy, '2024-05-02')).toEqual([])
  })
  test.each([
    ['判决 15 日', 'SUIT_ANNULLED', '对第一审判决的上诉期限 2024-04-30 15日'],
    ['裁定 10 日', 'SUIT_DISMISSED', '对第一审裁定的上诉期限 2024-04-25 10日'],
  ] as const)('上诉期：%s', (_, code, clock) => {
    const remedy = review(ended('first', code, '2024-04-15'), {
      route: 'direct',
      outcomeCode: code,
      concludedOn: '2024-04-15',
    })
    expect(clocksOn(remedy, '2024-04-16')).toEqual([clock])
  })
  test('准予撤诉的裁定不能上诉，没有期限在走', () => {
    const remedy = review(ended('first', 'SUIT_WITHDRAWN', '2024-04-15'), {
      route: 'direct',
      outcomeCode: 'SUIT_WITHDRAWN',
      concludedOn: '2024-04-15',
    })
    expect(clocksOn(remedy, '2024-04-16')).toEqual([])
  })
  test.each([
    ['第一审 6 个月', { procedure: 'ordinary' }, 'first', '2024-09-02'],
    ['第一审简易程序 45 日', { procedure: 'summary' }, 'first', '2024-04-15'],
    ['第二审 3 个月', {}, 'second', '2024-06-03'],
  ] as [string, Partial<Proceedings>, Instance['level'], string][])('%s', (_, change, level, dueOn) => {
    const instances = [hearing(level, '', '2024-03-01')]
    const remedy = review({ acceptedOn: '2024-03-01', instances, ...change }, { route: 'afterReview' })
    expect(runningClocks(remedy, '2024-03-04', calendar)[0]).toMatchObject({ dueOn, whose: '人民法院' })
  })
})
