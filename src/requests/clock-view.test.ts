import { describe, expect, test } from 'vitest'
import { calendar, type Day, isWorkday } from '../law/index.ts'
import type { ClockDay } from './api-types.ts'
import { dueOf } from './clock.ts'
import { clockView } from './clock-view.ts'
import { begin, type Consultation, type Proceedings } from './proceedings.ts'
import { blank, type RequestFacts } from './request.ts'

const consultation = (sentOn: Day, endedOn: Day | null): Consultation => ({
  id: `of ${sentOn}`,
  kind: 'thirdParty',
  jointlyMade: false,
  party: '',
  contact: null,
  matter: '',
  sentOn,
  delivery: null,
  untilOn: null,
  endedOn,
  opinion: null,
  reason: null,
})

/** An application as its acts would have left it: with the due day they recorded. */
function request(facts: Partial<RequestFacts>, proceedings: Partial<Proceedings>, today: Day): RequestFacts {
  const whole = { ...blank(''), status: 'processing' as const, ...facts, proceedings: { ...begin, ...proceedings } }
  return { ...whole, dueOn: whole.dueOn ?? dueOf(whole, today, calendar).dueOn }
}

const view = (facts: Partial<RequestFacts>, proceedings: Partial<Proceedings>, today: Day) =>
  clockView(request(facts, proceedings, today), today, calendar)

const numbered = (days: readonly ClockDay[]) =>
  days.flatMap(({ n, kind }) => (n !== null && kind !== 'overdue' ? n : []))
const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1)
const on = (days: readonly ClockDay[], date: Day) => days.find((day) => day.date === date)

