import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../platform/database.ts'
import { withClock } from '../../platform/now.ts'
import { refold } from '../../platform/refold.ts'
import { type TestDatabase, testDatabase } from '../../platform/test-kit/index.ts'
import type { MatterView } from '../../steps/api-types.ts'
import { type Asking, addOrgan, asking } from '../../steps/test-kit/asking.ts'
import { arrangementApi } from '../columns/arrangement.ts'
import { openDefaultColumns } from '../columns/default.ts'
import { entitiesPortal } from '../entities/portal.tsx'
import { entityFolding } from '../entities/room.ts'
import { projectsPortal } from './portal.tsx'
import { completeness, kindOfTitle } from './project.ts'
import { projectFolding } from './room.ts'
import { updatesByYear } from './store-public.ts'

let database: TestDatabase
let db: Kysely<Database>
let ask: Asking
const [office, planning] = [randomUUID(), randomUUID()]
const today = '2024-07-01'
const code = '2023-990205-48-01-000123'

const item = async (title: string, publishedOn: string, columnName = '重点建设项目') => {
  const id = randomUUID()
  const row = { id, organ_id: planning, title, column_name: columnName, index_number: id, made_on: publishedOn }
  await db
    .insertInto('item')
    .values({ ...row, published_on: publishedOn })
    .execute()
  return id
}
const step = async (path: string, act: string, input: object = {}) => {
  const { seq } = (await (await ask.read('林晓', today, path)).json()) as MatterView
  return ask.send('陈敏', today, `${path}/acts/${act}`, { seen: seq, input })
}
const page = (portal: { request(path: string): Response | Promise<Response> }, path: string) =>
  withClock(today, async () => (await portal.request(path)).text())

beforeAll(async () => {
  database = await testDatabase()
  db = database.db
  await addOrgan(db, office, '海澜区人民政府办公室')
  await addOrgan(db, planning, '海澜区发展和改革局')
  await openDefaultColumns(db, { id: 'x', name: '系统', role: 'office', organId: null }, '周海平')
  ask = asking(arrangementApi({ db }), { 林晓: ['office', office], 陈敏: ['clerk', planning] })
})
afterAll(() => database.close())

test.each([
  ['银滩北片雨污分流改造项目核准批复', 'approvalResult'],
  ['银滩北片雨污分流改造项目施工许可信息', 'approvalResult'],
  ['银滩北片雨污分流改造项目招标公告（第1号）', 'tendering'],
  ['银滩北片雨污分流改造项目征收土地公告', 'landExpropriation'],
  ['银滩北片雨污分流改造项目竣工验收结果', 'completion'],
  ['银滩北片雨污分流改造项目质量监督情况', 'qualitySafety'],
  ['银滩北片雨污分流改造项目进度（6月）', 'construction'],
])('%s 是%s', (title, kind) => {
  expect(kindOfTitle(title)).toBe(kind)
})

test('应有哪几类随阶段：前期两类，在建六类；写明不涉及征地，就不缺这一类', () => {
  const proceedings = { bound: [{ item: 'a', kind: 'approvalResult' as const }], waived: [] }
  expect(completeness({ stage: 'planning', proceedings }).lacks).toEqual(['approvalService'])
  expect(completeness({ stage: 'building', proceedings }).lacks).toHaveLength(5)
  const waived = [{ kind: 'landExpropriation' as const, reason: '利用存量用地' }]
  expect(completeness({ stage: 'building', proceedings: { ...proceedings, waived } }).lacks).toHaveLength(4)
})

describe('项目登记簿', () => {
  let id = ''
  test('项目统一代码写错不收；同一代码不能登记两次', async () => {
    const input = {
      organId: planning,
      code: '2023-990205-48',
      name: '银滩北片雨污分流改造项目',
      stage: 'building',
      owner: '海澜城建集团',
    }
    expect(await (await ask.send('陈敏', today, '/projects', { input })).text()).toContain('24 位')
    id = (await ask.goes('陈敏', today, '/projects', { input: { ...input, code } })).id
    expect((await ask.send('陈敏', today, '/projects', { input: { ...input, code } })).status).toBe(422)
  })

  test('按项目名称归集，各归其类；归错的改归；年度更新逐条计', async () => {
    await item('银滩北片雨污分流改造项目核准批复', '2023-05-04')
    const wrong = await item('银滩北片雨污分流改造项目公告', '2024-03-01')
    await item('望海岭公园提升项目核准批复', '2024-03-01')
    const path = `/projects/${id}`
    expect((await step(path, 'gather')).status).toBe(200)
    expect(await (await step(path, 'gather')).text()).toContain('没有标题写明本项目名称')
    expect((await step(path, 'bind', { address: `/items/${wrong}`, kind: 'tendering' })).status).toBe(200)
    expect(await updatesByYear(db, today)).toEqual([
      { year: 2024, updates: 1 },
      { year: 2023, updates: 1 },
    ])
    const text = await page(projectsPortal({ db }), `/projects/${code}`)
    expect(text).toContain('银滩北片雨污分流改造项目公告')
    expect(text).toContain('到本阶段应当公开，还没有公开')
    expect(await page(projectsPortal({ db }), '/projects')).toContain('2024年更新1条，2023年更新1条')
  })
})

test('公共企事业单位：登记在主管部门名下，有自己的栏目，申诉向主管部门提出', async () => {
  const input = {
    organId: planning,
    name: '海澜区自来水公司',
    sector: 'water',
    rules: '供水行业信息公开的规定',
    phone: '000-6000009',
  }
  const none = await ask.send('陈敏', today, '/entities', { input: { ...input, column: '供水服务' } })
  expect(await none.text()).toContain('没有名为“供水服务”的在用栏目')
  await ask.goes('陈敏', today, '/entities', { input: { ...input, column: '公共服务' } })
  await item('计划停水公告（7月）', '2024-06-28', '公共服务')
  const text = await page(entitiesPortal({ db }), '/public-entities')
  expect(text).toContain('公开信息 1 条')
  expect(text).toContain('海澜区发展和改革局')
  expect(text).toContain('申诉')
  expect(await refold(db, [projectFolding, entityFolding])).toEqual([])
})
