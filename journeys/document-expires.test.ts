import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../bin/app.ts'
import { lapseAll, turnPages } from '../src/normative/midnight.ts'
import { amendedIn, lastDay } from '../src/normative/test-kit/amended.ts'
import { withClock } from '../src/platform/now.ts'
import { type TestDatabase, testDatabase } from '../src/platform/test-kit/index.ts'
import { organCode, smallSite } from '../src/portal/test-kit/small-site.ts'
import { complaints, openBrowser, widths } from './browser.ts'

/** A document's last day passes: nobody does anything, and next morning every page says so. Without scripts, on a phone. */

let kept: TestDatabase
let browser: Browser
let page: Page
let address = ''
let stop = () => {}
let day = lastDay
let id = ''

beforeAll(async () => {
  kept = await testDatabase()
  await smallSite(kept.db)
  const somebody = { id: 'a', name: '测试', email: 'a@hailan.example', role: 'administrator' }
  await kept.db.insertInto('officer').values(somebody).execute()
  const organ = kept.db.selectFrom('organ').select('id').where('code', '=', organCode(1))
  id = (await amendedIn(kept.db, (await organ.executeTakeFirstOrThrow()).id)).id
  const app = createApp(kept)
  const server = createAdaptorServer({ fetch: (request: Request) => withClock(day, () => app.fetch(request)) })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  stop = () => server.close()
  browser = await openBrowser()
  page = await browser.newPage({ viewport: widths.phone, javaScriptEnabled: true })
}, 60_000)
afterAll(async () => {
  await browser?.close()
  stop()
  await kept?.close()
})

const open = async (path: string) => {
  await page.goto(address + path)
  expect([path, await complaints(page)]).toEqual([path, []])
  const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
  expect([path, await page.evaluate(sideways)]).toEqual([path, 0])
}
const mark = () => page.locator('.validity-mark').first().textContent()
const listed = (text: string) => page.locator('.documents a', { hasText: text }).count()

describe.sequential('有效期届满', { timeout: 25_000 }, () => {
  test('最后一天：库里有它，标着有效；每条有地址，修改前后可以对照', async () => {
    await open('/documents')
    expect(await listed('民宿管理办法》的通知')).toBe(1)
    await page.getByRole('link', { name: '关于印发《海澜区民宿管理办法》的通知' }).click()
    expect(await mark()).toBe('有效')
    await open(`/documents/${id}#a3`)
    expect(await page.locator('#a3').textContent()).toContain('价格和电话')
    await page.getByRole('link', { name: '与前一版对照' }).click()
    expect(await page.locator('ins').first().textContent()).toBe('增加的字')
    expect(await complaints(page)).toEqual([])
    await open(`/documents/${id}/1`)
  })

  test('零点过后：没有人办理，标注、列表、检索都已改变，正文还在', async () => {
    day = '2026-12-01'
    await withClock(day, async () => [await lapseAll(kept.db), await turnPages(kept.db)])
    await open('/documents')
    expect(await listed('民宿管理办法》的通知')).toBe(0)
    await page.getByRole('link', { name: /^失效、废止\s*\d/ }).click()
    expect(await listed('民宿管理办法》的通知')).toBe(1)
    await page.getByRole('link', { name: '关于印发《海澜区民宿管理办法》的通知' }).click()
    expect(await mark()).toBe('失效')
    expect(await page.getByText('不再作为行政管理的依据').count()).toBe(1)
    expect(await page.locator('#a3').count()).toBe(1)
    expect(await complaints(page)).toEqual([])
  })

  test('问过去的一天：那一天它有效', async () => {
    await open('/documents')
    await page.getByLabel('日期').fill('2026-10-08')
    await page.getByRole('button', { name: '查看这一天' }).click()
    expect(await page.locator('#found').textContent()).toContain('2026年10月8日现行有效')
    expect(await listed('民宿管理办法》的通知')).toBe(1)
    expect(await complaints(page)).toEqual([])
  })
})
