import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../platform/database.ts'
import { refold } from '../../platform/refold.ts'
import { countAll } from '../../platform/tally.ts'
import { type TestDatabase, testDatabase } from '../../platform/test-kit/index.ts'
import type { MatterView } from '../../steps/api-types.ts'
import { type Asking, addOrgan, asking } from '../../steps/test-kit/asking.ts'
import { columnsApi } from './api.ts'
import type { ColumnTree } from './api-types.ts'
import { defaultTree } from './default-tree.ts'
import { columnFolding } from './room.ts'
import { columnBySlug, itemsOfColumn, listColumns, openNotices } from './store-public.ts'
import { columnFigures } from './tally.ts'

let database: TestDatabase
let db: Kysely<Database>
let ask: Asking
const [office, civil] = [randomUUID(), randomUUID()]
const people: Record<string, [string, string | null]> = { 林晓: ['office', office], 陈敏: ['clerk', civil] }

const item = async (title: string, columnName: string, publishedOn: string, more: object = {}) => {
  const id = randomUUID()
  const row = { id, organ_id: civil, title, column_name: columnName, published_on: publishedOn, made_on: publishedOn }
  await db
    .insertInto('item')
    .values({ ...row, index_number: id, ...more })
    .execute()
  return id
}
const tree = async (on: string) => (await (await ask.read('林晓', on, '/tree')).json()) as ColumnTree
const row = async (on: string, name: string) => (await tree(on)).columns.find((each) => each.name === name)

beforeAll(async () => {
  database = await testDatabase()
  db = database.db
  ask = asking(columnsApi({ db }), people)
  await addOrgan(db, office, '海澜区人民政府办公室')
  await addOrgan(db, civil, '海澜区民政局')
  await item('鸥翔社区最低生活保障对象公示（3月）', '社会救助', '2024-03-05')
  await item('困难家庭临时救助发放情况（4月）', '社会救助', '2024-04-08')
  await item('关于清明祭扫安排的通告', '清明祭扫', '2024-03-20')
})
afterAll(() => database.close())

const why = { reason: '机构改革后职责调整', approver: '周海平' }

