import { randomUUID } from 'node:crypto'
import { load } from 'cheerio'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { announceRecord } from '../src/platform/announce.ts'
import { type TestDatabase, testDatabase } from '../src/platform/test-kit/index.ts'
import { smallSite } from '../src/portal/test-kit/small-site.ts'
import { openWebServer } from './web-server.ts'

/** 两个进程各有各的缓存，一个数据库：这里是两个服务器实例。 */
type Web = Awaited<ReturnType<typeof openWebServer>>
let kept: TestDatabase
let webs: Web[]

beforeAll(async () => {
  kept = await testDatabase()
  await smallSite(kept.db)
  webs = await Promise.all([0, 1].map(() => openWebServer(kept, { port: 0, host: '127.0.0.1' })))
})
afterAll(async () => {
  await Promise.all(webs.map((web) => web.close()))
  await kept.close()
})

const get = (web: Web, path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${web.port}${path}`, { headers })
const titlesAt = async (web: Web, path: string) => load(await (await get(web, path)).text())('main').text()

/** 一秒之内，两个进程的每一页都如此。 */
async function everywhere(paths: readonly string[], expected: (text: string) => boolean) {
  const started = performance.now()
  for (;;) {
    const texts = await Promise.all(webs.flatMap((web) => paths.map((path) => titlesAt(web, path))))
    if (texts.every(expected)) return performance.now() - started
    const wrong = paths.filter((_, index) => !expected(texts[index] ?? ''))
    if (performance.now() - started > 1_000) throw new Error(`一秒之后还不对：${wrong.join(' ')}`)
  }
}

const write = (work: Parameters<ReturnType<TestDatabase['db']['transaction']>['execute']>[0]) =>
  kept.db.transaction().execute(work)

describe('发布、更正、撤回，一秒内处处都对', () => {
  const id = randomUUID()
  const title = '海澜区2024年防汛应急预案'
  const lists = ['/items', '/items?year=2024']

  test('发布之前各页已在缓存里，发布之后各页都有', async () => {
    await everywhere(lists, () => true)
    const organ = await kept.db.selectFrom('organ').select('id').limit(1).executeTakeFirstOrThrow()
    await write(async (tx) => {
      const dates = { made_on: '2024-01-02', published_on: '2024-01-02' }
      const names = { index_number: 'HL-2024-0001', column_name: '应急管理', topic: null, doc_number: null }
      await tx
        .insertInto('item')
        .values({ id, organ_id: organ.id, title, ...names, ...dates })
        .execute()
      await announceRecord(tx, 'item', id)
    })
    expect(await everywhere([...lists, `/items/${id}`], (text) => text.includes(title))).toBeLessThan(1_000)
  })

  test('更正之后，列表和内容页都是新的标题', async () => {
    const corrected = `${title}（修订）`
    await write(async (tx) => {
      await tx.updateTable('item').set({ title: corrected }).where('id', '=', id).execute()
      await announceRecord(tx, 'item', id)
    })
    expect(await everywhere([...lists, `/items/${id}`], (text) => text.includes(corrected))).toBeLessThan(1_000)
  })

  test('撤回之后，列表里没有', async () => {
    await write(async (tx) => {
      await tx.updateTable('item').set({ standing: 'withdrawn' }).where('id', '=', id).execute()
      await announceRecord(tx, 'item', id)
    })
    expect(await everywhere(lists, (text) => !text.includes(title))).toBeLessThan(1_000)
  })

  test('没有提交的变化，谁也不知道', async () => {
    const before = webs.map((web) => web.pages.size().hits)
    await everywhere(['/items'], () => true)
    const undone = write(async (tx) => {
      await announceRecord(tx, 'item', id)
      throw new Error('撤销')
    })
    await expect(undone).rejects.toThrow('撤销')
    await everywhere(['/items'], () => true)
    for (const [index, web] of webs.entries()) expect(web.pages.size().hits).toBeGreaterThan(before[index] ?? 0)
  })

  test('听的连接断了，缓存清空，重新连上再用', async () => {
    const [web] = webs as [Web]
    await (await get(web, '/guide')).text()
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query in ('listen gongkai_public', 'select 1')`.execute(kept.db)
    await expect.poll(() => web.pages.size().pages).toBe(0)
    const again = async () => (await get(web, '/guide')).ok && web.pages.size().pages
    await expect.poll(again, { timeout: 3_000 }).toBe(1)
  })
})

