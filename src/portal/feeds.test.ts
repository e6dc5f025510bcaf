import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { load } from 'cheerio'
import { Hono } from 'hono'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { writeSetting } from '../platform/settings.ts'
import { type TestDatabase, testDatabase } from '../platform/test-kit/index.ts'
import { portalRoutes } from './index.ts'
import { itemsOf, organCode, smallSite, testSite } from './test-kit/small-site.ts'

let kept: TestDatabase
let app: Hono
const hostile = ']]></title><script>alert(1)</script>&"\' \u0007\ud800 关于<b>通知</b>'

beforeAll(async () => {
  kept = await testDatabase()
  await smallSite(kept.db)
  const item = kept.db.selectFrom('item').select('id').orderBy('published_on', 'desc').limit(1)
  await kept.db
    .updateTable('item')
    .set({ title: hostile.replace('\ud800', '') })
    .where('id', 'in', item)
    .execute()
  app = new Hono().route('/', portalRoutes(kept))
})
afterAll(() => kept.close())

const origin = `https://${testSite.domain}`
const get = (path: string, host = 'evil.example') => app.request(`http://${host}${path}`)
const textOf = async (path: string) => (await get(path)).text()
/** 不合式样的 XML 在这里就读不了。 */
const wellFormed = (xml: string) => {
  using read = XmlDocument.fromString(xml)
  return read.root.name
}
const lists = ['all', 'items', 'documents', 'interpretations', `organs/${organCode(1)}`]

describe('RSS 2.0', () => {
  test.each(lists)('%s：必有的元素都在，地址完整，日期是 RFC 822', async (of) => {
    const xml = await textOf(`/feeds/${of}.rss`)
    expect(wellFormed(xml)).toBe('rss')
    const $ = load(xml, { xml: true })
    for (const name of ['title', 'link', 'description']) expect($(`channel > ${name}`).length, name).toBe(1)
    expect($('rss').attr('version')).toBe('2.0')
    for (const item of $('item').toArray()) {
      expect($(item).children('title').text()).not.toBe('')
      expect($(item).children('guid').text()).toMatch(new RegExp(`^${origin}/`))
      expect($(item).children('pubDate').text()).toMatch(/^\d{2} [A-Z][a-z]{2} \d{4} 00:00:00 \+0800$/)
      expect(Number.isNaN(Date.parse($(item).children('pubDate').text()))).toBe(false)
    }
  })
})

