import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { YearData } from '../law/calendar.ts'
import { addWorkdays, type Calendar, dueDate } from '../law/index.ts'
import { withClock } from '../platform/now.ts'
import { refold } from '../platform/refold.ts'
import type { Env } from '../platform/services.ts'
import { type TestDatabase, testDatabase } from '../platform/test-kit/index.ts'
import { calendarApi } from './api.ts'
import type { CalendarView, Move, Preview } from './api-types.ts'
import { announceNotice, withdrawNotice } from './desk.ts'
import { calendarFolding, siteCalendar } from './store.ts'

let site: TestDatabase
beforeEach(async () => {
  site = await testDatabase()
})
afterEach(() => site.close())

const office = { id: 'o', name: '周明', role: 'office', organId: null }

/** 国办发明电〔2019〕16号, before it was changed. */
const first2020: YearData = {
  year: 2020,
  notice: '国办发明电〔2019〕16号',
  holidays: [
    { name: '元旦', from: '2020-01-01', to: '2020-01-01' },
    { name: '春节', from: '2020-01-24', to: '2020-01-30' },
    { name: '清明节', from: '2020-04-04', to: '2020-04-06' },
  ],
  makeups: [
    { name: '春节', day: '2020-01-19' },
    { name: '春节', day: '2020-02-01' },
  ],
}
/** As 国办发明电〔2020〕1号 changed it in the night of 2020-01-26: rest until 02-02, no work on 02-01. */
const changed2020: YearData = {
  ...first2020,
  holidays: [
    ...first2020.holidays,
    { name: '春节', from: '2020-01-31', to: '2020-02-02', notice: '国办发明电〔2020〕1号' },
  ],
  makeups: [{ name: '春节', day: '2020-01-19' }],
}
const year = (data: YearData, publishedOn: string) => ({
  kind: 'year' as const,
  publishedOn,
  data: structuredClone(data) as never,
})
const announceOn = (day: string, data: YearData, publishedOn = day) =>
  withClock(day, () => announceNotice(site.db, year(data, publishedOn), office))
const dueOf = (calendar: Calendar) => dueDate({ receivedOn: '2020-01-16', calendar }).dueOn

describe('算例 12：2020-01-16 收到，其间延长春节假期', () => {
  test('按原日历 2020-02-18，按新日历 2020-02-20；当时知道什么，事后仍查得到', async () => {
    await announceOn('2020-01-02', first2020, '2019-11-21')
    expect(dueOf(await withClock('2020-01-16', () => siteCalendar(site.db)))).toBe('2020-02-18')
    await announceOn('2020-01-27', changed2020)
    expect(dueOf(await withClock('2020-01-28', () => siteCalendar(site.db)))).toBe('2020-02-20')
    expect(dueOf(await siteCalendar(site.db, '2020-01-20'))).toBe('2020-02-18')
    expect(dueOf(await siteCalendar(site.db, '2020-01-27'))).toBe('2020-02-20')
  })

  test('录错的撤下：从撤下之日起不再作数，之前作数的照样查得到', async () => {
    await announceOn('2020-01-02', first2020, '2019-11-21')
    const done = await announceOn('2020-01-27', changed2020)
    const id = done.done ? done.subject.id : ''
    await withClock('2020-01-29', () => withdrawNotice(site.db, id, '录错', office))
    expect(dueOf(await siteCalendar(site.db, '2020-01-28'))).toBe('2020-02-20')
    expect(dueOf(await siteCalendar(site.db, '2020-01-29'))).toBe('2020-02-18')
    expect(await withClock('2020-01-30', () => withdrawNotice(site.db, id, '再撤', office))).toMatchObject({
      done: false,
      refusals: [{ sentence: '这份通知已经撤下。' }],
    })
    expect(await refold(site.db, [calendarFolding])).toEqual([])
  })
})

test('同样的安排不必再录；印发日期不能晚于今天', async () => {
  await announceOn('2020-01-02', first2020, '2019-11-21')
  expect(await announceOn('2020-01-03', first2020)).toMatchObject({
    refusals: [{ sentence: '与现行安排逐日相同，没有需要录入的变化。' }],
  })
  expect(await announceOn('2020-01-03', changed2020, '2020-01-27')).toMatchObject({
    refusals: [{ sentence: '通知的印发日期晚于今天，请核对。' }],
  })
})

