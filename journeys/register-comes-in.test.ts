import { writeXlsx } from 'hucre/xlsx'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { type Officer, officer } from './officers.ts'
import { openSite, type Site } from './site.ts'

/** An office brings in the register it keeps: faults are named line by line, and nothing is half written. */

let site: Site
let browser: Browser
let clerk: Officer

beforeAll(async () => {
  browser = await openBrowser()
  site = await openSite()
  clerk = await officer(browser, site, 'clerk')
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const header = ['登记编号', '受理单位', '收到日期', '申请方式', '申请人类型', '申请人', '所需政府信息']
const organ = '滨海市海澜区自然资源和规划局'
const line = (number: string, receivedOn: string, of = organ) =>
  [number, of, receivedOn, '网站在线申请', '自然人', '周某某', '申请公开某地块规划条件'] as const

const put = async (name: string, lines: readonly (readonly string[])[]) => {
  const buffer = Buffer.from(
    await writeXlsx({ sheets: [{ name: '登记簿', rows: [header, ...lines.map((each) => [...each])] }] }),
  )
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await clerk.page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer })
}

const good = [line('海澜资规申〔2024〕1号', '2024-01-08'), line('海澜资规申〔2024〕2号', '2024年1月9日')]

describe.sequential('导入本单位的登记簿', { timeout: 120_000 }, () => {
  test('有错的文件：逐行说明第几行、哪一列、什么值、怎么改，一行也不写入', async () => {
    await clerk.signsIn()
    await clerk.page.goto(`${site.address}/console/import`)
    await put('有错.xlsx', [
      line('海澜资规申〔2024〕1号', '2024-01-08'),
      line('海澜资规申〔2024〕2号', '元月九日'),
      line('海澜财申〔2024〕1号', '2024-01-08', '滨海市海澜区财政局'),
    ])
    const result = clerk.page.getByRole('region', { name: /核对结果/ })
    await result.getByText('没有写入任何内容').waitFor()
    const rows = await result.locator('tbody tr.ant-table-row').allTextContents()
    expect(rows).toEqual([
      expect.stringMatching(/第 3 行.*收到日期.*元月九日.*2023-03-01/),
      expect.stringMatching(/第 4 行.*收件机关.*财政局.*只能导入本机关/),
    ])
    expect(await result.getByRole('button', { name: '确认导入' }).count()).toBe(0)
    await clerk.findsNothingToComplainOf()
  })

  test('改好的文件：先核对，确认后导入', async () => {
    await put('改好.xlsx', good)
    const result = clerk.page.getByRole('region', { name: /核对结果/ })
    await result.getByText('2 行').first().waitFor()
    await result.getByRole('button', { name: '确认导入' }).click()
    await clerk.page
      .getByRole('region', { name: /已导入/ })
      .getByRole('link', { name: '查看登记簿' })
      .click()
    await clerk.page.getByText('海澜资规申〔2024〕2号').first().waitFor()
  })

  test('同一个文件再放一次，什么也不变', async () => {
    await clerk.page.goto(`${site.address}/console/import`)
    await put('改好.xlsx', good)
    await clerk.page.getByText('文件内容都已登记，没有要导入的').waitFor()
  })

  test('不是工作簿的文件，说明怎么办', async () => {
    await clerk.page.locator('input[type=file]').setInputFiles({
      name: '登记簿.xlsx',
      mimeType: 'text/plain',
      buffer: Buffer.from('不是工作簿'),
    })
    await clerk.page.getByRole('alert').getByText('另存为 .xlsx').waitFor()
    await clerk.findsNothingToComplainOf()
  })
})
