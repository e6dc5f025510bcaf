import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { complaints, openBrowser } from './browser.ts'
import { openSite, type Site } from './site.ts'

/** Somebody asks their government for information: on a phone, without an account, without a script. */

let site: Site
let browser: Browser

beforeAll(async () => {
  ;[site, browser] = await Promise.all([openSite(), openBrowser()])
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const shots = process.env.SHOTS
const phone = { width: 390, height: 844 }
const desk = { width: 1280, height: 860 }

/** Every page that is passed is looked at by axe, and must not scroll sideways. */
async function looked(page: Page, name: string) {
  await page.waitForLoadState()
  if (shots) {
    mkdirSync(shots, { recursive: true })
    await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
  }
  const sideways = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  expect(sideways, `${name} scrolls sideways`).toBe(0)
}
const pure = async (page: Page, name: string) => {
  expect(await complaints(page), name).toEqual([])
}

type Path = Awaited<ReturnType<typeof applicant>>
async function applicant(scripts: boolean, viewport = phone) {
  const context = await browser.newContext({ viewport, javaScriptEnabled: scripts, acceptDownloads: true })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const go = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const look = async (name: string) => {
    await looked(page, name)
    if (scripts) await pure(page, name) // axe waits with timers, which a page without scripts does not run
  }
  return { page, go, look, context }
}

const who = { name: '甲知远', idNumber: '11010519491231002X', phone: '000-88123456', address: '滨海市海澜区潮音里1号' }

async function fillsTheForm(
  { page, go, look }: Path,
  label: string,
  title = '2023年潮音里片区旧改项目房屋征收补偿安置方案',
) {
  await page.getByText('滨海市海澜区住房和建设局').click()
  await look(`${label}-1-organ`)
  await go('继续')
  await page.getByText('自然人').click()
  await page.getByText('申请人自己').click()
  await look(`${label}-2-kind`)
  await go('继续')
  await page.getByLabel('姓名').fill(who.name)
  await page.getByLabel('证件种类').selectOption({ label: '居民身份证' })
  await page.getByLabel('证件号码').fill('110105194912310021')
  await page.getByLabel('联系电话').fill(who.phone)
  await go('继续')
  if (shots) await page.screenshot({ path: `${shots}/debug.png`, fullPage: true })
  expect(await page.getByRole('alert').textContent()).toContain('身份证号码')
  expect(await page.getByLabel('姓名').inputValue()).toBe(who.name)
  await look(`${label}-3-who-wrong`)
  await page.getByLabel('证件号码').fill(who.idNumber)
  await page.getByLabel('通信地址').fill(who.address)
  await go('继续')
  await page.getByLabel('信息的名称').fill(title)
  await look(`${label}-4-what`)
  await go('继续')
  await page.getByText('电子文件').click()
  await page.getByText('网上领取').click()
  await look(`${label}-5-how`)
  await go('继续')
  await look(`${label}-6-preview`)
}

describe('不用脚本', () => {
  test('从“申请之前”走到凭证、查询、撤回', async () => {
    const path = await applicant(false)
    const { page, go, look } = path
    await page.goto(`${site.address}/apply`)
    await look('plain-0-apply')
    await page.getByLabel('您想要什么信息？').fill('义务教育招生工作方案')
    await go('看看是否已公开')
    await page.locator('.suggestion').first().waitFor()
    await look('plain-0-suggestions')
    await go('都不是，继续申请')
    await fillsTheForm(path, 'plain')
    await go('提交申请')
    await page.locator('h1', { hasText: '申请已经提交' }).waitFor()
    await look('plain-7-receipt')
    const number = (await page.locator('.receipt dd').first().textContent()) ?? ''
    const code = (await page.locator('.query-code').textContent()) ?? ''
    expect(page.url()).not.toContain(code)
    await page.getByRole('link', { name: '查看办理进度' }).click()
    await look('plain-8-case')
    await go('离开')
    await page.getByLabel('申请编号').fill(number.replace('〔', '[').replace('〕', ']'))
    await page.getByLabel('查询码').fill(`${code.toLowerCase()}`)
    await look('plain-8-track')
    await go('查询')
    expect(await page.locator('.standing h2').textContent()).toBe('已送到，等机关确认收到')
    await page.getByRole('link', { name: '撤回申请' }).click()
    await look('plain-9-withdraw')
    await go('撤回')
    expect(await page.locator('.standing h2').textContent()).toBe('您已撤回')
    await look('plain-9-withdrawn')
    await path.context.close()
  }, 120_000)
})

describe('有脚本', () => {
  test('填到一半刷新，写的还在；另开一页接着填；提交点两次，只有一件', async () => {
    const path = await applicant(true, desk)
    const { page, go, look } = path
    await page.goto(`${site.address}/apply/form`)
    await page.getByText('滨海市海澜区教育局').click()
    await go('继续')
    await page.getByText('自然人').click()
    await page.getByText('申请人自己').click()
    await page.reload()
    expect(await page.getByLabel('自然人').isChecked()).toBe(true)
    await page.goto(`${site.address}/apply`)
    await look('script-0-offer')
    await go('接着填')
    expect(await page.getByLabel('自然人').isChecked()).toBe(true)
    await go('上一步')
    await fillsTheForm(path, 'script', '2022年义务教育阶段学校划片依据')
    const before = await site.db
      .selectFrom('request')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    const worked = page.waitForRequest((sent) => sent.postData()?.includes('name="altcha"') ?? false)
    await page.getByRole('button', { name: '提交申请' }).dblclick()
    await worked
    await page.getByRole('heading', { name: '申请已经提交' }).waitFor()
    await look('script-7-receipt')
    const after = await site.db
      .selectFrom('request')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    expect(after.n - before.n).toBe(1)
    const kept = await page.evaluate<string | null>('localStorage.getItem("gongkai-application")')
    expect(kept).toBeNull()
    await page.getByRole('link', { name: '查看办理进度' }).click()
    await look('script-8-case')
    await path.context.close()
  }, 120_000)
})

describe('打印', () => {
  test('凭证一页纸：有编号、查询码、二维码，没有导航和按钮', async () => {
    const path = await applicant(true, desk)
    const { page, go } = path
    await page.goto(`${site.address}/apply/form`)
    await fillsTheForm(path, 'print')
    await go('提交申请')
    await page.getByRole('heading', { name: '申请已经提交' }).waitFor()
    await page.emulateMedia({ media: 'print' })
    await looked(page, 'print-receipt')
    expect(await page.getByRole('navigation', { name: '主导航' }).isVisible()).toBe(false)
    expect(await page.locator('.query-code').isVisible()).toBe(true)
    expect(await page.locator('.qr').isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: '打印这份凭证' }).isVisible()).toBe(false)
    const paper = (
      await page.pdf({ preferCSSPageSize: true, ...(shots && { path: `${shots}/receipt.pdf` }) })
    ).toString('latin1')
    expect(paper.match(/\/Type\s*\/Page\b/g)?.length).toBe(1)
    await path.context.close()
  }, 60_000)
})
