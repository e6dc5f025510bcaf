import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refreshAll } from '../src/portal/search/indexing.ts'
import { openBrowser } from './browser.ts'
import { type PublicSite, publicSite } from './public-site.ts'

/** 条例§24: a citizen finds a rule by the search, in the library and through its column, and sees each time whether it holds. */

let site: PublicSite
let browser: Browser
let page: Page
let stop = () => {}

const rule = '海澜区教育局关于印发免申即享方案的通知'
const lapsed = '海澜区渔港停泊管理办法'

async function documents() {
  const { db } = site.kept
  const item = await db
    .selectFrom('item')
    .select(['id', 'organ_id', 'title', 'doc_number', 'made_on'])
    .where('title', '=', rule)
    .executeTakeFirstOrThrow()
  const shared = { organ_id: item.organ_id, kind: 'normative', made_on: item.made_on, in_column_from: '2023-03-16' }
  await db
    .insertInto('document')
    .values([
      {
        ...{ ...shared, id: '00000000-0000-4000-8000-0000000000d1', title: item.title, doc_number: item.doc_number },
        ...{ item_id: item.id, effective_on: '2023-03-20', expires_on: '2099-03-19' },
      },
      {
        ...{ ...shared, id: '00000000-0000-4000-8000-0000000000d2', title: lapsed, doc_number: '海澜政规〔2018〕3号' },
        ...{ item_id: null, effective_on: '2018-05-01', expires_on: '2023-04-30' },
      },
    ])
    .execute()
  await refreshAll(db)
}

beforeAll(async () => {
  site = await publicSite()
  await documents()
  const server = createAdaptorServer({ fetch: site.app.fetch })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  stop = () => server.close()
  browser = await openBrowser()
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
    baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  })
  page = await context.newPage()
  page.setDefaultTimeout(10_000)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  stop()
  await site?.kept.close()
})

const follow = (name: string | RegExp) => page.locator('main').getByRole('link', { name }).first().click()
const holds = () => page.locator('main .notice').first().textContent()

async function ask(question: string) {
  await page.goto('/')
  await page.getByRole('searchbox').fill(question)
  await page.getByRole('button', { name: '搜索' }).click()
}

test('一、在首页搜索文号，写法随意：第一条就是它，注明现行有效', async () => {
  await ask('海澜发改[2023]12')
  await page.locator('.search-list a').first().click()
  expect(await page.locator('h1').textContent()).toContain('免申即享方案')
  expect(await holds()).toContain('有效')
  expect(await holds()).toContain('2099年3月19日')
})

test('二、在文件库按词查找；失效的在另一处，写明从哪天起失效', async () => {
  await page.goto('/')
  await follow('行政规范性文件库')
  await page.getByLabel('标题或者正文中的词').fill('免申即享')
  await page.getByRole('button', { name: '查找' }).click()
  await follow(rule)
  expect(await holds()).toMatch(/^有效/)
  await page.goto('/')
  await follow(/失效、废止/)
  await follow(lapsed)
  expect(await holds()).toContain('已经失效')
})

test('三、从“全部栏目”进入政府信息公开专栏，按公开事项找到，页上注明现行有效', async () => {
  await page.goto('/')
  await page.locator('summary', { hasText: '全部栏目' }).click()
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '政府信息公开专栏' }).click()
  await follow('规划计划')
  await follow(rule)
  expect(await holds()).toContain('现行有效')
  await follow('在规范性文件库中查看修改、废止和历次文本')
  expect(await page.locator('h1').textContent()).toContain('免申即享方案')
})
