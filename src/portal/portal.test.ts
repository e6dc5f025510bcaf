import { randomUUID } from 'node:crypto'
import { load } from 'cheerio'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reportPortal } from '../annual-report/index.ts'
import { type TestDatabase, testDatabase } from '../platform/test-kit/index.ts'
import { portalRoutes } from './index.ts'
import { itemsOf, organCode, smallSite, testSite } from './test-kit/small-site.ts'

let kept: TestDatabase
let app: Hono
let hostile = ''
const hostileTitle = '<script>alert(1)</script>"关于"\' & <b>通知</b>'

beforeAll(async () => {
  kept = await testDatabase()
  await smallSite(kept.db)
  const organ = await kept.db
    .selectFrom('organ')
    .select('id')
    .where('code', '=', organCode(1))
    .executeTakeFirstOrThrow()
  hostile = randomUUID()
  await kept.db
    .insertInto('item')
    .values({
      id: hostile,
      organ_id: organ.id,
      index_number: 'X"><script>',
      title: hostileTitle,
      column_name: '"><img src=x onerror=alert(1)>',
      topic: null,
      doc_number: null,
      made_on: '2021-03-01',
      published_on: '2021-03-05',
    })
    .execute()
  app = new Hono().route('/', portalRoutes(kept)).route('/', reportPortal(kept))
})
afterAll(() => kept.close())

const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })
const page = async (path: string) => load(await (await get(path)).text())
const pages = () => [
  '/',
  '/disclosure',
  '/organs',
  `/organs/${organCode(1)}`,
  '/columns',
  '/topics',
  '/items',
  '/items?year=2023',
  `/items/${hostile}`,
  '/reports',
  '/reports/2023',
  '/guide',
  '/reading',
]

describe('每一页', () => {
  test('没有脚本、没有行内样式、没有事件属性，样式与图片都来自本站', async () => {
    for (const path of pages()) {
      const $ = await page(path)
      expect($('script:not([type="application/ld+json"]), style, [style], iframe').length, path).toBe(0)
      const attributes = $('*')
        .toArray()
        .flatMap((element) => Object.keys('attribs' in element ? element.attribs : {}))
      expect(
        attributes.filter((name) => name.startsWith('on')),
        path,
      ).toEqual([])
      const hrefs = $('link[rel=stylesheet]')
        .toArray()
        .map((element) => $(element).attr('href'))
      expect(
        hrefs.every((href) => href?.startsWith('/assets/')),
        path,
      ).toBe(true)
    }
  })

  test('有语言、一个标题、一个正文、跳转链接指向正文', async () => {
    for (const path of pages()) {
      const $ = await page(path)
      expect($('html').attr('lang'), path).toBe('zh-CN')
      expect($('h1').length, path).toBe(1)
      expect($('main').length, path).toBe(1)
      expect($(`body > a[href="#${$('main').attr('id')}"]`).length, path).toBe(1)
      const ids = $('[id]')
        .toArray()
        .map((element) => $(element).attr('id'))
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        path,
      ).toEqual([])
    }
  })

  test('标题里的标记只是文字', async () => {
    const html = await (await get(`/items/${hostile}`)).text()
    expect(html).not.toContain('<script>')
    expect(load(html)('script:not([type="application/ld+json"]), [onerror]').length).toBe(0)
    const $ = load(html)
    expect($('h1').text()).toBe(hostileTitle)
    expect($('meta[name=ArticleTitle]').attr('content')).toBe(hostileTitle)
  })
})

