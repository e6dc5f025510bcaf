import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, widths } from './browser.ts'
import { type Officer, officer } from './officers.ts'
import { openSite, type Site } from './site.ts'

/** The State Council's notice of a year comes out: the office pastes it, sees what it moves, and enters it. */

let site: Site
let browser: Browser
let office: Officer
const wait = (text: string) => office.page.getByText(text).first().waitFor()
const press = (name: string) => office.page.getByRole('dialog').getByRole('button', { name }).click()

beforeAll(async () => {
  browser = await openBrowser()
  site = await openSite()
  office = await officer(browser, site, 'office')
  await office.signsIn()
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const notice = `一、元旦：1月1日（周六）至3日（周一）放假，共3天。
二、春节：1月25日（周二）至31日（周一）放假调休，共7天。1月22日（周六）、2月5日（周六）上班。`

describe.sequential('放假通知', { timeout: 120_000 }, () => {
  test('还没有通知的年份，说明涉及它的期限都是暂算', async () => {
    await office.page.goto(`${site.address}/console/calendar?year=2028`)
    await wait('2028 年的放假通知还没有录入')
    await office.findsNothingToComplainOf()
  })

  test('粘贴正文、读出、看影响、确认', async () => {
    await office.page.getByRole('button', { name: '录入放假通知' }).click()
    await office.page.getByLabel(/通知正文/).fill(notice)
    await press('读出放假日和上班日')
    await office.page.waitForFunction(() => {
      const field = globalThis as unknown as { document: { querySelector(at: string): { value: string } } }
      return field.document.querySelector('#holidays').value.includes('2028-01-31')
    })
    await office.findsNothingToComplainOf()
    await office.page.getByLabel(/^文号/).fill('国办发明电〔2027〕8号')
    await office.page.getByLabel('印发日期').fill('2026-11-20')
    await press('查看影响')
    await wait('2028-01-22 改为上班')
    expect(await office.page.locator('.consequences').textContent()).toContain('没有在办件的期限因此移动')
    await office.findsNothingToComplainOf()
    await press('确认录入')
    await wait('国办发明电〔2027〕8号')
    expect(await office.page.locator('.day-rest').count()).toBe(10)
    expect(await office.page.locator('.day-makeup').count()).toBe(2)
    await office.findsNothingToComplainOf()
  })

  test('录错的撤下，年份回到暂算', async () => {
    await office.page.getByRole('button', { name: '撤下' }).click()
    await wait('2028-01-22 改为放假')
    await office.page.getByLabel('撤下的理由').fill('年份录错')
    await office.findsNothingToComplainOf()
    await office.page
      .getByRole('dialog')
      .getByRole('button', { name: /^撤\s*下$/ })
      .click()
    await wait('2028 年的放假通知还没有录入')
  })
})

test('发件箱：没有邮件服务器时说明怎么办；窄屏也不横向滚动', async () => {
  await office.page.goto(`${site.address}/console/outbox`)
  await wait('还没有设置邮件服务器')
  await office.findsNothingToComplainOf()
  await office.page.setViewportSize(widths.phone)
  for (const path of ['outbox', 'calendar']) {
    await office.page.goto(`${site.address}/console/${path}`)
    await office.page.getByRole('heading', { level: 1 }).waitFor()
    expect(
      await office.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    ).toBe(0)
  }
}, 60_000)
