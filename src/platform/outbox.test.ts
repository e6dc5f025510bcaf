import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { queueMail } from './mail.ts'
import { outboxApi } from './outbox.ts'
import type { OutboxView } from './outbox-types.ts'
import type { Env } from './services.ts'
import { type TestDatabase, testDatabase } from './test-kit/index.ts'

let site: TestDatabase
const [finance, school] = [randomUUID(), randomUUID()]

const appFor = (role: string, organId: string | null = null) =>
  new Hono<Env>()
    .onError((error, c) => c.json({ error: error.message }, error instanceof HTTPException ? error.status : 500))
    .use(async (c, next) => {
      c.set('actor', { id: 'u', name: '周', role, organId })
      await next()
    })
    .route('/', outboxApi({ db: site.db }))
const view = async (app: ReturnType<typeof appFor>, path = '/') =>
  (await (await app.request(path)).json()) as OutboxView

beforeAll(async () => {
  site = await testDatabase()
  const organ = { kind: 'department', must_report: true, rolls_up: true }
  await site.db
    .insertInto('organ')
    .values([
      { ...organ, id: finance, code: 'a', name: '财政局', short_name: '财政局' },
      { ...organ, id: school, code: 'b', name: '教育局', short_name: '教育局' },
    ])
    .execute()
  const mail = { to: 'wang.xiaoming@example.com', subject: '登记回执', text: '王小明：申请已登记。' }
  for (const organId of [finance, school])
    await site.db.transaction().execute((tx) => queueMail(tx, { ...mail, organId, key: `receipt ${organId}` }))
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await site.close()
})

test('政务公开办看全部，机关的人看本机关的，收件人都遮住；其余角色不看', async () => {
  const all = await view(appFor('office'))
  expect(all).toMatchObject({ total: 2, server: false })
  expect(all.states).toContainEqual({ state: 'held', label: '留待处理', count: 2 })
  expect(all.lines[0]?.recipient).toBe('w***@example.com')
  expect(JSON.stringify(all)).not.toContain('xiaoming')
  const own = await view(appFor('foiHead', finance))
  expect(own.lines.map(({ organ }) => organ)).toEqual(['财政局'])
  expect(own.total).toBe(1)
  expect((await appFor('supervisor').request('/')).status).toBe(403)
  expect((await view(appFor('office'), '/?state=sent')).total).toBe(0)
  expect((await appFor('office').request('/?state=gone')).status).toBe(422)
})

test('要另行送达的，所属机关看得到内容，收件人到案件里看；管理员和别的机关看不到', async () => {
  const id = (await view(appFor('foiHead', finance))).lines[0]!.id
  expect(await (await appFor('foiHead', finance).request(`/${id}`)).json()).toEqual({
    recipient: 'w***@example.com',
    subject: '登记回执',
    text: '王小明：申请已登记。',
  })
  expect((await appFor('administrator').request(`/${id}`)).status).toBe(403)
  expect((await appFor('foiHead', school).request(`/${id}`)).status).toBe(403)
  expect((await appFor('office').request('/nothing')).status).toBe(404)
})

test('没有邮件服务器时说明缺什么；设好之后由人放行，放行一次', async () => {
  const [{ id = '' } = {}] = (await view(appFor('foiHead', finance))).lines
  const retry = () => appFor('foiHead', finance).request(`/${id}/retry`, { method: 'POST' })
  expect(await (await retry()).text()).toContain('还没有设置邮件服务器')
  vi.stubEnv('GONGKAI_SMTP', 'smtp://127.0.0.1:9')
  expect((await appFor('foiHead', school).request(`/${id}/retry`, { method: 'POST' })).status).toBe(403)
  expect((await retry()).status).toBe(200)
  expect((await retry()).status).toBe(409)
  const { states } = await view(appFor('office'))
  expect(states.filter(({ count }) => count > 0).map(({ state, count }) => [state, count])).toEqual([
    ['queued', 1],
    ['held', 1],
  ])
})
