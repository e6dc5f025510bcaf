import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { type Officer, officer } from './officers.ts'
import { openSite, type Site } from './site.ts'

/** An office words its letters anew; what the law asks for cannot get lost on the way. */

let site: Site
let browser: Browser
let head: Officer

beforeAll(async () => {
  browser = await openBrowser()
  site = await openSite()
  head = await officer(browser, site, 'foiHead')
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

type Caret = { setSelectionRange(start: number, end: number): void }
const area = () => head.page.getByRole('textbox', { name: '模板正文，一行一段' })

describe.sequential('工作机构负责人改延期答复告知书的措辞', { timeout: 120_000 }, () => {
  test('打开模板：正文、变量、预览并排，无障碍检查没有问题', async () => {
    await head.signsIn()
    await head.page.goto(`${site.address}/console/requests`)
    await head.page.getByRole('button', { name: '更多' }).click()
    await head.page.getByRole('menuitem', { name: '文书模板' }).click()
    await head.page.getByRole('button', { name: '延期答复告知书' }).click()
    await head.page.getByRole('article', { name: '文书预览' }).getByText('延长后的答复期限为').waitFor()
    await head.findsNothingToComplainOf()
  })

  test('删去延期理由：当即说明缺什么，保存不了', async () => {
    await area().fill((await area().inputValue()).replace('{{延期理由}}', '工作繁忙'))
    await head.page.getByText('模板缺少必备要素“延期理由”').waitFor()
    await head.page.getByRole('button', { name: /保存$/ }).click()
    await head.page.locator('.ant-message').getByText('模板缺少必备要素“延期理由”').waitFor()
  })

  test('用变量按钮放回去，加一句话，保存；版本里看得到是谁改的', async () => {
    await area().fill((await area().inputValue()).replace('工作繁忙', ''))
    const at = (await area().inputValue()).indexOf('因，不能') + 1
    await area().evaluate((field, caret) => (field as unknown as Caret).setSelectionRange(caret, caret), at)
    await head.page.getByRole('button', { name: '延期理由' }).click()
    await area().fill(`${await area().inputValue()}\n给你带来不便，敬请谅解。`)
    await head.page.getByText('必备要素齐全，可以保存').waitFor()
    await head.page.getByRole('button', { name: /保存$/ }).click()
    await head.page.getByText('已保存').first().waitFor()
    await head.page.getByRole('button', { name: '历次版本' }).click()
    await head.page.getByText('第 1 版').waitFor()
    await head.findsNothingToComplainOf()
    expect(await head.page.locator('.versions pre').textContent()).toContain('敬请谅解')
  })

  test('机关资料：复议机关和法院留空时写什么一看便知；填的法院写进文书', async () => {
    await head.page.goto(`${site.address}/console/organ-profile`)
    await head.page.getByLabel('管辖法院').fill('滨海市望海区人民法院')
    await head.findsNothingToComplainOf()
    await head.page.getByRole('button', { name: /保存$/ }).click()
    await head.page.getByText('已保存').first().waitFor()
    await head.page.goto(`${site.address}/console/requests/templates`)
    await head.page.getByRole('button', { name: '予以公开', exact: true }).click()
    await head.page.getByText('滨海市望海区人民法院').waitFor()
  })
})
