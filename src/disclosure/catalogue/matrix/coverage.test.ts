import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calendar } from '../../../law/index.ts'
import type { Database } from '../../../platform/database.ts'
import { withClock } from '../../../platform/now.ts'
import { refold } from '../../../platform/refold.ts'
import { type TestDatabase, testDatabase } from '../../../platform/test-kit/index.ts'
import type { MatterView } from '../../../steps/api-types.ts'
import { addOrgan, asking } from '../../../steps/test-kit/asking.ts'
import { arrangementApi } from '../../columns/arrangement.ts'
import { openDefaultColumns } from '../../columns/default.ts'
import { coveragePortal } from '../portal.tsx'
import { catalogueFolding } from '../room.ts'
import { checkCoverage } from './check.ts'
import { type Duty, matrixOf, metricsOf, quarterOf, stateOf } from './coverage.ts'
import { exemptionFolding } from './exemption.ts'
import { findingFolding } from './finding.ts'
import { duties } from './store.ts'

let database: TestDatabase
let db: Kysely<Database>
const [office, civil] = [randomUUID(), randomUUID()]
const today = '2024-07-01'
const system = { id: 'system', name: '系统', role: 'office', organId: null }
const routes = () =>
  asking(arrangementApi({ db }), {
    林晓: ['office', office],
    陈敏: ['clerk', civil],
    周海: ['office', office],
  })
let ask: ReturnType<typeof routes>

const item = (title: string, columnName: string, madeOn: string, publishedOn: string) => {
  const id = randomUUID()
  const row = { id, organ_id: civil, title, column_name: columnName, published_on: publishedOn, made_on: madeOn }
  return db
    .insertInto('item')
    .values({ ...row, index_number: id })
    .execute()
}
const leaf = (l2: string, words: string) => ({
  ...{ l1: '社会救助', l2, elements: '对象；标准；金额', basis: '《社会救助暂行办法》', limit: '20个工作日' },
  ...{ body: '海澜区民政局', channels: '■政府网站■便民服务站', public: '√', proactive: '√', county: '√' },
  ...{ columns: '社会救助', cycle: '一个季度', words },
})
const seqOf = async (path: string) => ((await (await ask.read('林晓', today, path)).json()) as MatterView).seq
const step = async (who: string, path: string, act: string, input: object = {}) =>
  ask.send(who, today, `${path}/acts/${act}`, { seen: await seqOf(path), input })
const all = () => duties(db, { today, days: calendar })
const ofLeaf = async (key: string) => (await all()).find((duty) => duty.key === key)

beforeAll(async () => {
  database = await testDatabase()
  db = database.db
  ask = routes()
  await addOrgan(db, office, '海澜区人民政府办公室')
  await addOrgan(db, civil, '海澜区民政局')
  await db.updateTable('organ').set({ code: '11990205MB0005559X' }).where('id', '=', civil).execute()
  await openDefaultColumns(db, system, '周海平')
  // 公开于清明、五一之间；2024年4月7日调休上班
  await item('鸥翔社区最低生活保障对象公示', '社会救助', '2024-03-08', '2024-04-08')
  await item('困难家庭临时救助发放情况', '社会救助', '2024-01-02', '2024-02-20')
  const { id } = await ask.goes('林晓', today, '/catalogues', {
    input: { organId: civil, field: 'shjz', name: '社会救助' },
  })
  for (const line of [leaf('最低生活保障', '最低生活保障'), leaf('临时救助', '临时救助'), leaf('特困供养', '特困')])
    await ask.send('陈敏', today, `/catalogues/${id}/leaf`, {
      trigger: 'made',
      seen: await seqOf(`/catalogues/${id}`),
      line,
    })
  await step('陈敏', `/catalogues/${id}`, 'submit')
  await step('周海', `/catalogues/${id}`, 'confirm')
  expect((await step('林晓', `/catalogues/${id}`, 'publish')).status).toBe(200)
})
afterAll(() => database.close())

const duty = (more: Partial<Duty>): Duty => ({
  ...{ source: 'leaf', key: 'k', title: '低保', field: '社会救助', organId: 'o', cycleDays: 92 },
  ...{ items: 1, newest: '2024-04-08', known: 1, within: 1, exempt: null },
  ...more,
})

describe('一项责任的状态', () => {
  test.each([
    ['周期的最后一天还算正常', duty({}), '2024-07-09', 'fresh'],
    ['过了周期就是超期', duty({}), '2024-07-10', 'stale'],
    ['没有周期的，有就是正常', duty({ cycleDays: null }), '2029-01-01', 'fresh'],
    ['没有公开信息的是缺失', duty({ items: 0, newest: null }), '2024-07-01', 'missing'],
    ['认定不涉及的，不再算缺失', duty({ items: 0, newest: null, exempt: '无此职权' }), '2024-07-01', 'exempt'],
  ] as const)('%s', (_, of, on, state) => {
    expect(stateOf(of, on)).toBe(state)
  })

  test('不涉及的不进分母；没有周期的不进更新率的分母', () => {
    const set = [
      duty({}),
      duty({ items: 0, newest: null }),
      duty({ items: 0, newest: null, exempt: '无' }),
      duty({ cycleDays: null }),
    ]
    expect(metricsOf(set, '2024-07-01')).toMatchObject({
      coverage: { part: 2, whole: 3 },
      freshness: { part: 1, whole: 2 },
    })
    expect(matrixOf(set, '2024-07-01')).toMatchObject([
      { field: '社会救助', counts: { fresh: 2, stale: 0, missing: 1, exempt: 1 }, cells: [{ light: 'missing' }] },
    ])
  })

  test('季度', () => {
    expect([quarterOf('2024-03-31'), quarterOf('2024-04-01'), quarterOf('2024-12-31')]).toEqual([
      '2024年第1季度',
      '2024年第2季度',
      '2024年第4季度',
    ])
  })
})

