import { Hono } from 'hono'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../platform/act.ts'
import type { Database } from '../platform/database.ts'
import { withClock } from '../platform/now.ts'
import type { Env } from '../platform/services.ts'
import { type TestDatabase, testDatabase } from '../platform/test-kit/index.ts'
import { reportsApi } from './api.ts'
import type { ProgressView, ReportList, ReportView, RowsView } from './api-types.ts'
import { openReport } from './desk.ts'
import { addItem, addRequest, smallDistrict } from './test-kit/district.ts'

let database: TestDatabase
let db: Kysely<Database>
let organs: Awaited<ReturnType<typeof smallDistrict>>
let id: string
let people: Record<string, Actor>
const actor = (role: string, organId: string | null): Actor => ({ id: role, name: role, role, organId })

beforeAll(async () => {
  database = await testDatabase()
  db = database.db
  organs = await smallDistrict(db)
  people = {
    clerk: actor('clerk', organs.education.id),
    stranger: actor('clerk', organs.housing.id),
    head: actor('organHead', organs.education.id),
    office: actor('office', organs.government.id),
    governor: actor('organHead', organs.government.id),
    supervisor: actor('supervisor', null),
  }
  await addItem(db, organs.education.id, '2023-05-01')
  await addRequest(db, organs.education.id, {
    received_on: '2023-03-01',
    answered_on: '2023-03-20',
    decision: 'GRANT_FULL',
  })
  const outcome = await withClock('2024-01-20', () =>
    openReport(db, { organId: organs.education.id, scope: 'organ', year: 2023 }, people.office!),
  )
  id = outcome.done ? outcome.subject.id : expect.fail()
})
afterAll(() => database.close())

const ask = (who: string, path: string, init?: RequestInit) =>
  withClock('2024-01-20', async () =>
    new Hono<Env>()
      .use(async (c, next) => {
        c.set('actor', people[who]!)
        await next()
      })
      .route('/', reportsApi({ db }))
      .request(path, init),
  )
const send = (who: string, method: string, path: string, body: unknown) =>
  ask(who, path, { method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } })
const read = async <T>(who: string, path: string) => (await ask(who, path)).json() as Promise<T>

describe('谁看得见', () => {
  test.each([
    ['clerk', 200],
    ['head', 200],
    ['office', 200],
    ['supervisor', 200],
    ['stranger', 403],
  ])('%s 打开教育局的报告：%d', async (who, status) => {
    expect((await ask(who, `/${id}`)).status).toBe(status)
    expect((await ask(who, `/${id}/rows/t3.new.total`)).status).toBe(status)
    expect((await ask(who, `/${id}/paper.json`)).status).toBe(status)
  })

  test('名单里只有看得见的', async () => {
    expect((await read<ReportList>('office', '/?year=2023')).reports).toHaveLength(1)
    expect((await read<ReportList>('stranger', '/?year=2023')).reports).toEqual([])
    const mine = await read<ProgressView>('clerk', '/progress?year=2023')
    expect(mine.rows.map(({ organName }) => organName)).toEqual(['海澜区教育局'])
    const all = await read<ProgressView>('supervisor', '/progress?year=2023')
    expect(all.rows.map(({ scope, dueOn, standing }) => [scope, dueOn, standing])).toEqual([
      ['district', '2024-03-31', null],
      ['organ', '2024-01-31', 'draft'],
      ['organ', '2024-01-31', null],
    ])
  })
})

