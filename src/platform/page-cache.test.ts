import { describe, expect, test } from 'vitest'
import { withClock } from './now.ts'
import { withPageCache } from './page-cache.ts'

const open = { 'Cache-Control': 'public, max-age=0, s-maxage=60', ETag: '"v"', 'Content-Type': 'text/html' }
const ask = (path: string, init: RequestInit = {}) => new Request(`http://localhost${path}`, init)

/** 每次生成都不同的页面，看得出是不是缓存。 */
const site = (headers: Record<string, string>, size = 0, bytes?: number) => {
  let made = 0
  const fetch = withPageCache(
    () => {
      made += 1
      return new Response(`${made}`.padEnd(size), { headers })
    },
    { bytes, asking: ['/ask'] },
  )
  return async (path: string, init?: RequestInit) => (await (await fetch(ask(path, init))).text()).trim()
}

describe('公开页面的缓存', () => {
  test('一分钟内只生成一次，过后重新生成', async () => {
    const page = site(open)
    await withClock('2024-01-01T00:00:00Z', async () =>
      expect([await page('/a'), await page('/a')]).toEqual(['1', '1']),
    )
    await withClock('2024-01-01T00:01:01Z', async () => expect(await page('/a')).toBe('2'))
  })

  test('网址、查询条件、压缩方式不同即不同的页面', async () => {
    const page = site(open)
    const gzip = { headers: { 'Accept-Encoding': 'gzip, br' } }
    expect([await page('/a'), await page('/a?page=2'), await page('/a', gzip)]).toEqual(['1', '2', '3'])
  })

  test('有人写入之后重新生成', async () => {
    const page = site(open)
    await page('/a')
    await page('/api/x', { method: 'POST' })
    expect(await page('/a')).toBe('3')
  })

  test.each([
    ['不公开的', { ...open, 'Cache-Control': 'private, s-maxage=60' }],
    ['因人而异的', { ...open, Vary: 'Cookie' }],
    ['发放凭据的', { ...open, 'Set-Cookie': 'a=b' }],
  ])('%s不缓存', async (_, headers) => {
    const page = site(headers)
    expect([await page('/a'), await page('/a')]).toEqual(['1', '2'])
  })

  test('容量有界，最久没人看的先去', async () => {
    const page = site(open, 40, 100)
    expect([await page('/a'), await page('/b'), await page('/a'), await page('/c')]).toEqual(['1', '2', '1', '3'])
    expect([await page('/a'), await page('/b')]).toEqual(['1', '4'])
  })

  test('只问不写的提交不清空缓存，写了就清空', async () => {
    const page = site(open)
    const post = (path: string) => page(path, { method: 'POST' })
    expect([await page('/a'), await post('/ask'), await page('/a')]).toEqual(['1', '2', '1'])
    expect([await post('/write'), await page('/a')]).toEqual(['3', '4'])
  })

  test('读者手里的未变，答以 304，不带正文', async () => {
    const fetch = withPageCache(() => new Response('x', { headers: open }))
    await fetch(ask('/a'))
    const response = await fetch(ask('/a', { headers: { 'If-None-Match': '"v"' } }))
    expect([response.status, await response.text(), response.headers.get('ETag')]).toEqual([304, '', '"v"'])
  })
})