describe('栏目', () => {
  test('新站点一次设立默认栏目：专栏四块加依申请公开，下有条例第二十条各项', async () => {
    expect((await ask.send('陈敏', '2024-05-06', '/default', {})).status).toBe(403)
    const answer = await ask.send('林晓', '2024-05-06', '/default', {})
    expect(await answer.json()).toEqual({ opened: defaultTree.length })
    expect(await (await ask.send('林晓', '2024-05-06', '/default', {})).json()).toEqual({ opened: 0 })
    const found = await columnBySlug(db, 'disclosure-column', '2024-05-06')
    const blocks = found && 'children' in found ? found.children.map(({ name }) => name) : []
    expect(blocks).toEqual([
      '政府信息公开指南',
      '政府信息公开制度',
      '法定主动公开内容',
      '政府信息公开年报',
      '依申请公开',
    ])
    const statutory = await columnBySlug(db, 'statutory', '2024-05-06')
    expect(statutory && 'children' in statutory && statutory.children.map(({ art20 }) => art20)).toEqual([
      ...Array.from({ length: 15 }, (_, n) => `a20.${String(n + 1).padStart(2, '0')}`),
      'a21',
    ])
  })

  test('登记簿只写了栏目名的信息，就在这个栏目里；上级栏目连下级的一起数', async () => {
    expect(await row('2024-05-06', '社会救助')).toMatchObject({ items: 2, newest: '2024-04-08', state: 'fresh' })
    const all = await listColumns(db, '2024-05-06')
    expect(all.find(({ slug }) => slug === 'statutory')).toMatchObject({ items: 2, newest: '2024-04-08' })
    expect((await tree('2024-05-06')).unplaced).toEqual([{ name: '清明祭扫', items: 1, newest: '2024-03-20' }])
  })

  test('更新期限只看可见信息的公开日期：4月8日后满一个季度，7月9日还不超期，7月10日超期', async () => {
    expect(await row('2024-07-09', '社会救助')).toMatchObject({ state: 'fresh', dueOn: '2024-07-09' })
    expect(await row('2024-07-10', '社会救助')).toMatchObject({ state: 'overdue' })
    expect(await row('2024-07-10', '通知公告')).toMatchObject({ state: 'empty' })
    expect(await row('2024-07-10', '首页栏目')).toMatchObject({ state: 'untimed' })
  })

  const step = async (name: string, act: string, input: object, on = '2024-06-03') => {
    const id = (await row(on, name))?.id ?? ''
    const { seq } = (await (await ask.read('林晓', on, `/${id}`)).json()) as MatterView
    return ask.send('林晓', on, `/${id}/acts/${act}`, { seen: seq, input })
  }

  test('更名：地址不变，写旧名的信息仍在；撤并：信息到并入的栏目去，旧地址指过去', async () => {
    expect((await step('社会救助', 'rename', { name: '社会救助和福利', ...why })).status).toBe(200)
    expect(await row('2024-06-03', '社会救助和福利')).toMatchObject({ items: 2, slug: 'social-assistance' })
    const refused = await step('社会救助和福利', 'retire', why)
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('请写明并入哪个栏目')
    expect((await step('社会救助和福利', 'retire', { into: '公共服务', ...why })).status).toBe(200)
    expect(await columnBySlug(db, 'social-assistance', '2024-06-03')).toEqual({ movedTo: 'public-services' })
    const services = await row('2024-06-03', '公共服务')
    expect(services).toMatchObject({ items: 2 })
    const page = await itemsOfColumn(db, services?.id ?? '', { today: '2024-06-03', offset: 0, limit: 20 })
    expect(page).toMatchObject({ total: 2, items: [{ day: '2024-04-08', organ: expect.any(String) }, {}] })
  })

  test('一条信息可以在几个栏目里，地址只有一个，列出只一次', async () => {
    const id = await item('民政局关于停车费减免的通告', '通知公告', '2024-06-01')
    const [prices, home] = [await row('2024-06-03', '价格管理'), await row('2024-06-03', '首页栏目')]
    await db.insertInto('item_column').values({ item_id: id, column_id: prices!.id }).execute()
    const query = { today: '2024-06-03', offset: 0, limit: 20 }
    expect((await itemsOfColumn(db, prices!.id, query)).items.map(({ id: of }) => of)).toEqual([id])
    expect((await itemsOfColumn(db, home!.id, query)).items.map(({ id: of }) => of)).toEqual([id])
  })

  test('不能移到自己下面；审批人不能是经办人；有下级的不能撤', async () => {
    expect(await (await step('民生保障', 'move', { parent: '就业创业', ...why })).text()).toContain('它的下级栏目')
    const self = await step('就业创业', 'rename', { name: '就业', reason: '简化', approver: '林晓' })
    expect(await self.text()).toContain('不能是经办人本人')
    expect(await (await step('民生保障', 'retire', why)).text()).toContain('还有在用的下级栏目')
    expect((await step('就业创业', 'move', { parent: '区县和乡镇公开事项', ...why })).status).toBe(200)
  })

  test('变更按年计数：新增是新设的栏目，优化调整一个栏目一年计一个', async () => {
    const adjusted = await tree('2024-06-03')
    expect(
      adjusted.changes
        .filter(({ kind }) => kind === 'adjusted')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['就业创业', '社会救助和福利'])
    const counted = await countAll(db, columnFigures, { organId: office, whole: true, year: 2024 })
    expect(counted).toEqual({ 'disclosure.columns.added': defaultTree.length, 'disclosure.columns.adjusted': 2 })
  })

  test('行为重新折叠，正是表中现状', async () => {
    expect(await refold(db, [columnFolding])).toEqual([])
  })
})

test('公示：期内的列出，先到期的在前，写明异议向谁提', async () => {
  const notice = (until: string) => ({
    notice_until: until,
    proceedings: JSON.stringify({ metadata: { notice: { from: '2024-06-03', until, contact: '000-6000000' } } }),
  })
  await item('临时救助名单公示', '通知公告', '2024-06-03', notice('2024-06-12'))
  await item('低保名单公示', '通知公告', '2024-06-03', notice('2024-06-07'))
  expect(await openNotices(db, '2024-06-07')).toMatchObject([
    { title: '低保名单公示', until: '2024-06-07', contact: '000-6000000' },
    { title: '临时救助名单公示' },
  ])
  expect(await openNotices(db, '2024-06-08')).toHaveLength(1)
  expect(await openNotices(db, '2024-06-02')).toEqual([])
})