describe('一份报告的全部', () => {
  test('数、正文、发现、能办的步骤', async () => {
    const view = await read<ReportView>('head', `/${id}`)
    expect(view.report).toMatchObject({ organName: '海澜区教育局', year: 2023, standing: 'draft', edition: 1 })
    expect(Object.keys(view.cells)).toHaveLength(200)
    expect(view.cells['t3.new.total']).toBe(1)
    expect(view.previousCells).toBeNull()
    expect(view.figures.find((figure) => figure.id === 't3.new.total')).toMatchObject({ value: 1, unit: '件' })
    expect(view.findings.filter(({ level }) => level !== 'hint')).toEqual([])
    expect(view.available).toMatchObject([{ act: 'signOff', refusals: [] }])
    expect(view.acts).toMatchObject([{ name: 'open', title: '开始编制' }])
    expect(view.editable).toBe(true)
    expect((await read<ReportView>('supervisor', `/${id}`)).editable).toBe(false)
  })

  test('一格打开是它的记录，个人信息不给无关的人', async () => {
    const rows = await read<RowsView>('office', `/${id}/rows/t3.granted.natural`)
    expect(rows).toMatchObject({ total: 1, figure: { value: 1, unit: '件' } })
    expect(rows.rows[0]?.link).toMatch(/^\/records\/requests\//)
    expect(rows.rows[0]?.facts.length).toBeGreaterThan(3)
  })

  test('翻页', async () => {
    const rows = await read<RowsView>('office', `/${id}/rows/t3.new.total?offset=1&limit=10`)
    expect(rows).toMatchObject({ total: 1, rows: [] })
  })
})

describe('写', () => {
  const doc = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })

  test('改正文，答回整份报告和新的发现', async () => {
    const answer = await send('clerk', 'PUT', `/${id}/narrative`, {
      section: 's6',
      doc: doc('受理公开申请47件，没有收费。'),
    })
    expect(answer.status).toBe(200)
    const view = (await answer.json()) as ReportView
    expect(view.findings.map((finding) => finding.id)).toEqual(
      expect.arrayContaining(['S-NEW-new-1', 'S-TYPED-s6-47-1']),
    )
    expect(view.acts.at(-1)).toMatchObject({ name: 'write', facts: {} })
  })

  test('没有改动就不留记录', async () => {
    const before = await read<ReportView>('clerk', `/${id}`)
    await send('clerk', 'PUT', `/${id}/narrative`, { section: 's5', doc: before.narrative.s5 })
    expect((await read<ReportView>('clerk', `/${id}`)).acts).toEqual(before.acts)
  })

  test('有错误，签发被拒并说明条款', async () => {
    const answer = await send('head', 'POST', `/${id}/acts/signOff`, {})
    expect(answer.status).toBe(409)
    const { refusals } = (await answer.json()) as { refusals: { sentence: string; article: string }[] }
    expect(refusals[0]).toMatchObject({ article: expect.stringContaining('第五十条') })
  })

  test.each([
    ['督查不能改正文', 'supervisor', 'PUT', 'narrative', { section: 's6', doc: doc('无') }, 403],
    ['经办人不能签发', 'clerk', 'POST', 'acts/signOff', {}, 403],
    ['没有的步骤', 'office', 'POST', 'acts/burn', {}, 404],
    ['没有的数据项', 'office', 'GET', 'rows/nothing', undefined, 404],
    ['没有的格式', 'office', 'GET', 'paper.wps', undefined, 404],
    [
      '正文里夹图片',
      'clerk',
      'PUT',
      'narrative',
      { section: 's6', doc: { type: 'doc', content: [{ type: 'image' }] } },
      422,
    ],
    ['没有的部分', 'clerk', 'PUT', 'narrative', { section: 's2', doc: doc('无') }, 422],
    ['每页太多', 'office', 'GET', 'rows/t3.new.total?limit=9999', undefined, 422],
  ] as const)('%s', async (_, who, method, path, body, status) => {
    const answer =
      body === undefined ? await ask(who, `/${id}/${path}`) : await send(who, method, `/${id}/${path}`, body)
    expect(answer.status).toBe(status)
  })

  test('写错的输入说出哪一项、什么值、怎么改', async () => {
    const answer = await send('office', 'POST', '/', { organId: 'abc', scope: 'organ', year: 2019 })
    expect(await answer.json()).toEqual({
      errors: [
        { field: 'organId', value: '"abc"', message: '请选择机关' },
        { field: 'year', value: '2019', message: '现行格式自 2021 年度起使用' },
      ],
    })
  })

  test.each(['/not-a-uuid', '/3b0e7f4e-6f43-4a42-9ed7-111111111111'])('没有这份报告：%s', async (path) => {
    expect((await ask('office', path)).status).toBe(404)
  })

  test('各种格式都能取', async () => {
    for (const format of ['html', 'json', 'csv', 'xlsx', 'docx', 'pdf']) {
      const answer = await ask('office', `/${id}/paper.${format}`)
      expect(answer.status, format).toBe(200)
      expect((await answer.arrayBuffer()).byteLength, format).toBeGreaterThan(1000)
    }
  })
})
