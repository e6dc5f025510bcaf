import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { announceNotice, siteCalendar } from '../calendar/index.ts'
import { extendCalendar } from '../law/index.ts'
import { readActs } from '../platform/acts.ts'
import { withClock } from '../platform/now.ts'
import { decrypt } from '../platform/secret.ts'
import { type TestDatabase, testDatabase } from '../platform/test-kit/index.ts'
import { submitRequest } from './desk.ts'
import { calendarMoves, recalculateAll } from './index.ts'
import { readRequest } from './performing.ts'
import { applicationTo, openOffice, working } from './test-kit/office.ts'
import { addCase, addOrgan } from './worklist/test-kit/cases.ts'

/** 国办发明电〔2019〕16号 before 国办发明电〔2020〕1号 lengthened the Spring Festival. */
const first2020 = {
  year: 2020,
  notice: '国办发明电〔2019〕16号',
  holidays: [
    { name: '元旦', from: '2020-01-01', to: '2020-01-01' },
    { name: '春节', from: '2020-01-24', to: '2020-01-30' },
  ],
  makeups: [
    { name: '春节', day: '2020-01-19' },
    { name: '春节', day: '2020-02-01' },
  ],
}
const changed2020 = {
  ...first2020,
  notice: '国办发明电〔2020〕1号',
  holidays: [first2020.holidays[0]!, { name: '春节', from: '2020-01-24', to: '2020-02-02' }],
  makeups: [{ name: '春节', day: '2020-01-19' }],
}
const office = { id: 'o', name: '周明', role: 'office', organId: null }

let site: TestDatabase
beforeAll(async () => {
  site = await testDatabase()
})
afterAll(() => site.close())

test('算例 12：延长春节假期，看得到哪件从哪天移到哪天、该告诉谁；只重算移动的，当时的期限仍在记录里', async () => {
  const { db } = site
  const { finance, staff } = await openOffice(db)
  const { did } = working(db)
  const announce = (data: typeof first2020, day: string) =>
    withClock(day, () => announceNotice(db, { kind: 'year', publishedOn: day, data }, office))
  await announce(first2020, '2020-01-02')
  const enter = async (day: string) => {
    const { id } = await withClock(day, () => submitRequest({ db }, randomUUID(), applicationTo(finance)))
    const said = { confirmedOn: day, how: '电话', at: '09:30', with: '本人' }
    await did(day, staff.clerk, id, 'confirmReceipt', said)
    return did(day, staff.head, id, 'assign', { officer: staff.clerk.id })
  }
  const [moved, earlier] = [await enter('2020-01-16'), await enter('2019-12-16')]
  expect([moved.dueOn, earlier.dueOn]).toEqual(['2020-02-18', '2020-01-14'])

  const before = await siteCalendar(db, '2020-01-26')
  const moves = await withClock('2020-01-27', () => calendarMoves(db, before, extendCalendar(before, changed2020)))
  expect(moves).toMatchObject([
    { id: moved.id, organ: '区财政局', handler: staff.clerk.name, from: '2020-02-18', to: '2020-02-20' },
  ])

  await announce(changed2020, '2020-01-27')
  expect(await withClock('2020-01-27', () => recalculateAll({ db }, changed2020.notice))).toBe(1)
  expect((await readRequest(db, moved.id))?.dueOn).toBe('2020-02-20')
  const trail = await readActs(db, 'request', moved.id)
  expect(trail.map(({ facts }) => (facts.due as { dueOn: string | null }).dueOn)).toEqual([
    null,
    '2020-02-18',
    '2020-02-18',
    '2020-02-20',
  ])
  expect((await readActs(db, 'request', earlier.id)).map(({ name }) => name)).not.toContain('recalculate')
  expect(await withClock('2020-01-28', () => recalculateAll({ db }, changed2020.notice))).toBe(0)

  const mails = await db.selectFrom('mail').selectAll().where('about', '=', moved.id).execute()
  const told = mails.filter(({ subject }) => subject.includes('期限已重新计算'))
  expect(told.map(({ recipient }) => decrypt(recipient ?? ''))).toEqual([`${staff.clerk.id}@example.cn`])
  expect(decrypt(told[0]?.body ?? '')).toContain('原为 2020-02-18，现为 2020-02-20')
})

test('登记簿的在办行同预览一样移动，仍是登记簿的一行；写明的期限不动', async () => {
  const { db } = site
  const organ = await addOrgan(db, '区登记局')
  const line = (dueOn: string) =>
    addCase(db, organ, { status: 'registered', receivedOn: '2020-01-16', dueOn, proceedings: null })
  const [own, typed] = [await line('2020-02-18'), await line('2020-05-06')]
  const before = await siteCalendar(db, '2020-01-26')
  const after = extendCalendar(before, changed2020)
  const moves = await withClock('2020-01-27', () => calendarMoves(db, before, after))
  expect(moves.filter(({ organ: name }) => name === '区登记局')).toMatchObject([
    { id: own.id, from: '2020-02-18', to: '2020-02-20' },
  ])
  expect(await withClock('2020-01-27', () => recalculateAll({ db }, changed2020.notice))).toBe(1)
  const [moved, kept] = [await readRequest(db, own.id), await readRequest(db, typed.id)]
  expect([moved?.dueOn, moved?.proceedings, kept?.dueOn]).toEqual(['2020-02-20', null, '2020-05-06'])
  expect((await readActs(db, 'request', own.id)).map(({ name }) => name)).toEqual(['rectify'])
})
