import { randomBytes } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { getRequestListener } from '@hono/node-server'
import { afterEach, describe, expect, test } from 'vitest'
import { openPageCache, type PageCache } from './page-cache.ts'
import { encodingFor } from './page-encoding.ts'
import { PageStore } from './page-store.ts'

const open = { 'Cache-Control': 'public, max-age=0, s-maxage=60', 'Content-Type': 'text/html; charset=utf-8' }
type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string }

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

const decoded = (body: Buffer, encoding = '') =>
  encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body

const asker =
  (port: number) =>
  (path: string, { method = 'GET', ...headers }: Record<string, string> = {}) =>
    new Promise<Answer>((done, fail) => {
      const sent = request({ port, host: '127.0.0.1', path, method, headers }, async (answer) => {
        const body = Buffer.concat(await answer.toArray())
        const text = method === 'HEAD' ? '' : decoded(body, answer.headers['content-encoding']).toString()
        done({ status: answer.statusCode ?? 0, headers: answer.headers, body, text: text.trim() })
      })
      sent.on('error', fail).end()
    })

type Making = (path: string, made: number) => Response | Promise<Response>

/** 每次生成都不同的页面，看得出是不是缓存；前面是真的服务器。 */
async function site(make: Making, bytes?: number) {
  let made = 0
  const pages = openPageCache({ bytes })
  const fetch = (asked: Request) => make(new URL(asked.url).pathname, ++made)
  const router = getRequestListener(pages.keeping(fetch) as Parameters<typeof getRequestListener>[0])
  const server = createServer(pages.front(router))
  servers.push(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { pages, ask: asker((server.address() as AddressInfo).port) }
}
const counted = (headers: Record<string, string> = open, size = 0) =>
  site((_, made) => new Response(`${made}`.padEnd(size), { headers }))

const settled = async (pages: PageCache, below: number) => {
  for (let tries = 0; pages.size().bytes > below && tries < 100; tries++)
    await new Promise((done) => setTimeout(done, 5))
}

describe('公开页面的缓存', () => {
  test('生成一次，此后从内存答；网址或者查询条件不同即不同的页面', async () => {
    const { ask } = await counted()
    const texts: string[] = []
    for (const path of ['/a', '/a', '/a?page=2', '/b', '/b']) texts.push((await ask(path)).text)
    expect(texts).toEqual(['1', '1', '2', '3', '3'])
  })

  test('从缓存答的，头与第一次的一样，安全的头一个不少', async () => {
    const policy = "default-src 'none'; script-src 'self'"
    const { ask } = await counted({ ...open, 'Content-Security-Policy': policy, 'X-Frame-Options': 'DENY' })
    const [first, again] = [await ask('/a'), await ask('/a')]
    const { date: _, ...said } = first.headers
    expect(again.headers).toMatchObject(said)
    expect(again.headers).toMatchObject({ 'content-security-policy': policy, 'x-frame-options': 'DENY' })
    expect(again.headers['x-page-tags']).toBeUndefined()
  })

  test.each([
    ['不公开的', { ...open, 'Cache-Control': 'private, s-maxage=60' }],
    ['因人而异的', { ...open, Vary: 'Cookie' }],
    ['发放凭据的', { ...open, 'Set-Cookie': 'a=b' }],
  ])('%s不缓存', async (_, headers) => {
    const { ask } = await counted(headers)
    expect([(await ask('/a')).text, (await ask('/a')).text]).toEqual(['1', '2'])
  })

  test('br、gzip、原样都是同一页，只压缩一次，各有长度', async () => {
    const { ask, pages } = await counted(open, 20_000)
    await ask('/a')
    await settled(pages, 5_000)
    for (const encoding of ['br', 'gzip']) {
      const answer = await ask('/a', { 'Accept-Encoding': encoding })
      expect([answer.text, answer.headers['content-encoding'], answer.headers.vary]).toEqual([
        '1',
        encoding,
        'Accept-Encoding',
      ])
      expect(answer.headers['content-length']).toBe(String(answer.body.byteLength))
      expect(answer.body.byteLength).toBeLessThan(1_000)
    }
    const plain = await ask('/a')
    expect([plain.text, plain.headers['content-encoding'], plain.body.byteLength]).toEqual(['1', undefined, 20_000])
  })

  test.each([
    ['br, gzip', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['*', 'br'],
    ['identity', 'identity'],
    ['gzip;q=0', 'identity'],
    [undefined, 'identity'],
  ])('接受 %s，答以 %s', (accepts, expected) => expect(encodingFor(accepts)).toBe(expected))

  test('读者手里的未变，答以 304，不带正文；HEAD 只有头', async () => {
    const { ask } = await counted()
    const { headers } = await ask('/a')
    const unchanged = await ask('/a', { 'If-None-Match': `"x", ${headers.etag}` })
    expect([unchanged.status, unchanged.body.byteLength, unchanged.headers.etag]).toEqual([304, 0, headers.etag])
    const head = await ask('/a', { method: 'HEAD' })
    expect([head.status, head.body.byteLength, head.headers['content-length']]).toEqual([200, 0, '1'])
  })

  test('第一次就带着标记来的，页面也留下', async () => {
    const { ask } = await site(() => new Response('x', { headers: open }))
    const { headers } = await ask('/a')
    const other = await site(() => new Response('x', { headers: open }))
    expect((await other.ask('/a', { 'If-None-Match': headers.etag ?? '' })).status).toBe(304)
    expect(other.pages.size().pages).toBe(1)
  })

  test('要一段的请求不由缓存答', async () => {
    const { ask } = await counted()
    await ask('/a')
    expect((await ask('/a', { Range: 'bytes=0-0' })).text).toBe('2')
  })
})

describe('内容变了，只有显示它的页面重新生成', () => {
  const shows: Record<string, string> = {
    '/items': 'site, item',
    '/items/1': 'site, item:1',
    '/items/2': 'site, item:2',
  }
  const tagged = () =>
    site((path, made) => new Response(`${made}`, { headers: { ...open, 'X-Page-Tags': shows[path] ?? '' } }))
  const all = ['/items', '/items/1', '/items/2', '/unsaid']

  test.each([
    ['一条信息', ['item', 'item:1'], ['5', '6', '3', '7']],
    ['一类中的任何一条', ['item:*'], ['1', '5', '6', '7']],
    ['页眉页脚', ['site'], ['5', '6', '7', '8']],
    ['别的', ['organ:9'], ['1', '2', '3', '5']],
  ])('%s；没有说明显示什么的页面随之', async (_, tags, expected) => {
    const { ask, pages } = await tagged()
    for (const path of all) await ask(path)
    pages.drop(tags)
    const texts: string[] = []
    for (const path of all) texts.push((await ask(path)).text)
    // 前四次是 1 2 3 4
    expect(texts.map((text) => Number(text) > 4)).toEqual(expected.map((text) => Number(text) > 4))
  })

  test('生成途中变了的，答了这一次，不留下', async () => {
    const gate = Promise.withResolvers<void>()
    const { ask, pages } = await site(async (_, made) => {
      if (made === 1) await gate.promise
      return new Response(`${made}`, { headers: { ...open, 'X-Page-Tags': 'site, item:1' } })
    })
    const early = ask('/items/1')
    await new Promise((done) => setTimeout(done, 20))
    pages.drop(['item', 'item:1'])
    gate.resolve()
    expect([(await early).text, (await ask('/items/1')).text, (await ask('/items/1')).text]).toEqual(['1', '2', '2'])
  })

  test('听不见变化的时候不从缓存答；听见了从头来', async () => {
    const { ask, pages } = await counted()
    await ask('/a')
    pages.deafen()
    expect([(await ask('/a')).text, (await ask('/a')).text]).toEqual(['2', '3'])
    pages.hears()
    expect([(await ask('/a')).text, (await ask('/a')).text]).toEqual(['4', '4'])
  })
})

describe('存放有界', () => {
  const body = new Uint8Array(randomBytes(1000))
  const page = (until = 10) => ({ head: [], etag: 'W/"x"', tags: ['a'], until, bodies: { identity: body } })

  test('到时即止', () => {
    const store = new PageStore(10_000)
    store.set('/a', page(), 0)
    expect([store.get('/a', 9)?.key, store.get('/a', 10)]).toEqual(['/a', undefined])
    expect(store.size).toEqual({ pages: 0, bytes: 0 })
  })

  test('不超过上限；刚有人看过的留下，没人看的先去', () => {
    const store = new PageStore(8_000)
    for (const key of ['/a', '/b', '/c']) store.set(key, page(), 0)
    store.get('/a', 1)
    store.set('/d', page(), 0)
    expect(['/a', '/b', '/c', '/d'].map((key) => store.get(key, 1) !== undefined)).toEqual([true, false, true, true])
    for (let n = 0; n < 100; n++) store.set(`/${n}`, page(), 0)
    expect(store.size.bytes).toBeLessThanOrEqual(8_000)
  })
})