describe('Atom（RFC 4287）', () => {
  test.each(lists)('%s：标识、标题、时间、作者、自己的地址，每条都有', async (of) => {
    const xml = await textOf(`/feeds/${of}.atom`)
    expect(wellFormed(xml)).toBe('feed')
    const $ = load(xml, { xml: true })
    expect($('feed').attr('xmlns')).toBe('http://www.w3.org/2005/Atom')
    expect($('feed > link[rel=self]').attr('href')).toBe(`${origin}/feeds/${of}.atom`)
    for (const part of $('feed, entry').toArray()) {
      for (const name of ['id', 'title', 'updated']) expect($(part).children(name).length, name).toBe(1)
      expect(z.iso.datetime({ offset: true }).safeParse($(part).children('updated').text()).success).toBe(true)
    }
    expect($('entry').length).toBe($('entry > author > name').length)
    const ids = $('entry > id')
      .toArray()
      .map((id) => $(id).text())
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('JSON Feed 1.1', () => {
  const shape = z.strictObject({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: z.string().min(1),
    description: z.string(),
    home_page_url: z.url(),
    feed_url: z.url(),
    language: z.literal('zh-CN'),
    items: z.array(
      z.strictObject({
        id: z.string().min(1),
        url: z.url(),
        title: z.string(),
        content_text: z.string().min(1),
        date_published: z.iso.datetime({ offset: true }),
        authors: z.array(z.strictObject({ name: z.string().min(1) })).min(1),
        tags: z.array(z.string()).optional(),
      }),
    ),
  })
  test.each(lists)('%s 合乎格式', async (of) => {
    const response = await get(`/feeds/${of}.json`)
    expect(response.headers.get('Content-Type')).toContain('application/feed+json')
    expect(shape.safeParse(await response.json()).error).toBeUndefined()
  })
})

describe('内容', () => {
  test('新的在前，至多五十条；机关的只有它自己的', async () => {
    const all = (await (await get('/feeds/all.json')).json()) as { items: { date_published: string }[] }
    const days = all.items.map(({ date_published: day }) => day)
    expect(days).toHaveLength(50)
    expect(days).toEqual(days.toSorted().toReversed())
    const $ = load(await textOf(`/feeds/organs/${organCode(1)}.atom`), { xml: true })
    expect(
      new Set(
        $('author > name')
          .toArray()
          .map((name) => $(name).text()),
      ),
    ).toEqual(new Set(['海澜区教育局']))
  })

  test('标题里的标记只是文字，说不出口的字符不出现', async () => {
    const $ = load(await textOf('/feeds/items.rss'), { xml: true })
    const titles = $('item > title')
      .toArray()
      .map((title) => $(title).text())
    expect(titles).toContain(hostile.replace('\u0007', '').replace('\ud800', ''))
  })

  test.each(['/feeds/none.rss', '/feeds/all.xml', '/feeds/columns/none.atom', '/feeds/organs/x.json'])(
    '%s 没有',
    async (path) => expect((await get(path)).status).toBe(404),
  )

  test('页面指出自己的订阅地址，每个都打得开', async () => {
    const $ = load(await textOf('/'))
    const links = $('link[rel=alternate]')
      .toArray()
      .map((link) => $(link).attr('href') ?? '')
    expect(links).toHaveLength(3)
    for (const href of links) expect((await get(href)).status, href).toBe(200)
  })
})

describe('站点地图', () => {
  const schema = createRequire(import.meta.url)
    .resolve('sitemap')
    .replace(/\/sitemap\/.*/, '/sitemap/schema/sitemap.xsd')

  test('每一部分都合乎 sitemaps.org 的 XSD，合起来列出全部公开信息和年报', async () => {
    using rules = XmlDocument.fromString(readFileSync(schema, 'utf8'))
    using validator = XsdValidator.fromDoc(rules)
    const index = await textOf('/sitemap.xml')
    const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => loc)
    expect(parts.every((part) => part.startsWith(origin))).toBe(true)
    const texts = await Promise.all(parts.map((part) => textOf(part.slice(origin.length))))
    for (const text of texts) {
      using read = XmlDocument.fromString(text)
      validator.validate(read)
    }
    const all = texts.join('')
    expect(all.match(/\/items\/[0-9a-f-]{36}/g)?.length).toBe(itemsOf[2022] + itemsOf[2023])
    expect(all).toContain('/reports/2023</loc>')
    expect(new Set(all.match(/<loc>[^<]+/g)).size).toBe(all.match(/<loc>/g)?.length)
  })

  test('工作台不许抓取；没有的年份没有', async () => {
    const robots = await textOf('/robots.txt')
    expect(robots).toContain('Disallow: /console')
    expect(robots).toContain(`Sitemap: ${origin}/sitemap.xml`)
    expect((await get('/sitemap-1999.xml')).status).toBe(404)
  })
})

describe('别人写的 Host 不算数', () => {
  test('有域名的站点，地址都是它的域名', async () => {
    expect(await textOf('/feeds/all.atom')).not.toContain('evil.example')
  })

  test('没有域名的站点，只认本机的名字，而且谁也不缓存', async () => {
    const bare = await testDatabase()
    await writeSetting(bare.db, 'site', { name: '新站' })
    const fresh = new Hono().route('/', portalRoutes(bare))
    const ask = (host: string) => fresh.request(`http://${host}/robots.txt`)
    const [own, foreign] = [await ask('127.0.0.1:8080'), await ask('evil.example')]
    expect(own.headers.get('Cache-Control')).toBe('no-store')
    expect(await own.text()).toContain('Sitemap: http://127.0.0.1:8080/')
    expect(await foreign.text()).not.toContain('evil.example')
    await bare.close()
  })
})