describe('网站标签（国办发〔2017〕47号）', () => {
  const tags = async (path: string) => {
    const $ = await page(path)
    const names = $('meta[name]')
      .toArray()
      .map((element) => $(element).attr('name') ?? '')
    return {
      $,
      upper: names.filter((name) => /^[A-Z]/.test(name)),
      value: (name: string) => $(`meta[name=${name}]`).attr('content'),
    }
  }
  test.each([
    ['首页三个', '/', 3],
    ['栏目页七个', '/items', 7],
    ['年报栏目七个', '/reports', 7],
    ['年报内容页十个', '/reports/2023', 10],
  ])('%s，各出现一次，不空', async (_, path, expected) => {
    const { $, upper, value } = await tags(path)
    expect(upper).toHaveLength(expected)
    expect(new Set(upper).size).toBe(expected)
    expect(upper.every((name) => value(name)?.trim())).toBe(true)
    expect($('footer').text()).toContain(value('SiteIDCode') ?? '缺')
  })

  test('内容页：标题与所见一致，时间为“年-月-日 时:分”，有来源', async () => {
    const { $, value } = await tags(`/items/${hostile}`)
    expect(value('ArticleTitle')).toBe($('h1').text())
    expect(value('PubDate')).toMatch(/^2021-03-05 \d\d:\d\d$/)
    expect(value('ContentSource')).toBe('海澜区教育局')
    expect(value('SiteDomain')).toBe(testSite.domain)
  })
})

describe('每个数字是一扇门', () => {
  test('首页的条数，等于点开后列出的条数', async () => {
    const $ = await page('/')
    const door = $('.figure a').first()
    expect(door.find('.figure-value').text()).toBe(String(itemsOf[2023]))
    expect((await page(door.attr('href') ?? ''))('.result-count').text()).toBe(`共 ${itemsOf[2023]} 条`)
  })

  test('各机关的条数，逐一点开都相等', async () => {
    const $ = await page('/organs')
    const doors = $('.bars a')
      .toArray()
      .map((element) => ({ href: $(element).attr('href') ?? '', said: $(element).text() }))
    expect(doors.length).toBeGreaterThan(2)
    for (const { href, said } of doors) expect((await page(href))('.result-count').text(), href).toBe(`共 ${said} 条`)
  })

  test('年报的数字指到年报里的那一格，格里是同一个数', async () => {
    const $ = await page('/')
    const doors = $('.figure a')
      .toArray()
      .map((element) => ({ href: $(element).attr('href') ?? '', said: $(element).find('.figure-value').text() }))
    const ofReport = doors.filter(({ href }) => href.startsWith('/reports/'))
    expect(ofReport).toHaveLength(3)
    for (const { href, said } of ofReport) {
      const [path = '', cell = ''] = href.split('#')
      expect((await page(path))(`td[id="${cell}"]`).text(), href).toBe(said)
    }
  })

  test('翻到最后一页，列出的总数不多不少', async () => {
    const last = Math.ceil(itemsOf[2023] / 20)
    const counts = await Promise.all(
      Array.from(
        { length: last },
        async (_, n) => (await page(`/items?year=2023&page=${n + 1}`))('.entries li').length,
      ),
    )
    expect(counts.reduce((sum, n) => sum + n)).toBe(itemsOf[2023])
    expect((await get(`/items?year=2023&page=${last + 1}`)).status).toBe(404)
  })
})

describe('走错了路', () => {
  test.each([
    ['/items?year=去年', 400, '年份应为四位数字'],
    ['/items?organ=1%27or%271', 400, '机关应为18位统一社会信用代码'],
    ['/items?page=0', 400, '页码应为正整数'],
    ['/items/不存在', 404, '没有找到此页'],
    [`/items/${'0'.repeat(8)}-0000-4000-8000-000000000000`, 404, '没有找到此页'],
  ])('%s：%i，说清“%s”和下一步', async (path, status, said) => {
    const response = await get(path)
    const $ = load(await response.text())
    expect(response.status).toBe(status)
    expect($('main').text()).toContain(said)
    expect($('main a').length).toBeGreaterThan(1)
    expect($('meta[name=robots]').attr('content')).toBe('noindex')
    expect(response.headers.get('Cache-Control')).toBe('no-store')
  })

  test('还没有名字的站点：没有的信息不显示，也不留占位', async () => {
    const empty = await testDatabase()
    const bare = new Hono().route('/', portalRoutes(empty))
    const $ = load(await (await bare.request('/')).text())
    expect($('main').text()).toContain('尚未公开任何信息')
    expect($('footer dt').length).toBe(0)
    expect($('meta[name=SiteIDCode]').length).toBe(0)
    expect((await bare.request('/guide')).status).toBe(404)
    await empty.close()
  })
})

