import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../platform/database.ts'
import { refold } from '../../platform/refold.ts'
import { type TestDatabase, testDatabase } from '../../platform/test-kit/index.ts'
import type { MatterView } from '../../steps/api-types.ts'
import { type Asking, addOrgan, asking } from '../../steps/test-kit/asking.ts'
import { topicsApi } from './api.ts'
import { openDemoTopics } from './demo.ts'
import { topicFolding } from './room.ts'
import { listTopics, topicBySlug } from './store-public.ts'

let database: TestDatabase
let db: Kysely<Database>
let ask: Asking
const [office, trade] = [randomUUID(), randomUUID()]
const day = '2024-05-06'

const item = async (title: string, topic: string | null, publishedOn: string) => {
  const id = randomUUID()
  const row = { id, organ_id: trade, title, topic, column_name: '益企服务', index_number: id }
  await db
    .insertInto('item')
    .values({ ...row, published_on: publishedOn, made_on: publishedOn })
    .execute()
  return id
}
beforeAll(async () => {
  database = await testDatabase()
  db = database.db
  ask = asking(topicsApi({ db }), { 林晓: ['office', office], 陈敏: ['clerk', trade] })
  await addOrgan(db, office, '海澜区人民政府办公室')
  await addOrgan(db, trade, '海澜区商务局')
  await item('支持星沙埕园区企业发展政策汇编', '涉企政策', '2024-03-05')
  await item('企业服务日走进渔港新村', '涉企工作动态', '2024-04-02')
  await item('服务专员走访企业（第2期）', '涉企工作动态', '2024-05-30')
  await openDemoTopics(db, office, { id: 'system', name: '系统', role: 'office', organId: office })
})
afterAll(() => database.close())

test('专题按名称归集，只引用不复制；各类分别计数，还没到公开日的不计', async () => {
  const found = await topicBySlug(db, 'enterprise', day)
  expect(found?.topic).toMatchObject({ total: 2, newest: '2024-04-02', counts: { policy: 1, news: 1, service: 0 } })
  expect(found?.sections.map(({ name, count }) => [name, count])).toEqual([
    ['政策文件', 1],
    ['工作动态', 1],
  ])
  expect((await listTopics(db, day)).map(({ slug }) => slug)).toContain('key-projects')
  expect(await topicBySlug(db, 'nothing', day)).toBeNull()
})

test('逐条引用写网址；没有公开的引用不了；取消后不再计', async () => {
  const id = await item('创业扶持申报指南', null, '2024-04-20')
  const topic = (await listTopics(db, day)).find(({ slug }) => slug === 'enterprise')
  const seq = async () => ((await (await ask.read('林晓', day, `/${topic?.id}`)).json()) as MatterView).seq
  const act = async (name: string, address: string) =>
    ask.send('林晓', day, `/${topic?.id}/acts/${name}`, { seen: await seq(), input: { address, section: 'service' } })
  expect(await (await act('refer', `/items/${randomUUID()}`)).text()).toContain('没有找到这条已公开的信息')
  expect((await act('refer', `https://www.hailan.example/items/${id}`)).status).toBe(200)
  expect((await topicBySlug(db, 'enterprise', day))?.topic.counts.service).toBe(1)
  expect((await act('unrefer', `/items/${id}`)).status).toBe(200)
  expect((await topicBySlug(db, 'enterprise', day))?.topic.counts.service).toBe(0)
  expect(await refold(db, [topicFolding])).toEqual([])
})
