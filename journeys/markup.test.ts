import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { load } from 'cheerio'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PublicSite, publicSite } from './public-site.ts'

/** The W3C's checker (vnu) reads every kind of public page; it needs Java, and where there is none it is skipped. */

/** 《网页设计规范》 (国办发〔2017〕47号附件), in its order and exactly so written. */
const tagNames = [
  ...['SiteName', 'SiteDomain', 'SiteIDCode'],
  ...['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'],
  ...['ArticleTitle', 'PubDate', 'ContentSource'],
]

const run = promisify(execFile)
const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar')
const hasJava = await run('java', ['-version']).then(
  () => true,
  () => false,
)

let site: PublicSite
beforeAll(async () => {
  site = await publicSite()
})
afterAll(() => site.kept.close())

/** hono/jsx writes the slash; a region that scrolls is named by what stands above it. */
const passedOver = /Trailing slash on void elements|Section lacks heading/

type Message = { url: string; type: string; message: string; extract?: string }

test.skipIf(!hasJava)('每一种公开页面都合乎 HTML 标准', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-markup-'))
  const files = await Promise.all(
    site.pages.map(async ([, path], n) => {
      const file = join(folder, `${n}.html`)
      await writeFile(file, await (await site.app.request(path)).text())
      return file
    }),
  )
  const { stderr } = await run('java', ['-jar', jar, '--format', 'json', '--exit-zero-always', ...files], {
    maxBuffer: 50_000_000,
  })
  const { messages } = JSON.parse(stderr) as { messages: Message[] }
  await rm(folder, { recursive: true })
  const said = messages
    .filter(({ message }) => !passedOver.test(message))
    .map(({ url, type, message, extract }) => {
      const n = Number(/(\d+)\.html$/.exec(url)?.[1])
      return `${site.pages[n]?.[0]} ${type}: ${message} ${extract ?? ''}`
    })
  expect(said).toEqual([])
})

/** Which of the three kinds a page is (website-meta-tags): the home page, a column, or one piece of content. */
const threeTags = ['首页', '阅读设置', '某日的样子', '已撤回的一条', '找不到的页']
const tenTags = ['登记簿的一条', '有正文的一条', '视频解读', '年度报告', '规范性文件', '规范性文件的一版']
const expected = (name: string) => (threeTags.includes(name) ? 3 : tenTags.includes(name) ? 10 : 7)

test('网站标签：首页三个，栏目页七个，内容页十个；名称大小写无误，各一次，不空，不是模板残留', async () => {
  for (const [name, path] of site.pages) {
    const $ = load(await (await site.app.request(path)).text())
    const tags = $('meta[name]')
      .toArray()
      .map((element) => [$(element).attr('name') ?? '', $(element).attr('content') ?? ''] as const)
      .filter(([tag]) => /^[A-Z]/.test(tag))
    const values = Object.fromEntries(tags)
    expect(
      tags.map(([tag]) => tag),
      name,
    ).toEqual(tagNames.slice(0, expected(name)))
    expect(
      tags.filter(([, value]) => !value.trim() || /null|undefined|\{\{|<[a-z]/.test(value)),
      name,
    ).toEqual([])
    expect($('footer').text(), name).toContain(values.SiteIDCode)
    if (values.ColumnName) expect(values.ColumnDescription, name).not.toBe(values.ColumnName)
    if (values.ArticleTitle) expect($('h1').text(), name).toBe(values.ArticleTitle)
  }
})

test('每一种公开页面都打得开，只有撤回和找不到的不是 200', async () => {
  const answers = await Promise.all(
    site.pages.map(async ([name, path]) => [name, (await site.app.request(path)).status] as const),
  )
  expect(answers.filter(([, status]) => status !== 200)).toEqual([
    ['已撤回的一条', 410],
    ['找不到的页', 404],
  ])
})

test('网站地图列出的每个网址都打得开，有的转到它自己的页面', async () => {
  const $ = load(await (await site.app.request('/site-map')).text())
  const hrefs = [
    ...new Set(
      $('a[href^="/"]')
        .map((_, link) => $(link).attr('href'))
        .get(),
    ),
  ]
  const answers = await Promise.all(hrefs.map(async (href) => [href, (await site.app.request(href)).status] as const))
  expect(hrefs.length).toBeGreaterThan(60)
  expect(answers.filter(([, status]) => status !== 200 && status !== 302)).toEqual([])
})
