import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { type Officer, officer } from './officers.ts'
import { openSite, type Site } from './site.ts'

/** A case, a complaint and a correction of one's own record, each from its first paper to its end. */

let site: Site
let browser: Browser
let clerk: Officer
let office: Officer

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

const sheet = (page: Page) => page.getByRole('dialog')

async function fills(page: Page, answers: Record<string, string>) {
  for (const [label, answer] of Object.entries(answers)) {
    const item = sheet(page)
      .locator('.ant-form-item', { has: page.getByText(label, { exact: false }).first() })
      .first()
    const radio = item.getByRole('radio', { name: answer, exact: true })
    if (await radio.count()) await radio.check()
    else if (await item.getByRole('combobox').count()) {
      await item.getByRole('combobox').fill(answer)
      await page.locator('.ant-select-item-option', { hasText: answer }).first().click()
    } else await item.locator('input, textarea').first().fill(answer)
  }
}

async function takes(page: Page, step: string, answers: Record<string, string>) {
  await page.getByRole('button', { name: step, exact: true }).click()
  await sheet(page).getByText('依据：').waitFor()
  await fills(page, answers)
  await sheet(page).getByRole('button', { name: step, exact: true }).click()
  await sheet(page).waitFor({ state: 'detached' })
}

describe.sequential('复议、投诉、更正', { timeout: 120_000 }, () => {
  test('经办人登记一件复议：填写时就看到申请期限，登记后看到受理审查期限', async () => {
    await clerk.signsIn()
    const { page } = clerk
    await page.goto(`${site.address}/console/remedies`)
    await page.getByRole('heading', { name: '行政复议、行政诉讼' }).waitFor()
    await clerk.findsNothingToComplainOf()
    await page.getByRole('button', { name: '登记案件' }).click()
    await fills(page, {
      救济途径: '行政复议',
      案号: '海澜政复〔2026〕101号',
      复议机关: '海澜区人民政府',
      '申请复议（起诉）日期': '2025-10-09',
      争议的行为: '对答复不服',
      申请人知道该行为之日: '2025-08-05',
      '申请人（原告）': '张三丰',
    })
    await sheet(page).getByText('2025-10-09').waitFor() // 算例 15
    await clerk.findsNothingToComplainOf()
    await sheet(page).getByRole('button', { name: '登记案件' }).click()
    await page.getByRole('heading', { name: '海澜政复〔2026〕101号' }).waitFor()
    await page.getByText('行政复议受理审查期限').waitFor()
    await clerk.findsNothingToComplainOf()
  })

  test('不能办的说明为什么；受理、收到副本、答复、决定之后表四有了结果', async () => {
    const { page } = clerk
    await page.getByText(/现在不能办理的/).click()
    await page.getByRole('button', { name: /^复议决定\s*，现在不能办理/ }).focus()
    await page
      .getByText(/复议决定须在/)
      .last()
      .waitFor()
    await page.keyboard.press('Escape')
    await takes(page, '受理（立案）', { 受理方式: '决定受理（登记立案）', '受理（立案）日期': '2025-10-13' })
    await takes(page, '收到申请书（起诉状）副本', { 收到副本日期: '2025-10-14' })
    await page.getByText('被申请人答复期限').waitFor()
    await takes(page, '提交书面答复（答辩状）和证据', { 提交日期: '2025-10-20', 提交的证据: '答复书及检索记录' })
    await takes(page, '复议决定', {
      复议结果: '决定维持',
      决定日期: '2025-11-20',
      决定书文号: '海澜政复决字〔2025〕101号',
      理由要点: '认定事实清楚',
    })
    await page.getByText('结果维持').waitFor()
    await clerk.findsNothingToComplainOf()
  })

  test('政务公开办登记投诉并受理', async () => {
    await office.signsIn()
    const { page } = office
    await page.goto(`${site.address}/console/complaints`)
    await page.getByRole('button', { name: '登记投诉举报' }).click()
    await fills(page, {
      登记编号: '投〔2026〕1号',
      收到日期: '2026-01-05',
      投诉事由: '未按要求主动公开，或者对申请不依法答复（条例第四十七条第二款）',
      收到方式: '来信',
      反映的问题: '目录长期未更新',
    })
    await sheet(page).getByRole('button', { name: '登记投诉举报' }).click()
    await page.getByRole('heading', { name: '投〔2026〕1号' }).waitFor()
    await page.getByText('系本站约定').waitFor()
    await office.findsNothingToComplainOf()
    await takes(page, '受理', { 受理日期: '2026-01-06' })
    await page.getByText('办结期限').waitFor()
  })

  test('经办人只用键盘登记更正请求', async () => {
    const { page } = clerk
    await page.goto(`${site.address}/console/record-corrections`)
    await page.getByRole('button', { name: '登记更正请求' }).focus()
    await page.keyboard.press('Enter')
    await fills(page, {
      登记编号: '更〔2026〕1号',
      收到日期: '2026-01-05',
      请求人: '王二',
      要求更正的记录: '公租房保障家庭信息',
      何处不准确: '人口应为四人',
    })
    await sheet(page).getByRole('button', { name: '登记更正请求' }).focus()
    await page.keyboard.press('Enter')
    await sheet(page).getByText('请填写证据').waitFor()
    await fills(page, { 证据: '户口簿复印件' })
    await sheet(page).getByRole('button', { name: '登记更正请求' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '更〔2026〕1号' }).waitFor()
    await clerk.findsNothingToComplainOf()
    expect(await page.getByText('系本站约定').count()).toBe(1)
  })
})