describe('繁体', () => {
  test('同一页的繁体：语言、文字、链接都换，样式和头不变，也进缓存', async () => {
    const [web] = webs as [Web]
    const $ = load(await (await get(web, '/t/items')).text())
    expect($('html').attr('lang')).toBe('zh-Hant')
    expect($('h1').text()).toBe('法定主動公開內容')
    const link = $('.entries a').attr('href') ?? ''
    expect(link).toMatch(/^\/t\/items\//)
    expect((await get(web, link)).status).toBe(200)
    expect($('a.variant').attr('href')).toBe('/items')
    const { hits } = web.pages.size()
    const again = await get(web, '/t/items')
    expect(again.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(web.pages.size().hits).toBe(hits + 1)
  })

  test.each([
    ['/t/items/none', 404],
    ['/t/console/', 302],
    ['/t/guide', 200],
  ])('%s：%i', async (path, status) => {
    const answer = await fetch(`http://127.0.0.1:${webs[0]?.port}${path}`, { redirect: 'manual' })
    expect(answer.status).toBe(status)
  })
})

describe('老网站的地址', () => {
  test.each([
    ['/art/2019/3/1/art_1_2.html', '/items'],
    ['/show.jsp?id=7', '/guide'],
    ['/show.jsp?id=8', undefined],
    ['/evil.html', undefined],
  ])('%s → %s', async (path, target) => {
    const rows = [
      { path: '/art/2019/3/1/art_1_2.html', target: '/items' },
      { path: '/show.jsp?id=7', target: '/guide' },
      { path: '/evil.html', target: '//evil.example/' },
    ]
    await kept.db
      .insertInto('redirect')
      .values(rows)
      .onConflict((known) => known.doNothing())
      .execute()
    const answer = await fetch(`http://127.0.0.1:${webs[0]?.port}${path}`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location') ?? undefined]).toEqual([target ? 301 : 404, target])
  })
})

describe('从缓存答的页面', () => {
  test('安全的头、压缩、未变的标记，与第一次一样', async () => {
    const [web] = webs as [Web]
    const first = await get(web, '/guide')
    await first.text()
    const again = await get(web, '/guide')
    for (const name of ['content-security-policy', 'x-frame-options', 'referrer-policy', 'etag', 'cache-control'])
      expect(again.headers.get(name), name).toBe(first.headers.get(name))
    expect(again.headers.get('content-security-policy')).toContain("default-src 'none'")
    const unchanged = await get(web, '/guide', { 'If-None-Match': first.headers.get('etag') ?? '' })
    expect([unchanged.status, await unchanged.text()]).toEqual([304, ''])
  })

  test.each(['', '/t'])('直接写进缓存的内容页%s，头和正文与经过整条路的一样', async (prefix) => {
    const [web] = webs as [Web]
    const href = load(await (await get(web, '/items')).text())('.entries a').attr('href')
    const path = `${prefix}${href}?from=list`
    const kept = await get(web, path)
    // A question with a range is never kept: its page goes through every middleware.
    const whole = await get(web, path, { Range: 'bytes=0-' })
    expect(await kept.text()).toBe(await whole.text())
    const said = (answer: Response) =>
      [...answer.headers].filter(([name]) => !['date', 'etag', 'content-length', 'transfer-encoding'].includes(name))
    expect(Object.fromEntries(said(kept))).toMatchObject(Object.fromEntries(said(whole)))
    expect(kept.headers.get('x-page-tags')).toBe(null)
  })

  test('工作台、接口、个人的页面不进缓存', async () => {
    const [web] = webs as [Web]
    const { pages } = web.pages.size()
    for (const path of ['/console/', '/api/items', '/reading', '/track', '/healthz'])
      await (await get(web, path)).text()
    expect(web.pages.size().pages).toBe(pages)
  })
})
