import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withClock } from '../../platform/now.ts'
import { type TestDatabase, testDatabase } from '../../platform/test-kit/index.ts'
import { isEnded, statuses } from '../standing.ts'
import { deskList, deskMonth, deskToday } from './desk-list.ts'
import { deskFigures } from './figures.ts'
import { addCase, addOfficer, addOrgan, consultation, draft } from './test-kit/cases.ts'
import { deskQuery, monthQuery } from './types.ts'

const today = '2025-09-15'
let site: TestDatabase
let housing: string
let clerk: Awaited<ReturnType<typeof addOfficer>>
let head: typeof clerk
let office: typeof clerk

beforeAll(async () => {
  site = await testDatabase()
  housing = await addOrgan(site.db, '区住建局')
  const school = await addOrgan(site.db, '区教育局')
  clerk = await addOfficer(site.db, housing, 'clerk', '陈敏')
  head = await addOfficer(site.db, housing, 'foiHead', '何科')
  office = await addOfficer(site.db, null, 'office', '林晓')
  const own = { assignedTo: clerk.id }
  await addCase(site.db, housing, { ...own, number: '今天', dueOn: today })
  await addCase(site.db, housing, { ...own, number: '超期', dueOn: '2025-09-12' })
  await addCase(site.db, housing, { ...own, number: '十天', dueOn: '2025-09-30' })
  await addCase(site.db, housing, { number: '没人办', dueOn: '2025-09-17' })
  await addCase(site.db, housing, {
    ...own,
    number: '暂停',
    dueOn: null,
    nextOn: '2025-09-18',
    proceedings: { consultations: [consultation({ untilOn: '2025-09-18' })], earliestOn: '2025-10-14' },
  })
  await addCase(site.db, housing, { ...own, number: '在审', dueOn: '2025-09-24', proceedings: { draft: draft() } })
  await addCase(site.db, housing, {
    ...own,
    number: '旧办结',
    status: 'answered',
    answeredOn: '2025-08-01',
    dueOn: '2025-07-30',
  })
  await addCase(site.db, housing, {
    ...own,
    number: '新办结',
    status: 'answered',
    answeredOn: '2025-09-01',
    dueOn: '2025-09-05',
  })
  await addCase(site.db, housing, {
    ...own,
    number: '发回重做',
    status: 'remanded',
    answeredOn: '2025-06-01',
    dueOn: '2025-09-22',
  })
  await addCase(site.db, school, { number: '别人家的', dueOn: '2025-09-16' })
})
afterAll(() => site.close())

type Who = typeof clerk
const list = (who: Who, query: Record<string, unknown> = {}) =>
  withClock(today, () => deskList(site.db, who, deskQuery.parse(query)))
const numbers = async (who: Who, query: Record<string, unknown> = {}) =>
  (await list(who, query)).rows.map(({ number }) => number)

describe('办件列表', () => {
  test('最急的在最上面；时钟停着的按它所等的那一天排；发回重做的还在办', async () => {
    expect(await numbers(clerk)).toEqual(['超期', '今天', '暂停', '发回重做', '在审', '十天'])
  })

  test('全部：在办的在前，办结的新的在前', async () => {
    expect((await numbers(clerk, { status: 'all' })).slice(-2)).toEqual(['新办结', '旧办结'])
  })

  test('一行里说清还剩几天、等什么、谁在办，姓名隐去', async () => {
    const row = (await list(clerk)).rows.find(({ number }) => number === '暂停')!
    expect(row).toMatchObject({
      applicant: '周**',
      on: '2025-09-18',
      onWhat: '征求意见期满',
      left: 3,
      earliestOn: '2025-10-14',
      next: '登记第三方意见征询书的送达',
      flags: ['undelivered', 'paused'],
      assignedTo: { id: clerk.id, name: '陈敏' },
    })
    expect((await list(clerk)).rows[0]).toMatchObject({ left: -1, flags: ['overdue'] })
  })

  test('经办人看自己的和本机关的，看不到别的机关；政务公开办看全部', async () => {
    expect(await numbers(clerk, { view: 'organ' })).toContain('没人办')
    expect(await numbers(clerk, { view: 'all' })).not.toContain('别人家的')
    expect(await numbers(office)).toContain('别人家的')
  })

  test('按状态、期限、经办人、内容、是否超期筛选', async () => {
    expect(await numbers(head, { due: 'overdue' })).toEqual(['超期'])
    expect(await numbers(head, { due: '3' })).toEqual(['没人办'])
    expect(await numbers(head, { due: 'none' })).toEqual(['暂停'])
    expect(await numbers(head, { status: 'remanded' })).toEqual(['发回重做'])
    expect(await numbers(head, { assigned: 'none' })).toEqual(['没人办'])
    expect(await numbers(head, { q: '在审' })).toEqual(['在审'])
    expect(await numbers(head, { q: '知远' })).toEqual([])
    expect(await numbers(head, { status: 'closed', late: '1', year: '2025' })).toEqual(['旧办结'])
  })

  test('每个计数都等于点开以后的件数', async () => {
    const { counts } = await list(head)
    const opened = async (query: object) => (await numbers(head, { ...query, limit: '200' })).length
    expect(counts!.open).toBe(await opened({}))
    expect(counts!.closed).toBe(await opened({ status: 'closed' }))
    for (const [status, n] of Object.entries(counts!.byStatus)) expect(n).toBe(await opened({ status }))
    for (const [due, n] of Object.entries(counts!.byDue)) expect(n).toBe(await opened({ due }))
  })

  test('什么算办结，数据库与程序说法一致', async () => {
    for (const status of statuses) {
      const { rows } = await sql<{ at: number }>`
        select desk_order(${status}, '2025-01-01', '2025-01-02', null, null, '2024-12-01') as at`.execute(site.db)
      expect([status, rows[0]!.at > 5_000_000]).toEqual([status, isEnded(status)])
    }
  })
})

