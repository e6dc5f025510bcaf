import { createHmac, randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Hono } from 'hono'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refold } from '../../platform/refold.ts'
import { decrypt } from '../../platform/secret.ts'
import type { Env } from '../../platform/services.ts'
import { type TestDatabase, testDatabase } from '../../platform/test-kit/index.ts'
import type { MatterView } from '../../steps/api-types.ts'
import { type Asking, addOrgan, asking } from '../../steps/test-kit/asking.ts'
import { syndicationFeed, syndicationTargetsApi } from './api.ts'
import { syndicationFolding } from './room.ts'
import { mostAttempts, sendWaiting } from './send.ts'
import { queueFor, readTarget } from './store.ts'

/** S4: what is published reaches another platform signed, in order, once, with a receipt. */

let database: TestDatabase
let ask: Asking
let platform: Server
let accepts = true
let endless = false
const heard: { signature: string; body: string }[] = []
const organ = randomUUID()
const item = randomUUID()

const revise = async (number: number, standing = 'published') => {
  const id = randomUUID()
  await sql`insert into revision (id, item_id, number, hash, title, html, plain, metadata, made_at, made_by)
    values (${id}, ${item}, ${number}, ${`hash${number}`}, '补贴公示', ${`<p>第${number}稿</p>`}, '', '{}', now(), 'a')`.execute(
    database.db,
  )
  await sql`update item set revision_id = ${id}, standing = ${standing} where id = ${item}`.execute(database.db)
}

beforeAll(async () => {
  database = await testDatabase()
  await addOrgan(database.db, organ, '海澜区科技和工业信息化局')
  await sql`insert into item (id, organ_id, title, made_on, published_on, index_number, column_name)
    values (${item}, ${organ}, '补贴公示', '2024-03-01', '2024-03-01', 'X/2024-00001', '政策申报')`.execute(database.db)
  platform = createServer(async (request, answer) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    if (accepts)
      heard.push({ signature: String(request.headers['x-gongkai-signature']), body: Buffer.concat(parts).toString() })
    answer.writeHead(accepts ? 200 : 503)
    if (!endless) return answer.end(accepts ? '收妥' : '')
    const more = () => {
      while (!answer.destroyed && answer.write('收妥'.repeat(10_000)));
      if (!answer.destroyed) answer.once('drain', more)
    }
    more()
  })
  await new Promise<void>((done) => platform.listen(0, '127.0.0.1', done))
  ask = asking(syndicationTargetsApi({ db: database.db }), { office: ['office', organ], clerk: ['clerk', organ] })
})
afterAll(async () => {
  platform.close()
  await database.close()
})

const address = () => `http://127.0.0.1:${(platform.address() as AddressInfo).port}/in`
const open = (said: object) => ask.send('office', '2024-03-01', '/', { input: { organId: organ, ...said } })
const keyOf = async (id: string) => decrypt((await readTarget(database.db, id))!.proceedings.key)