test('民族自治地方的放假日：当地按放假计，全年通知变动后仍保留', async () => {
  const local = {
    kind: 'local' as const,
    publishedOn: '2020-01-02',
    notice: '某州放假通知',
    days: [{ day: '2020-03-25', rests: true, name: '三月三' }],
  }
  await withClock('2020-01-03', () => announceNotice(site.db, local, office))
  const before = await siteCalendar(site.db, '2020-01-02')
  const after = await siteCalendar(site.db, '2020-01-03')
  expect(addWorkdays(before, '2020-03-24', 1).day).toBe('2020-03-25')
  expect(addWorkdays(after, '2020-03-24', 1).day).toBe('2020-03-26')
  await announceOn('2020-01-04', first2020, '2019-11-21')
  expect(addWorkdays(await siteCalendar(site.db, '2020-01-04'), '2020-03-24', 1).day).toBe('2020-03-26')
})

describe('/api/calendar', () => {
  const moved: Move = {
    id: '1',
    link: '/requests/1',
    number: '2020-0001',
    organ: '财政局',
    handler: '李经办',
    status: '办理中',
    from: '2020-02-18',
    to: '2020-02-20',
  }
  const app = (role = 'office') =>
    new Hono<Env>()
      .use(async (c, next) => {
        c.set('actor', { ...office, role })
        await next()
      })
      .route(
        '/',
        calendarApi({ db: site.db }, async (_, before, after) =>
          dueOf(before) === '2020-02-18' && dueOf(after) === '2020-02-20' ? [moved] : [],
        ),
      )
  const post = (path: string, body: unknown, role?: string) =>
    app(role).request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })

  test('录入之前先看：哪几天变了，哪些在办件的期限变了、该告诉谁；看过不等于录入', async () => {
    await announceOn('2020-01-02', first2020, '2019-11-21')
    const preview = (await (await post('/preview', year(changed2020, '2020-01-27'))).json()) as Preview
    expect(preview).toEqual({
      changes: [
        { day: '2020-01-31', works: false },
        { day: '2020-02-01', works: false },
      ],
      moves: [moved],
    })
    expect(dueOf(await siteCalendar(site.db))).toBe('2020-02-18')
  })

  test('录入后日历即变，重算在办件的工作一同排上', async () => {
    const answered = await post('/', year(first2020, '2019-11-21'))
    const view = (await answered.json()) as CalendarView
    expect([answered.status, view.year, view.notices.length]).toEqual([200, 2020, 1])
    expect(view.days.filter(({ kind }) => kind === 'makeup').map(({ day }) => day)).toEqual([
      '2020-01-19',
      '2020-02-01',
    ])
    const jobs = await site.db
      .selectFrom('gongkai_jobs.jobs' as never)
      .selectAll()
      .execute()
    expect(jobs).toMatchObject([{ task_identifier: 'calendar:changed' }])
  })

  test('填错的逐项指出；只有政务公开办和管理员录入，人人可看', async () => {
    const wrong = { ...changed2020, makeups: [{ name: '春节', day: '2020-01-20' }] }
    const answered = await post('/', year(wrong, '2020-01-27'))
    expect([answered.status, await answered.text()]).toEqual([422, expect.stringContaining('不是周六、周日')])
    expect((await post('/', year(changed2020, '2020-01-27'), 'clerk')).status).toBe(403)
    const seen = (await (await app('clerk').request('/?year=2027')).json()) as CalendarView
    expect([seen.announced, seen.mayAnnounce, seen.days.length]).toEqual([false, false, 365])
    expect((await app().request('/?year=1999')).status).toBe(422)
  })

  test('粘贴通知原文，读出放假日与上班日', async () => {
    const text =
      '一、元旦：1月1日（周五）至3日（周日）放假，共3天。二、春节：2月5日至11日放假调休，共7天。1月31日（周日）上班。'
    expect(await (await post('/read', { year: 2027, text })).json()).toEqual({
      holidays: [
        { name: '元旦', from: '2027-01-01', to: '2027-01-03' },
        { name: '春节', from: '2027-02-05', to: '2027-02-11' },
      ],
      makeups: [{ name: '春节', day: '2027-01-31' }],
    })
    expect((await post('/read', { year: 2027, text: '各地区、各部门' })).status).toBe(422)
  })
})
