import { connect } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publicChannel } from '../src/platform/announce.ts'
import { type TestDatabase, testDatabase } from '../src/platform/test-kit/index.ts'
import { smallSite } from '../src/portal/test-kit/small-site.ts'
import { openWebServer } from './web-server.ts'

/** 公众一侧的门，按攻击者的写法去敲：真的服务器，真的套接字。 */

let kept: TestDatabase
let web: Awaited<ReturnType<typeof openWebServer>>

beforeAll(async () => {
  kept = await testDatabase()
  await smallSite(kept.db)
  web = await openWebServer(kept, { port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await web.close()
  await kept.close()
})

const get = (path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${web.port}${path}`, { redirect: 'manual', ...init })

/** 一个请求，字节是什么样就发什么样。 */
const raw = (bytes: string) =>
  new Promise<string>((done, fail) => {
    const socket = connect(web.port, '127.0.0.1', () => socket.write(bytes))
    const parts: Buffer[] = []
    socket.on('data', (part: Buffer) => parts.push(part))
    socket.on('error', fail)
    socket.on('close', () => done(Buffer.concat(parts).toString()))
  })
const asking = (target: string, host: string) =>
  raw(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)

describe('缓存里放不进别的东西', () => {
  test.each(['localhost/about#', 'localhost/guide?', 'a@localhost', 'evil.example/x', 'localhost\\guide'])(
    'Host 写成 %s，别人看到的仍是原来的页面',
    async (host) => {
      const path = `/items?year=2023&n=${host.length}`
      await asking(path, host)
      const text = await (await get(path)).text()
      expect(text).toContain('<title>')
      expect(text).toContain('href="/items')
      expect(text).not.toContain('evil.example')
      expect(text).toMatch(/<h1[^>]*>[^<]*(主动公开|法定)/)
    },
  )

  test('Host 是别人的，页面、订阅和网站地图里都没有它', async () => {
    for (const path of ['/', '/feeds/all.rss', '/sitemap.xml', '/robots.txt', '/open-data/catalogue.jsonld', '/t']) {
      await asking(path, 'evil.example')
      expect([path, await (await get(path)).text()]).toEqual([path, expect.not.stringContaining('evil.example')])
    }
  })

  test('头里的转发地址、接受的类型、方法改写，都不改别人看到的页面', async () => {
    const headers = {
      'X-Forwarded-Host': 'evil.example',
      'X-Original-URL': '/console',
      'X-HTTP-Method-Override': 'POST',
      Accept: 'application/json',
      Cookie: 'reading=larger.strong.simple',
    }
    const first = await (await get('/organs?a=1', { headers })).text()
    expect(first).toBe(await (await get('/organs?a=1')).text())
    expect(first).not.toContain('evil.example')
  })

  test('页面由什么组成，不出这个进程', async () => {
    for (const [path, method, headers] of [
      ['/', 'GET', {}],
      ['/', 'HEAD', {}],
      ['/organs', 'HEAD', {}],
      ['/guide', 'GET', { Range: 'bytes=0-9' }],
      ['/t/organs', 'HEAD', {}],
      ['/items/00000000-0000-4000-8000-000000000000', 'GET', {}],
      ['/api/public/v1/items/00000000-0000-4000-8000-000000000000', 'GET', {}],
    ] as const) {
      const answer = await get(path, { method, headers })
      expect([path, answer.headers.get('X-Page-Tags')]).toEqual([path, null])
    }
  })
})

describe('繁体页面', () => {
  test('一层套一层的地址不换来一层套一层的活', async () => {
    const started = performance.now()
    const answer = await get(`${'/t'.repeat(4_000)}/items`)
    expect(answer.status).toBe(404)
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  test.each(['/t//evil.example', '/t//evil.example/feeds/all.rss', '/t/\\evil.example', '/t/%2F%2Fevil.example'])(
    '%s 不把人带到别的网站',
    async (path) => {
      const [head = ''] = (await asking(path, 'localhost')).split('\r\n\r\n')
      expect(head).not.toMatch(/location:\s*(https?:)?[/\\]{2}/i)
      expect(head).toMatch(/^HTTP\/1\.1 40[04]/)
    },
  )
})

describe('为一个人现做的文件', () => {
  const limit = 120
  test('一分钟里只给这么多，别的页面照常；换一个查询串也还是它', async () => {
    const answers: number[] = []
    for (let n = 0; n < limit + 5; n += 1) answers.push((await get(`/open-data/files/item-2023.csv?n=${n}`)).status)
    expect(answers.slice(0, limit).every((status) => status === 200)).toBe(true)
    expect(answers.slice(limit)).toEqual([429, 429, 429, 429, 429])
    const paper = await get('/documents/00000000-0000-4000-8000-000000000000/1.pdf')
    expect([paper.status, await paper.text()]).toEqual([429, expect.stringContaining('访问过于频繁')])
    expect((await get('/t/open-data/files/item-2023.csv')).status).toBe(429)
    expect((await get('/open-data')).status).toBe(200)
    expect((await get('/search?q=防汛')).status).toBe(200)
  })
})

test('检索的接口在程序的门里，不在工作人员的门后', async () => {
  const answer = await get('/api/public/v1/search?q=防汛')
  expect([answer.status, Object.keys((await answer.json()) as object)]).toEqual([
    200,
    expect.arrayContaining(['total']),
  ])
})

test('数据库里有人乱发通知，进程照常，页面重新生成', async () => {
  await get('/organs')
  const { hits } = web.pages.size()
  await sql`select pg_notify(${publicChannel}, '{不是')`.execute(kept.db)
  await sql`select pg_notify(${publicChannel}, '{"a":1}')`.execute(kept.db)
  await expect.poll(() => web.pages.size().pages).toBe(0)
  expect((await get('/organs')).status).toBe(200)
  expect(web.pages.size().hits).toBe(hits)
})
