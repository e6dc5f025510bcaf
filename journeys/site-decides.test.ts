import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { type Officer, officer } from './officers.ts'
import { openSite, type Site } from './site.ts'

/** Where the law is silent the office decides, in the open and with a reason. */

let site: Site
let browser: Browser
let office: Officer
let clerk: Officer

beforeAll(async () => {
  browser = await openBrowser()
  site = await openSite()
  office = await officer(browser, site, 'office')
  clerk = await officer(browser, site, 'clerk')
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

test('政务公开办改定补正期限，写明理由；经办人看得到，不能改', { timeout: 120_000 }, async () => {
  const { page } = office
  await office.signsIn()
  await page.goto(`${site.address}/console/conventions`)
  await page.getByRole('heading', { name: '补正期限（工作日）' }).waitFor()
  await office.findsNothingToComplainOf()
  await page.getByRole('button', { name: '改定：补正期限（工作日）' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('改为').fill('10')
  await dialog.getByLabel('理由和依据').fill('区政务公开工作会议纪要')
  await office.findsNothingToComplainOf()
  await dialog.getByRole('button', { name: '改定' }).click()
  await page.getByText('由“15”改为“10”').waitFor()
  await office.findsNothingToComplainOf()

  await clerk.signsIn()
  await clerk.page.goto(`${site.address}/console/conventions`)
  await clerk.page.getByText('由“15”改为“10”').waitFor()
  expect(await clerk.page.getByRole('button', { name: /^改定/ }).count()).toBe(0)
})