describe('阅读设置（适老化）', () => {
  const choose = (said: Record<string, string>, back: string) =>
    app.request('/reading', { method: 'POST', body: new URLSearchParams({ ...said, back }) })
  const sheet = async (reading: string) => (await get('/assets/reading.css', { Cookie: `reading=${reading}` })).text()

  test('按“大字版”：记一年，回到原页；页面本身不变，只有一小张样式表不同', async () => {
    const response = await choose({ mode: 'elder' }, '/items?year=2023')
    expect(response.status).toBe(303)
    expect(response.headers.get('Location')).toBe('/items?year=2023')
    const cookie = response.headers.get('Set-Cookie') ?? ''
    expect(cookie).toMatch(/^reading=large\.system\.simple; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(await sheet('large.system.simple')).toContain('font-size: 125%')
    expect(await sheet('large.system.simple')).toContain('.extra { display: none; }')
    expect((await get('/assets/reading.css')).headers.get('Vary')).toBe('Cookie')
    expect(await (await get('/', { Cookie: 'reading=large.system.simple' })).text()).toBe(await (await get('/')).text())
  })

  test('大小、对比、繁简各自选择；认不得的按标准', async () => {
    const response = await choose({ size: 'larger', contrast: 'strong', layout: 'full' }, '/')
    expect(response.headers.get('Set-Cookie')).toMatch(/^reading=larger\.strong\.full;/)
    expect(await sheet('larger.strong.full')).toContain('--ink: #000')
    expect(await sheet('constructor.toString.x')).toBe(await sheet('standard.system.full'))
    expect(await sheet('large')).toContain('font-size: 125%')
  })

  test.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    'javascript:alert(1)',
    '/a\r\nSet-Cookie: x=1',
  ])('不会被带到别处：%j', async (back) => {
    expect((await choose({ mode: 'elder' }, back)).headers.get('Location')).toBe('/')
  })
})

describe('缓存与机器可读', () => {
  test('未变的页面再来时只答“未变”', async () => {
    const first = await get('/items')
    expect(first.headers.get('Cache-Control')).toContain('public')
    const again = await get('/items', { 'If-None-Match': first.headers.get('ETag') ?? '' })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  })

  test('样式表以内容命名，可存一年；字体按需取用', async () => {
    const $ = await page('/')
    for (const href of $('link[rel=stylesheet]')
      .toArray()
      .map((element) => $(element).attr('href') ?? '')) {
      const response = await get(href)
      expect(response.status, href).toBe(200)
      expect(response.headers.get('Content-Type')).toBe('text/css; charset=utf-8')
      if (!href.endsWith('reading.css')) expect(response.headers.get('Cache-Control')).toContain('immutable')
    }
    const small = await get($('link[href*=fonts]').attr('href') ?? '', { 'Accept-Encoding': 'gzip, br' })
    expect(small.headers.get('Content-Encoding')).toBe('br')
    expect((await small.arrayBuffer()).byteLength).toBeLessThan(25_000)
    const fonts = await (await get($('link[href*=fonts]').attr('href') ?? '')).text()
    const files = [...fonts.matchAll(/url\(([^)]+)\)/g)].map(([, file = '']) => file)
    expect(files.length).toBeGreaterThan(200)
    expect((await get(files.at(-1) ?? '')).headers.get('Content-Type')).toBe('font/woff2')
    for (const path of [
      '/fonts/..%2f..%2fpackage.json',
      '/fonts/noto-sans-sc-999-400-normal.woff2',
      '/assets/none.css',
    ]) {
      expect((await get(path)).status, path).toBe(404)
    }
  })
})