describe('标准目录与已公开的信息对照', () => {
  test('事项由栏目和标题里的词认出自己的信息；20 个工作日按放假通知数', async () => {
    expect(await ofLeaf('shjz-001')).toMatchObject({ items: 1, newest: '2024-04-08', known: 1, within: 1 })
    expect(await ofLeaf('shjz-002')).toMatchObject({ items: 1, newest: '2024-02-20', known: 1, within: 0 })
    expect(await ofLeaf('shjz-003')).toMatchObject({ items: 0, newest: null })
  })

  test('每个数都是一扇门：后面正是那几条', async () => {
    const query = `source=leaf&key=shjz-001&organId=${civil}`
    const answer = await ask.read('陈敏', today, `/coverage/items?${query}`)
    expect(await answer.json()).toMatchObject({ items: [{ title: '鸥翔社区最低生活保障对象公示' }] })
  })

  test('提出“不涉及”要写理由，提出的人不能自己认定；认定前仍是缺失', async () => {
    const input = { organId: civil, source: 'leaf', called: 'shjz-003', reason: '特困供养由上级集中办理' }
    const none = await ask.send('陈敏', today, '/exemptions', { input: { ...input, called: 'shjz-999' } })
    expect(await none.text()).toContain('没有“shjz-999”这项责任')
    const { id } = await ask.goes('陈敏', today, '/exemptions', { input })
    expect(stateOf((await ofLeaf('shjz-003'))!, today)).toBe('missing')
    expect((await step('陈敏', `/exemptions/${id}`, 'approve')).status).toBe(403)
    expect((await step('林晓', `/exemptions/${id}`, 'approve')).status).toBe(200)
    expect(stateOf((await ofLeaf('shjz-003'))!, today)).toBe('exempt')
  })

  test('公众页：红黄绿有字有数，点进去是逐项责任，再点是信息', async () => {
    const portal = coveragePortal({ db })
    const get = (path: string) => withClock(today, async () => (await portal.request(path)).text())
    expect(await get('/coverage')).toContain('海澜区民政局')
    const own = await get('/coverage?organ=11990205MB0005559X&field=社会救助')
    expect(own).toContain('社会救助 · 临时救助')
    expect(own).toContain('light-stale')
    expect(own).toContain('特困供养由上级集中办理')
    const behind = await get('/coverage/items?source=leaf&key=shjz-001&organ=11990205MB0005559X')
    expect(behind).toContain('鸥翔社区最低生活保障对象公示')
    const lost = await withClock(today, async () => portal.request('/coverage?organ=%3Cscript%3E'))
    expect(lost.status).toBe(404)
  })
})

test('按名称认不出的信息可以人工对应，具备哪些要素写明；要素完整率只算核对过的', async () => {
  await item('孤老人员供养情况', '工作动态', '2024-06-03', '2024-06-05')
  const { id: bound } = await db
    .selectFrom('item')
    .select('id')
    .where('title', '=', '孤老人员供养情况')
    .executeTakeFirstOrThrow()
  const { id } = await db.selectFrom('catalogue').select('id').where('field', '=', 'shjz').executeTakeFirstOrThrow()
  const bind = (elements: string) =>
    step('陈敏', `/catalogues/${id}`, 'bindItem', { code: 'shjz-003', address: `/items/${bound}`, elements })
  expect(await (await bind('对象\n天气')).text()).toContain('目录没有列这些要素：天气')
  expect((await bind('对象\n标准')).status).toBe(200)
  expect(await ofLeaf('shjz-003')).toMatchObject({ items: 1, newest: '2024-06-05' })
  const { metrics } = (await (await ask.read('林晓', today, '/coverage')).json()) as {
    metrics: { name: string; value: string }[]
  }
  expect(metrics.find(({ name }) => name === '要素完整率')?.value).toBe('66.7%')
})

describe('季度排查', () => {
  test('缺失和超期的列为问题，一个季度只列一次；整改、复查后销号', async () => {
    const check = () => withClock(today, () => checkCoverage(db, system))
    const opened = await check()
    expect(opened).toBeGreaterThan(0)
    expect(await check()).toBe(0)
    const row = await db
      .selectFrom('coverage_finding')
      .select(['id', 'problem', 'due_on'])
      .where('key', '=', 'shjz-002')
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ problem: 'stale', due_on: '2024-07-15' })
    const path = `/coverage-findings/${row.id}`
    const said = { measure: '补发二季度发放情况', evidence: '/items/…' }
    expect((await step('陈敏', path, 'report', said)).status).toBe(200)
    const again = await step('林晓', path, 'close', { how: 'again', opinion: '已补' })
    expect(await again.text()).toContain('重新排查，问题仍在')
    await item('临时救助发放情况（二季度）', '社会救助', '2024-06-20', '2024-06-28')
    expect((await step('林晓', path, 'close', { how: 'again', opinion: '已补' })).status).toBe(200)
  })

  test('不涉及的认定、排查问题，都由行为推得', async () => {
    expect(await refold(db, [catalogueFolding, exemptionFolding, findingFolding])).toEqual([])
  })
})