describe.sequential('信息同步', () => {
  let view: MatterView

  test.each([
    ['http://example.org/in', '应以 https:// 开头'],
    ['https://user:pw@example.org/in', '不要写账号密码'],
    ['接收地址', '应写成 https://'],
  ])('接收地址写成 %s，说明怎么改', async (said, remedy) => {
    const answer = await open({ name: '某平台', address: said })
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining(remedy)])
  })

  test('只有政务公开办登记和看到密钥', async () => {
    view = (await (
      await open({ name: '企业综合服务平台', address: address(), columns: '政策申报、惠企政策' })
    ).json()) as MatterView
    expect(view.facts.find(({ label }) => label === '密钥')?.value).toBe(await keyOf(view.id))
    expect((await ask.read('clerk', '2024-03-01', `/${view.id}`)).status).toBe(403)
  })

  test('发布一条，送出一次，签名对得上，有回执；再排队也不重复', async () => {
    await revise(1)
    expect(await queueFor(database.db, item)).toEqual([view.id])
    expect(await queueFor(database.db, item)).toEqual([])
    expect(await sendWaiting(database.db, view.id)).toBe(true)
    expect(await sendWaiting(database.db, view.id)).toBe(true)
    expect(heard).toHaveLength(1)
    const [, seconds, hash] = /^t=(\d+),v1=(\w+)$/.exec(heard[0]!.signature) ?? []
    const expected = createHmac('sha256', await keyOf(view.id))
      .update(`${seconds}.${heard[0]!.body}`)
      .digest('hex')
    expect(hash).toBe(expected)
    expect(JSON.parse(heard[0]!.body)).toMatchObject({
      event: 'published',
      item: { html: '<p>第1稿</p>', indexNumber: 'X/2024-00001' },
    })
    const shown = (await (await ask.read('office', '2024-03-01', `/${view.id}`)).json()) as MatterView
    expect(shown.hints[0]?.sentence).toContain('已送达，回执：收妥')
  })

  test('对方不收：更正和撤回按先后留着，八次不成的亮出来，重新推送后依次送到', async () => {
    accepts = false
    await revise(2)
    await queueFor(database.db, item)
    await revise(2.5 * 2, 'withdrawn')
    await queueFor(database.db, item)
    for (let n = 0; n < mostAttempts; n += 1) expect(await sendWaiting(database.db, view.id)).toBe(false)
    view = (await (await ask.read('office', '2024-03-01', `/${view.id}`)).json()) as MatterView
    expect(view.hints[0]?.sentence).toMatch(/更正.*送了 8 次没有成功（对方回答 503）/)
    accepts = true
    await ask.goes('office', '2024-03-01', `/${view.id}/acts/sendAgain`, { seen: view.seq, input: {} })
    expect(await sendWaiting(database.db, view.id)).toBe(true)
    const events = heard.map(({ body }) => JSON.parse(body) as { event: string; item: { html: string | null } })
    expect(events.map(({ event }) => event)).toEqual(['published', 'corrected', 'withdrawn'])
    expect(events.at(-1)?.item.html).toBeNull()
  })

  test('对方的回答没完没了，只读开头一行作回执', async () => {
    endless = true
    await revise(7)
    await queueFor(database.db, item)
    expect(await sendWaiting(database.db, view.id)).toBe(true)
    endless = false
    const shown = (await (await ask.read('office', '2024-03-01', `/${view.id}`)).json()) as MatterView
    expect(shown.hints[0]?.sentence).toMatch(/已送达，回执：(收妥)+。$/)
    expect(shown.hints[0]!.sentence.length).toBeLessThan(400)
  })

  test('由对方来取：凭密钥取，给回执后不再给；密钥不对取不到', async () => {
    const pulled = (await (await open({ name: '市一体化平台' })).json()) as MatterView
    await revise(6)
    await queueFor(database.db, item)
    const feed = new Hono<Env>().route('/', syndicationFeed({ db: database.db }))
    const headers = { Authorization: `Bearer ${await keyOf(pulled.id)}`, 'Content-Type': 'application/json' }
    const fetched = await feed.request(`/${pulled.id}/deliveries`, { headers })
    const { deliveries } = (await fetched.json()) as { deliveries: { delivery: string; event: string }[] }
    expect(deliveries.map(({ event }) => event)).toEqual(['published'])
    const receipts = [{ delivery: deliveries[0]!.delivery, receipt: '市平台 0001' }]
    const taken = await feed.request(`/${pulled.id}/receipts`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ receipts }),
    })
    expect(await taken.json()).toEqual({ taken: 1 })
    const again = await feed.request(`/${pulled.id}/deliveries`, { headers })
    expect(await again.json()).toEqual({ deliveries: [], more: false })
    for (const wrong of [{}, { Authorization: 'Bearer x' }])
      expect((await feed.request(`/${pulled.id}/deliveries`, { headers: wrong })).status).toBe(401)
    expect(await refold(database.db, [syndicationFolding])).toEqual([])
  })
})