describe('翻页', () => {
  test('每页多少都不重不漏，次序不变', async () => {
    const crowd = await addOrgan(site.db, '区城管局')
    const day = fc.integer({ min: 1, max: 6 })
    const some = fc.sample(fc.record({ day, closed: fc.boolean() }), 37)
    for (const { day: on, closed } of some)
      await addCase(
        site.db,
        crowd,
        closed
          ? { status: 'answered', answeredOn: `2025-08-0${on}` }
          : { dueOn: `2025-09-0${on}`, submittedOn: `2025-08-0${on}` },
      )
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), fc.constantFrom('due', 'arrival'), async (limit, sort) => {
        const query = { organ: crowd, status: 'all', sort }
        const whole = (await list(office, { ...query, limit: '200' })).rows.map(({ id }) => id)
        const paged: string[] = []
        let after: string | null = null
        do {
          const page: Awaited<ReturnType<typeof list>> = await list(office, {
            ...query,
            limit: String(limit),
            ...(after && { after }),
          })
          paged.push(...page.rows.map(({ id }) => id))
          after = page.after
        } while (after)
        expect(paged).toEqual(whole)
        expect(whole).toHaveLength(37)
      }),
      { numRuns: 12 },
    )
  })

  test.each(["1' or 1=1", '2024-13-45_0190c2a8-0000-7000-8000-000000000001', '3_------------------------------------'])(
    '翻页位置写成 %s，说清楚',
    (after) => expect(() => deskQuery.parse({ after })).toThrow('翻页位置不对'),
  )
})

describe('今天要做的', () => {
  const groups = async (who: Who) => {
    const { groups: found } = await withClock(today, () => deskToday(site.db, who))
    return Object.fromEntries(found.map(({ id, cases }) => [id, cases.map(({ number }) => number)]))
  }

  test('经办人：超期的、今天到期的、五个工作日内的，和该登记送达的', async () => {
    expect(await groups(clerk)).toEqual({
      overdue: ['超期'],
      today: ['今天'],
      soon: ['没人办', '发回重做'],
      deliver: ['暂停'],
    })
  })

  test('工作机构负责人：要分办的、要审核的', async () => {
    expect(await groups(head)).toEqual({ soon: ['没人办'], review: ['在审'] })
  })

  test('只看不办的人，今天没有要做的', async () => {
    const supervisor = await addOfficer(site.db, null, 'supervisor', '孙怡')
    expect(await groups(supervisor)).toEqual({})
  })
})

test('月历：到期的在到期那天，放假和调休标出依据', async () => {
  const { days } = await withClock(today, () => deskMonth(site.db, clerk, monthQuery.parse({ month: '2025-09' })))
  expect(days).toHaveLength(30)
  const on = (day: string) => days.find((each) => each.day === day)!
  expect(on('2025-09-18').cases.map(({ number, what }) => `${number} ${what}`)).toEqual(['暂停 征求意见期满'])
  expect(on('2025-09-28')).toMatchObject({ kind: 'makeup' })
  expect(on('2025-09-28').name).toContain('国办发明电')
  expect(on('2025-09-27').kind).toBe('weekend')
})

describe('一年的数字', () => {
  const figures = (who: Who) => withClock(today, () => deskFigures(site.db, who, 2025))
  const value = (view: Awaited<ReturnType<typeof figures>>, id: string) =>
    view.figures.find((each) => each.id === id)?.value

  test('每个数字都等于点开以后的件数', async () => {
    const view = await figures(head)
    for (const { id, value: n, unit, query } of view.figures.filter(({ unit: of, query: to }) => of === '件' && to)) {
      const opened = await numbers(head, { ...Object.fromEntries(new URLSearchParams(query!)), limit: '200' })
      expect([id, unit, opened.length]).toEqual([id, '件', n])
    }
    expect(value(view, 'late')).toBe(1)
    expect(value(view, 'onTime')).toBe(50)
  })

  test('平均用时按工作日，收到当天不算', async () => {
    // 2025-05-06 收到；2025-08-01 为第 62 个工作日（端午 6-02 放假），2025-09-01 为第 83 个。
    expect(value(await figures(head), 'average')).toBe(72.5)
  })

  test('各机关的数字只给看得到全部的人', async () => {
    expect((await figures(head)).organs).toEqual([])
    expect((await figures(office)).organs.map(({ organName }) => organName)).toContain('区教育局')
  })
})
