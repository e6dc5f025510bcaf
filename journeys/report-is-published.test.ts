import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { complaints, openBrowser } from './browser.ts'
import { type Officer, officer } from './officers.ts'
import { openSite, type Site } from './site.ts'

/** 条例§49: the 政务公开办 brings the district's report from the records to the public. */

let site: Site
let browser: Browser
let office: Officer
let governor: Officer

beforeAll(async () => {
  browser = await openBrowser()
  site = await openSite()
  office = await officer(browser, site, 'office')
  governor = await officer(browser, site, 'governor')
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

describe.sequential('从登录到公布的年度报告和它的下载', { timeout: 120_000 }, () => {
  test('密码不对进不去，也不说错在哪一半', async () => {
    await office.comesToTheDoor()
    await office.findsNothingToComplainOf()
    await office.givesThePassword('not-the-password')
    await office.page.getByRole('alert').getByText('账号或密码不对').waitFor()
  })

  test('登录后看到全区和各机关的进度', async () => {
    await office.signsIn()
    await office.opensTheDistrictReport()
    await office.page.goBack()
    await office.page.getByText('各机关年度报告').waitFor()
    await office.findsNothingToComplainOf()
  })

  test('每个数字都能打开，数字等于打开的记录数', async () => {
    await office.opensTheDistrictReport()
    await office.findsNothingToComplainOf()
    for (const id of ['t3.new.natural', 't3.unable_notHeld.total', 't4.review.corrected', 't2.normative.valid']) {
      const printed = await office.readsTheNumber(id)
      await office.opensTheNumber(id)
      const door = await office.readsTheDoor()
      expect(door).toEqual({ value: printed, records: printed, listed: Math.min(printed, 20) })
      await office.closesTheDoor()
    }
    await office.opensTheNumber('t3.new.natural')
    await office.findsNothingToComplainOf()
    await office.closesTheDoor()
  })

  test('方向键在数字之间移动，回车打开，与上年对照写出增减', async () => {
    const { page } = office
    await page.locator('[id="cell-t3.new.natural"]').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate('document.activeElement.dataset.cell')).toBe('t3.granted.natural')
    await page.keyboard.press('Enter')
    await page.locator('.door-value').waitFor()
    await office.closesTheDoor()
    await page.keyboard.press('c')
    await page.locator('[id="cell-t3.new.natural"] .before').waitFor()
    await office.findsNothingToComplainOf()
  })

  test('正文里插入的数字随记录走，手写的数字对不上会被指出', async () => {
    const { page } = office
    const section = page.locator('#s6')
    await office.writesAtTheEndOf('s6')
    await page.keyboard.press('Enter')
    await page.keyboard.type('全年受理政府信息公开申请9999件，办结')
    await section.getByRole('button', { name: '插入数字' }).click()
    const box = page.getByLabel('查找数字')
    await box.fill('总计 103')
    await box.press('Enter')
    await section.locator('.prose:focus').waitFor()
    await page.keyboard.type('件。')
    expect(await section.locator('.chip').last().textContent()).toBe('103')
    await section.locator('.mark', { hasText: '9999' }).first().waitFor()
    const finding = page.locator('.studio-aside .finding', { hasText: '正文称收到的政府信息公开申请 9999 件' })
    await finding.waitFor()
    await office.findsNothingToComplainOf()
    await section.locator('p', { hasText: '9999' }).click({ clickCount: 3, position: { x: 60, y: 12 } })
    await page.keyboard.press('Backspace')
    await finding.waitFor({ state: 'detached' })
  })

  test('第五部分与上年雷同，须先说明才能签发', async () => {
    await governor.signsIn()
    await governor.opensTheDistrictReport()
    expect(await governor.asksWhyNot('机关负责人签发')).toContain('须先作说明')
    await office.explains('第五部分与上年', '两年问题相同，整改跨年度推进，计划2024年6月底前完成。')
    await office.findsNothingToComplainOf()
  })

  test('没有签发就不能审核，灰色的按钮说明理由和条款', async () => {
    expect(await office.asksWhyNot('政务公开办审核通过')).toMatch(/机关已签发.*条例第四十九条/s)
  })

  test('签发、审核、批准、公布，一步一人', async () => {
    await governor.opensTheDistrictReport()
    await governor.performs('机关负责人签发', '机关已签发')
    await office.opensTheDistrictReport()
    await office.performs('政务公开办审核通过', '已审核')
    await governor.opensTheDistrictReport()
    await governor.performs('批准公布', '已批准')
    await office.opensTheDistrictReport()
    await office.performs('向社会公布', '已公布')
    await office.findsNothingToComplainOf()
  })

  test('公布之后六种下载都打得开，数字一致', async () => {
    const pdf = await office.downloads('PDF 版式文件')
    const word = await office.downloads('Word 文档')
    const sheet = await office.downloads('Excel 工作簿')
    const json = JSON.parse((await office.downloads('JSON 数据')).toString('utf8'))
    const csv = await office.downloads('CSV 数据')
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect([word, sheet].map((file) => file.subarray(0, 2).toString())).toEqual(['PK', 'PK'])
    expect(json.cells['t3.new.natural']).toBe(104)
    expect(csv.toString('utf8')).toContain('t3.new.natural')
  })

  test('公众在门户上读到同一份报告', async () => {
    const reader = await browser.newPage()
    await reader.goto(`${site.address}/reports/2023`)
    expect(await reader.locator('h1').textContent()).toContain('2023年')
    expect(await reader.locator('table').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('104')]),
    )
    expect(await complaints(reader)).toEqual([])
    await reader.close()
  })
})