describe('逐日时钟（requests-and-report §1.9）', () => {
  test('算例4 EMS 于 2022-09-30 签收：假期、两个周末上班、末日 11-02', () => {
    const clock = view({ channel: 'signedMail', receivedOn: '2022-09-30' }, { anchor: '2022-09-30' }, '2022-10-20')
    const days = clock.segments[0]?.days ?? []
    expect(clock.dueOn).toBe('2022-11-02')
    expect(clock.sentence).toBe('今天办结还剩 9 个工作日')
    expect(clock.left).toBe(9)
    expect(clock.todayIs).toBe(11)
    expect(numbered(days)).toEqual(upTo(20))
    expect(on(days, '2022-09-30')).toMatchObject({ kind: 'receipt', why: expect.stringContaining('签收之日') })
    expect(on(days, '2022-10-08')).toMatchObject({
      kind: 'makeup',
      n: 1,
      why: expect.stringContaining('国办发明电〔2021〕11号'),
    })
    expect(on(days, '2022-11-02')?.why).toContain('答复期限届满（条例第三十三条第二款）')
  })

  test('算例6 补正前后两段：补正告知之后不计算，收到补正之日重新起算', () => {
    const clock = view(
      { receivedOn: '2025-01-02' },
      {
        anchor: '2025-02-05',
        earlier: [{ anchor: '2025-01-02', extension: 0, until: '2025-02-05', ended: 'correction', consultations: 0 }],
        correction: {
          ...{ noticedOn: '2025-01-13', items: '', guidance: '', workdays: 15, lateReason: null, delivery: null },
          ...{ untilOn: '2025-02-08', extendedFor: null, receivedOn: '2025-02-05', text: null },
        },
      },
      '2025-02-10',
    )
    const [before, after] = clock.segments
    expect(clock.dueOn).toBe('2025-03-04')
    expect(before?.ended).toBe('收到补正，期限重新计算')
    expect(numbered(before?.days ?? [])).toEqual(upTo(7))
    expect(on(before?.days ?? [], '2025-01-13')).toMatchObject({ kind: 'counted', n: 7 })
    expect(on(before?.days ?? [], '2025-01-14')).toMatchObject({
      kind: 'stopped',
      why: expect.stringContaining('条例第三十条'),
    })
    expect(on(before?.days ?? [], '2025-02-05')?.why).toContain('重新计算')
    expect(on(after?.days ?? [], '2025-02-05')?.why).toBe(
      '收到补正后的申请之日，当日不计（条例第三十条、民事诉讼法第八十五条第二款）',
    )
    expect(on(after?.days ?? [], '2025-02-08')).toMatchObject({ kind: 'makeup' })
    expect(after?.days.at(-1)).toMatchObject({ date: '2025-03-04', n: 20 })
  })

  const asked = [consultation('2026-01-12', '2026-01-30')]
  test.each([
    ['算例7 第三方 1-30 回复：扣 14 个工作日', asked, 0, '2026-02-27', 20],
    ['算例8 第三方一直不答：2-04 届满恢复', [consultation('2026-01-12', '2026-02-04')], 0, '2026-03-03', 20],
    ['算例9 同 7，再延期 20 日', asked, 20, '2026-03-26', 40],
    [
      '算例12b 两个征询重叠取并集',
      [consultation('2025-03-10', '2025-03-21'), consultation('2025-03-17', '2025-03-28')],
      0,
      '2025-04-21',
      20,
    ],
  ])('%s', (_, consultations, extension, due, workdays) => {
    const anchor = due.startsWith('2025') ? '2025-03-03' : '2026-01-05'
    const clock = view({ receivedOn: anchor }, { anchor, extension, consultations }, due)
    const days = clock.segments[0]?.days ?? []
    expect(clock.dueOn).toBe(due)
    expect(clock.segments[0]?.workdays).toBe(workdays)
    expect(numbered(days)).toEqual(upTo(workdays))
    expect(days.filter(({ kind }) => kind === 'paused')).toHaveLength(_.includes('算例8') ? 17 : 14)
    expect(clock.sentence).toBe('今天是答复期限的最后一天')
  })

  test('重叠的日子写明是哪两份征询', () => {
    const consultations = [consultation('2025-03-10', '2025-03-21'), consultation('2025-03-17', '2025-03-28')]
    const { segments } = view({ receivedOn: '2025-03-03' }, { anchor: '2025-03-03', consultations }, '2025-04-01')
    expect(on(segments[0]?.days ?? [], '2025-03-18')?.why).toBe(
      '征求第三方意见（2025-03-10 发出）、征求第三方意见（2025-03-17 发出），不计入期限（条例第三十三条第三款）',
    )
  })

  test('意见未回：没有末日，没有剩余天数，写明最早的一天', () => {
    const clock = view(
      { receivedOn: '2026-01-05' },
      { anchor: '2026-01-05', consultations: [consultation('2026-01-12', null)] },
      '2026-01-30',
    )
    expect(clock).toMatchObject({ running: 'paused', dueOn: null, left: null, earliestOn: '2026-02-27' })
    expect(clock.sentence).toBe('征求意见期间不计入期限，末日最早为 2026-02-27（条例第三十三条第三款）')
    expect(clock.segments[0]?.dueOn).toBeNull()
  })

  test('超期逐日记数，周末不计', () => {
    const clock = view({ receivedOn: '2026-01-05' }, { anchor: '2026-01-05' }, '2026-02-05')
    const days = clock.segments[0]?.days ?? []
    expect(clock.sentence).toBe('已超过答复期限 3 个工作日，末日为 2026-02-02')
    expect(clock.left).toBe(-3)
    expect(days.filter(({ kind }) => kind === 'overdue').map(({ n }) => n)).toEqual([1, 2, 3])
  })

  test('延长的日子写明条款；登记的放假安排变了，给出按现行日历的末日', () => {
    const extended = view({ receivedOn: '2026-01-05' }, { anchor: '2026-01-05', extension: 10 }, '2026-01-06')
    expect(extended.segments[0]?.days.at(-1)?.why).toContain('延长的第 10 个工作日（条例第三十三条第二款）')
    const moved = view({ receivedOn: '2026-01-05', dueOn: '2026-01-30' }, { anchor: '2026-01-05' }, '2026-01-06')
    expect(moved.recalculated).toBe('2026-02-02')
    expect(extended.recalculated).toBeNull()
  })

  test('待确认、待补正、办结各有各的话', () => {
    expect(view({ status: 'awaitingConfirmation' }, {}, '2026-01-06')).toMatchObject({
      running: 'notStarted',
      segments: [],
      sentence: '尚未起算：等候双方确认收到（条例第三十一条）',
    })
    const done = view(
      { status: 'answered', receivedOn: '2026-01-05', dueOn: '2026-02-02', answeredOn: '2026-01-20' },
      { anchor: '2026-01-05' },
      '2026-03-01',
    )
    expect(done.sentence).toBe('已答复：2026-01-20，在答复期限 2026-02-02 之内')
    expect(done.segments[0]?.days.at(-1)).toMatchObject({
      date: '2026-01-20',
      why: expect.stringContaining('当日办结'),
    })
  })

  test('延迟答复按确定并告知的日子；重新处理按文书写明的日子', () => {
    const deferred = view(
      { status: 'deferred', receivedOn: '2026-01-05' },
      { anchor: '2026-01-05', deferredTo: '2026-04-30' },
      '2026-01-20',
    )
    expect(deferred.segments[0]).toMatchObject({ article: '条例第三十五条', dueOn: '2026-04-30' })
    const remand = {
      ...{
        document: '复议决定书',
        servedOn: '2026-04-01',
        workdays: 20,
        days: null,
        dueOn: '2026-04-30',
        answeredOn: null,
      },
      ...{
        before: { decision: 'DENY_PROCESS' as const, answeredOn: '2026-02-02', dueOn: '2026-02-02' },
        decision: null,
      },
    }
    const again = view(
      { status: 'remanded', receivedOn: '2026-01-05' },
      { anchor: '2026-01-05', remands: [remand] },
      '2026-04-02',
    )
    expect(again.segments.map(({ ended }) => ended)).toEqual(['已答复，后被责令重新处理', null])
    expect(again.dueOn).toBe('2026-04-30')
  })

  test('每一天都在，每一天都有理由，记数的都是工作日', () => {
    const { segments } = view(
      { receivedOn: '2026-01-05' },
      { anchor: '2026-01-05', consultations: asked, extension: 20 },
      '2026-03-30',
    )
    const days = segments.flatMap((segment) => segment.days)
    expect(days.every(({ why }) => why.length > 0)).toBe(true)
    expect(days.every(({ date, n }) => n === null || isWorkday(calendar, date))).toBe(true)
    expect(days.at(-1)?.date).toBe('2026-03-30')
  })
})
