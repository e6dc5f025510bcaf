import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { type Officer, officer } from './officers.ts'
import { openSite, type Site } from './site.ts'

/** A clerk without a mouse: from the sign-in over the desk to a drafted reply, by the keyboard alone. */

let site: Site
let browser: Browser
let clerk: Officer
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  site = await openSite()
  clerk = await officer(browser, site, 'clerk')
  page = clerk.page
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const keys = async (...pressed: string[]) => {
  for (const key of pressed) await page.keyboard.press(key)
}

/** What has the focus, as a person would name it, and the line it stands in. */
type At = { name: string; line: string }
const focused = () =>
  page.evaluate<At>(`(() => {
    const element = document.activeElement
    const name = element.getAttribute('aria-label') || element.innerText || element.labels?.[0]?.innerText || ''
    return { name, line: element.closest('[data-row]')?.innerText ?? '' }
  })()`)

/** Presses a key until what has the focus is what was looked for. */
async function until(key: string, found: (at: At) => boolean, most = 120) {
  for (let pressed = 0; pressed < most; pressed++) {
    const at = await focused()
    if (found(at)) return at
    await page.keyboard.press(key)
  }
  throw new Error(`${key} pressed ${most} times: ${JSON.stringify(await focused())}`)
}
const tabTo = (name: RegExp) => until('Tab', (at) => name.test(at.name))

describe.sequential('经办人只用键盘', { timeout: 180_000 }, () => {
  test('登录，按 g s 到依申请公开，看到今天要做的', async () => {
    await page.goto(`${site.address}/console/sign-in`)
    await page.getByLabel('账号').waitFor()
    await tabTo(/账号/)
    await page.keyboard.type('clerk@demo.example')
    await keys('Tab')
    await page.keyboard.type('gongkai-demo')
    await keys('Enter')
    await page.locator('.bar-name').waitFor()
    await keys('g', 's')
    await page.getByRole('heading', { name: '今天要做的' }).waitFor()
    await page.locator('.desk-table tbody tr').first().waitFor()
    await clerk.findsNothingToComplainOf()
  })

  test('j、k 逐件走，最急的在最前；/ 到查找，查完再回来', async () => {
    const first = await page.locator('.desk-table tbody tr').first().getAttribute('data-row')
    await keys('j')
    expect(await page.locator('[data-row]:focus-within').getAttribute('data-row')).toBe(first)
    await keys('j', 'k')
    expect(await page.locator('[data-row]:focus-within').getAttribute('data-row')).toBe(first)
    const number = (await focused()).name
    await keys('/')
    await page.keyboard.type(number)
    await keys('Enter')
    await expect.poll(() => page.locator('.desk-table tbody tr').count()).toBe(1)
    await until('Tab', ({ line }) => line.includes(number))
    await keys('/', 'Delete', 'Enter')
    await expect.poll(() => page.locator('.desk-table tbody tr').count()).toBeGreaterThan(1)
  })

  test('换到本机关，选中一件没有分办的，按 a 分办给自己', async () => {
    await until('Shift+Tab', ({ name }) => /我的在办/.test(name))
    await keys('ArrowRight')
    await page.locator('.desk-table', { hasText: '未分办' }).waitFor()
    await until('j', ({ line }) => line.includes('未分办') && line.includes('已登记'))
    const row = await page.locator('[data-row]:focus-within').getAttribute('data-row')
    await keys('x', 'a')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio').first().waitFor()
    await clerk.findsNothingToComplainOf()
    await until('Tab', ({ name }) => /陈敏/.test(name))
    await keys('Space')
    await tabTo(/^分办 1 件$/)
    await keys('Enter')
    await dialog.getByText('已分办 1 件').waitFor()
    await tabTo(/^知道了$/)
    await keys('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.locator(`[data-row="${row}"]`, { hasText: '陈敏' }).waitFor()
  })

  test('走到一件要起草答复的，回车打开，拟稿，存为第一稿', async () => {
    await until('j', ({ line }) => line.includes('起草答复') && line.includes('办理中'))
    const { name: number } = await focused()
    await keys('Enter')
    await page.locator('.case-title h1', { hasText: number }).waitFor()
    await clerk.findsNothingToComplainOf()
    await tabTo(/^拟稿$/)
    await keys('Enter')
    await page.locator('.decisions').waitFor()
    await tabTo(/^经检索政府信息不存在/)
    await keys('Enter')
    await until('Tab', ({ name }) => /^认定的事实$/.test(name))
    await page.keyboard.type('经检索，本机关存有所申请的信息。')
    await clerk.findsNothingToComplainOf()
    await tabTo(/^保存为新的一稿$/)
    await keys('Enter')
    await page.locator('.draft h2', { hasText: '第 1 稿' }).waitFor()
    await clerk.findsNothingToComplainOf()
  })
})
