import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { complaints, openBrowser, widths } from './browser.ts'
import { type PublicSite, publicSite } from './public-site.ts'

/** A member of the public reads on a phone, on a desk, enlarged, on paper, without scripts and with the keyboard alone. */

let site: PublicSite
let browser: Browser
let origin = ''
let stop = () => {}

beforeAll(async () => {
  site = await publicSite()
  const server = createAdaptorServer({ fetch: site.app.fetch })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  stop = () => server.close()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  stop()
  await site.kept.close()
})

/** Evaluated in the page, hence written as it will run there. */
const inPage = {
  sideways: 'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  width: 'document.documentElement.clientWidth',
  textSize: 'Number.parseFloat(getComputedStyle(document.body).fontSize)',
  outline: 'getComputedStyle(document.activeElement).outlineStyle',
  hash: 'location.hash',
  widestTable: 'Math.max(...[...document.querySelectorAll("table")].map((table) => table.scrollWidth))',
  loadedFaces: '[...document.fonts].filter(({ status }) => status === "loaded").length',
} as const

/** One of each layout: what a page is made of is the same in every width, how it is laid out is not. */
const layouts = ['首页', '政府信息公开专栏', '有正文的一条', '主动公开列表', '年度报告', '规范性文件库', '指南']
const every = () => true
const oneOfEach = (name: string) => layouts.includes(name)

/** One page after another in one tab: what is wrong, with the page it is wrong on. */
async function lookedAt(page: Page, examined: (name: string) => boolean) {
  const wrong: unknown[] = []
  for (const [name, path] of site.pages) {
    await page.goto(origin + path)
    const found = examined(name) ? await complaints(page) : []
    const sideways = await page.evaluate<number>(inPage.sideways)
    if (found.length > 0 || sideways > 0) wrong.push({ name, found, sideways })
  }
  return wrong
}

describe('每一种公开页面', () => {
  test('手机上：axe 无一处可说，页面不横向滚动', { timeout: 90_000 }, async () => {
    const page = await browser.newPage({ viewport: widths.phone })
    expect(await lookedAt(page, every)).toEqual([])
    await page.close()
  })

  test('电脑上：页面不横向滚动，每种版式 axe 无一处可说', { timeout: 90_000 }, async () => {
    const page = await browser.newPage({ viewport: widths.desktop })
    expect(await lookedAt(page, oneOfEach)).toEqual([])
    await page.close()
  })

  test('放大到两倍，再选特大字、高对比、简洁：仍不横向滚动，也不违反 axe', { timeout: 90_000 }, async () => {
    const context = await browser.newContext({ viewport: { width: 640, height: 430 } })
    await context.addCookies([{ name: 'reading', value: 'larger.strong.simple', url: origin }])
    expect(await lookedAt(await context.newPage(), oneOfEach)).toEqual([])
    await context.close()
  })
})

describe('不同的读者', () => {
  test('按“大字版”，全站变大，停在原页；按“标准版”，恢复', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await page.goto(`${origin}/items`)
    const size = () => page.evaluate<number>(inPage.textSize)
    const before = await size()
    await page.getByRole('button', { name: '大字版' }).click()
    expect(page.url()).toBe(`${origin}/items`)
    await expect.poll(size).toBeCloseTo(before * 1.25, 1)
    await page.getByRole('button', { name: '标准版' }).click()
    await expect.poll(size).toBe(before)
    await page.close()
  })

  test('不用脚本：从首页的数字走到列表，筛选，翻页，打开一条', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false, viewport: widths.phone })
    await page.goto(origin)
    await page.locator('.figure a').first().click()
    expect(await page.locator('.result-count').textContent()).toBe('共 77 条')
    await page.getByLabel('栏目').selectOption('财政信息')
    await page.getByRole('button', { name: '查看' }).click()
    expect(await page.locator('.result-count').textContent()).toBe('共 15 条')
    await page.goto(`${origin}/items?year=2023`)
    await page.getByRole('link', { name: '下一页' }).click()
    const first = page.locator('.entries a').first()
    const title = await first.textContent()
    await first.click()
    expect(await page.locator('h1').textContent()).toBe(title)
    await page.close()
  })

  test('只用键盘：第一下是“跳到正文”，每个焦点都看得见，宽表可以聚焦滚动', async () => {
    const page = await browser.newPage({ viewport: widths.phone })
    await page.goto(`${origin}/reports/2023`)
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe('跳到正文')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(inPage.hash)).toBe('#main')
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(inPage.outline)).toBe('solid')
    }
    const region = page
      .getByRole('region', { name: '收到和处理政府信息公开申请情况' })
      .and(page.locator('.table-scroll'))
    await region.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
    await page.close()
  })

  test('高对比度与强制颜色：axe 仍无一处可说', async () => {
    const page = await browser.newPage({ viewport: widths.desktop, contrast: 'more' })
    await page.goto(origin)
    expect(await complaints(page)).toEqual([])
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await complaints(page)).toEqual([])
    await page.close()
  })

  test('打印：表三不拆页，没有导航', async () => {
    const page = await browser.newPage()
    await page.goto(`${origin}/reports/2023`)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('navigation', { name: '主导航' }).isVisible()).toBe(false)
    const widest = await page
      .locator('table')
      .evaluateAll((tables) => Math.max(...tables.map((table) => table.scrollWidth)))
    expect(widest).toBeLessThanOrEqual(await page.evaluate<number>(inPage.width))
    expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000)
    await page.close()
  })
})

describe('没有中文字体的机器', () => {
  test('仍看得到中文：只取本页用到的字形，首页不超过一兆', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gongkai-fonts-'))
    const latinOnly = join(tmpdir(), 'fonts') // Open Sans, unpacked with the browser
    await writeFile(join(folder, 'fonts.conf'), `<fontconfig><dir>${latinOnly}</dir></fontconfig>`)
    const bare = await openBrowser({ FONTCONFIG_FILE: join(folder, 'fonts.conf') })
    const page = await bare.newPage({ viewport: widths.desktop })
    const sizes: number[] = []
    page.on('response', (response) => {
      if (response.url().includes('/fonts/')) sizes.push(Number(response.headers()['content-length']))
    })
    await page.goto(origin, { waitUntil: 'networkidle' })
    const drawn = await page.evaluate<number>(inPage.loadedFaces)
    expect(drawn).toBeGreaterThan(5)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_000_000)
    await bare.close()
    await rm(folder, { recursive: true })
  })
})
