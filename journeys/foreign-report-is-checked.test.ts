import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scannedPdf } from '../src/annual-report/foreign/test-kit/hostile.ts'
import { pageOf, someFigures, wrongPage } from '../src/annual-report/foreign/test-kit/papers.ts'
import { complaints, openBrowser, widths } from './browser.ts'
import { type Officer, officer } from './officers.ts'
import { openSite, type Site } from './site.ts'

/** Others' published reports: an office has its own checked on the public page; the supervising office keeps a shelf. */

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

const organ = '海澜区水务局'
const file = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
})
const wrong = () => file('水务局2023.html', wrongPage({ organ, year: 2023 }))

describe('公众：年报自查，不用脚本', () => {
  test.each(Object.entries(widths))('%s：上传，看到错在哪一格，从格走到发现', async (_, viewport) => {
    const context = await browser.newContext({ viewport, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(site.address)
    const menu = page.getByRole('navigation', { name: '主导航' })
    if (!(await menu.getByRole('link', { name: '年报自查' }).isVisible())) await menu.locator('summary').click()
    await menu.getByRole('link', { name: '年报自查' }).click()
    await page.getByLabel('选择年报文件').setInputFiles(wrong())
    await page.getByRole('button', { name: '核对', exact: true }).click()
    await page.getByRole('heading', { name: `${organ} 2023年度` }).waitFor()
    await page.locator('td.error a').first().click()
    expect(await page.locator('.check-finding:target').textContent()).toContain('错误')
    await context.close()
  })

  test.each(Object.entries(widths))('%s：表单与结果都合无障碍规则，页面不横向滚动', async (_, viewport) => {
    const page = await browser.newPage({ viewport })
    await page.goto(`${site.address}/check`)
    expect(await complaints(page)).toEqual([])
    await page.getByLabel('选择年报文件').setInputFiles(wrong())
    await page.getByRole('button', { name: '核对', exact: true }).click()
    await page.getByRole('heading', { name: `${organ} 2023年度` }).waitFor()
    expect(await complaints(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
    await page.close()
  })

  test('扫描件：说清为什么读不了，表单还在', async () => {
    const page = await browser.newPage()
    await page.goto(`${site.address}/check`)
    await page.getByLabel('选择年报文件').setInputFiles(file('扫描.pdf', scannedPdf()))
    await page.getByRole('button', { name: '核对', exact: true }).click()
    expect(await page.getByRole('alert').textContent()).toContain('扫描件')
    expect(await complaints(page)).toEqual([])
    await page.close()
  })
})

describe('公众：过大的文件', () => {
  test('一百兆的文件：说清太大，而不是断开', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gongkai-large-'))
    await writeFile(join(folder, '年报.docx'), new Uint8Array(100 * 1024 * 1024))
    const page = await browser.newPage()
    await page.goto(`${site.address}/check`)
    await page.getByLabel('选择年报文件').setInputFiles(join(folder, '年报.docx'))
    await page.getByRole('button', { name: '核对', exact: true }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain('20 MB')
    await page.close()
    await rm(folder, { recursive: true })
  })
})

describe.sequential('政务公开办：收到年报，核校，更正误读，写意见', () => {
  test('一次放入四份，各有结果，坏的一份不耽误别的', async () => {
    await office.signsIn()
    await office.page.goto(`${site.address}/console/check`)
    await office.page.getByRole('heading', { name: '年报核校' }).waitFor()
    await office.page
      .locator('input[type=file]')
      .setInputFiles([
        wrong(),
        file('水务局2022.html', pageOf({ organ, year: 2022 })),
        file('扫描.pdf', scannedPdf()),
        file(
          '全区2023.html',
          pageOf({ organ: '海澜区人民政府', year: 2023 }, someFigures({ 't3.granted.natural': 45 })),
        ),
      ])
    await office.page.getByText('4 / 4').waitFor()
    await office.page.getByText('扫描件').first().waitFor()
    await office.page.getByRole('cell', { name: organ, exact: true }).waitFor()
    await office.findsNothingToComplainOf()
  })

  test('从浏览器复制来的表格，粘贴即核校', async () => {
    const html = new TextDecoder().decode(pageOf({ organ: '海澜区气象局', year: 2023 }))
    await office.page.evaluate(`{
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', ${JSON.stringify(html)})
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.querySelector('#check-paste').dispatchEvent(paste)
    }`)
    await office.page.getByRole('cell', { name: '海澜区气象局', exact: true }).waitFor()
  })

  test('打开有错的一份：发现指着格子，写下意见', async () => {
    await office.page.locator('.check-item').first().locator('.verdict').click()
    await office.page.getByRole('heading', { name: `${organ} 2023 年度` }).waitFor()
    const finding = office.page.locator('.finding.error').first()
    await finding.getByRole('button', { name: '定位' }).click()
    await office.page.locator('td.lit').first().waitFor()
    await finding.getByRole('button', { name: '写复核意见' }).click()
    await finding.getByRole('button', { name: '属实' }).click()
    await finding.getByText('复核意见：属实').waitFor()
    await office.findsNothingToComplainOf()
  })

  test('更正误读的一格，错误消失，更正留痕；上年的数可以对照', async () => {
    await office.page.locator('[id="cell-t3.granted.total"]').click()
    await office.page.getByLabel('原件上的数').fill('40')
    await office.findsNothingToComplainOf()
    await office.page.getByRole('button', { name: '保存更正' }).click()
    await office.page.locator('td.corrected').waitFor()
    await expect.poll(() => office.page.locator('.finding.error').count()).toBe(0)
    await office.page.getByText('更正误读的格：').waitFor()
    await office.page.getByLabel('与 2022 年度对照').check()
    await office.page.locator('.before').first().waitFor()
    await office.findsNothingToComplainOf()
  })

  test('同一文件再放入：更正还在', async () => {
    await office.page.goto(`${site.address}/console/check`)
    await office.page.locator('input[type=file]').setInputFiles(wrong())
    await office.page.getByText('曾经收到过').waitFor()
    await office.page.locator('.check-item').getByText('未发现问题').waitFor()
  })

  test('并排比较、汇总核对', async () => {
    await office.page.getByRole('checkbox', { name: `选择 ${organ} 2023` }).check()
    await office.page.getByRole('checkbox', { name: '选择 海澜区人民政府 2023' }).check()
    await office.page.getByRole('button', { name: /并排比较/ }).click()
    await office.page.locator('.compared tbody tr').first().waitFor()
    await office.findsNothingToComplainOf()
    await office.page.goto(`${site.address}/console/check/roll-up?year=2023`)
    await office.page.getByText('对照 2 个单位').waitFor()
    await office.page
      .getByRole('row', { name: /予以公开/ })
      .first()
      .waitFor()
    await office.findsNothingToComplainOf()
  })

  test('监督人员看得到；经办人没有这一项', async () => {
    const supervisor = await officer(browser, site, 'supervisor')
    await supervisor.signsIn()
    await supervisor.page.getByRole('link', { name: '年报核校' }).click()
    await supervisor.page.getByRole('cell', { name: organ, exact: true }).waitFor()
    await supervisor.leave()
    const clerk = await officer(browser, site, 'clerk')
    await clerk.signsIn()
    expect(await clerk.page.getByRole('link', { name: '年报核校' }).count()).toBe(0)
    await clerk.leave()
  })
})
