import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { type Officer, officer } from './officers.ts'
import { openSite, type Site } from './site.ts'

/** A record that went wrong shows as a finding on the number it spoils, and is mended from there. */

let site: Site
let browser: Browser
let clerk: Officer
let office: Officer
let before = 0

beforeAll(async () => {
  browser = await openBrowser()
  site = await openSite()
  clerk = await officer(browser, site, 'clerk')
  office = await officer(browser, site, 'office')
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const rectify = async ({ page }: Officer, applicantKind: string | null, reason: string) => {
  await page.getByRole('button', { name: '更正', exact: true }).click()
  const field = page.locator('.ant-form-item', { hasText: '申请人类别' })
  if (applicantKind === null) {
    await field.hover()
    await field.locator('.ant-select-clear').click()
  } else {
    await field.getByRole('combobox').click()
    await page.locator('.ant-select-item-option', { hasText: applicantKind }).click()
  }
  await page.getByLabel('更正理由').fill(reason)
  await page.getByRole('button', { name: '提交更正' }).click()
  await page.getByText('已更正').first().waitFor()
}

describe.sequential('从一条错误的记录，到核对意见，到更正', { timeout: 120_000 }, () => {
  test('经办人误把一件申请的申请人类别清空', async () => {
    await clerk.signsIn()
    await clerk.page.goto(`${site.address}/console/records/requests?year=2023`)
    await clerk.page.locator('.record-name a').first().waitFor()
    await clerk.findsNothingToComplainOf()
    await clerk.page.locator('.record-name a').first().click()
    await rectify(clerk, null, '误操作')
    await clerk.page.getByText('理由：误操作').waitFor()
    await clerk.findsNothingToComplainOf()
  })

  test('全区报告指出它：意见标在它所在的格子上，并给出去更正的路', async () => {
    await office.signsIn()
    await office.opensTheDistrictReport()
    before = await office.readsTheNumber('t3.new.total')
    const finding = office.page.locator('.studio-aside .finding.error').first()
    await finding.getByText('错误').waitFor()
    await finding.getByRole('button', { name: '定位' }).click()
    await office.page.locator('td.lit').first().waitFor()
    await office.findsNothingToComplainOf()
  })

  test('从核对意见直接走到那条记录，写明理由更正', async () => {
    await office.page.locator('.studio-aside .finding.error').getByRole('link', { name: '去更正' }).first().click()
    await office.page.getByRole('heading', { name: '登记事项' }).waitFor()
    await office.findsNothingToComplainOf()
    await rectify(office, '自然人', '据申请表补登申请人类别')
    await office.page.getByText('理由：据申请表补登申请人类别').waitFor()
  })

  test('回到报告，意见消失，数字复原', async () => {
    await office.opensTheDistrictReport()
    await expect.poll(() => office.page.locator('.finding.error').count()).toBe(0)
    expect(await office.readsTheNumber('t3.new.total')).toBe(before)
    expect(await office.readsTheNumber('t3.new.natural')).toBe(104)
  })

  test('监督人员看得到记录，改不了', async () => {
    const supervisor = await officer(browser, site, 'supervisor')
    await supervisor.signsIn()
    await supervisor.page.goto(`${site.address}/console/records/requests?year=2023`)
    await supervisor.page.locator('.record-name a').first().click()
    await supervisor.page.getByRole('heading', { name: '登记事项' }).waitFor()
    expect(await supervisor.page.getByRole('button', { name: '更正', exact: true }).count()).toBe(0)
    await supervisor.findsNothingToComplainOf()
    await supervisor.page.goto(`${site.address}/console/import`)
    await supervisor.page.getByRole('heading', { name: '无权查看' }).waitFor()
    await supervisor.findsNothingToComplainOf()
    await supervisor.leave()
  })
})
