import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaints, openBrowser } from './browser.ts'
import { type Officer, officer } from './officers.ts'
import { openSite, type Site } from './site.ts'

/** What every organ owes the public, seen by the office as a matrix and by a citizen as a page of lights. */

let site: Site
let browser: Browser
let office: Officer
beforeAll(async () => {
  browser = await openBrowser()
  site = await openSite()
  office = await officer(browser, site, 'office')
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

test('政务公开办从栏目看到覆盖，从格子看到逐项责任和信息；公众页不用脚本', { timeout: 120_000 }, async () => {
  const { page } = office
  await office.signsIn()
  await page.goto(`${site.address}/console/columns`)
  await page.getByRole('link', { name: '社会救助', exact: true }).waitFor()
  await office.findsNothingToComplainOf()

  await page.getByRole('navigation', { name: '栏目和目录' }).getByRole('link', { name: '覆盖情况' }).click()
  await page.getByRole('button', { name: /^社会救助，区民政局/ }).click()
  const drawer = page.getByRole('dialog')
  await drawer
    .getByRole('button', { name: /条信息$/ })
    .first()
    .click()
  await drawer.getByRole('link').first().waitFor()
  await office.findsNothingToComplainOf()

  await page.goto(`${site.address}/console/catalogues`)
  await page.getByRole('link', { name: /社会救助领域/ }).click()
  await page.getByRole('cell', { name: 'shjz-001' }).waitFor()
  await office.findsNothingToComplainOf()

  const citizen = await browser.newPage({ viewport: { width: 390, height: 800 }, javaScriptEnabled: false })
  await citizen.goto(`${site.address}/coverage`)
  await citizen.getByRole('link', { name: '社会救助' }).click()
  expect(await citizen.getByRole('heading', { level: 1 }).textContent()).toBe('社会救助')
  // axe needs scripts; the pages themselves forbid them
  const reader = await browser.newPage({ viewport: { width: 390, height: 800 } })
  for (const path of ['/coverage', '/coverage?field=社会救助', '/projects', '/public-entities']) {
    await reader.goto(`${site.address}${path}`)
    expect(await complaints(reader)).toEqual([])
    expect(await reader.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
  }
})
