import { createHmac } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { type Officer, officer } from './officers.ts'
import { openSite, type Site } from './site.ts'

/** Who may come in, and how they show it (GB/T 22239—2019 8.1.4.1). */

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

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const bytesOf = (secret: string) => {
  const bits = [...secret].map((letter) => base32.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [])
}

/** RFC 6238: what the officer's telephone shows now. */
function codeNow(secret: string) {
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const digest = createHmac('sha1', bytesOf(secret)).update(step).digest()
  const at = digest.at(-1)! & 15
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

describe.sequential('登录、动态口令、退出', { timeout: 120_000 }, () => {
  let secret = ''

  test('没有登录先到登录页，登录后回到原来要去的地方', async () => {
    await clerk.page.goto(`${site.address}/console/collected?year=2023`)
    await clerk.givesThePassword()
    await clerk.page.getByRole('heading', { name: '年度填报' }).waitFor()
    await clerk.page.getByText(/已填报 \d+ 项/).waitFor()
    await clerk.findsNothingToComplainOf()
  })

  test('年度填报打开就是正在编制的年度；手机上只有表格左右移动，页面不动', async () => {
    const { page } = clerk
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${site.address}/console/collected`)
    await page.getByText(/已填报 [1-9]\d* 项/).waitFor()
    await page.getByText('2023 年度', { exact: true }).waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  test('绑定动态口令', async () => {
    const { page } = clerk
    await page.goto(`${site.address}/console/account`)
    await page.getByLabel('当前密码').fill('gongkai-demo')
    await page.getByRole('button', { name: '开始绑定' }).click()
    secret = (await page.getByText('手工输入密钥').textContent())?.match(/[A-Z2-7]{16,}/)?.[0] ?? ''
    expect(secret).not.toBe('')
    await clerk.findsNothingToComplainOf()
    await page.getByLabel('输入验证器当前显示的六位数字').fill(codeNow(secret))
    await page.getByRole('button', { name: '绑定', exact: true }).click()
    await page.getByText('已绑定动态口令').waitFor()
  })

  test('退出后再登录，密码之外还要动态口令', async () => {
    const { page } = clerk
    await page.getByRole('button', { name: /陈敏/ }).click()
    await page.getByText('退出登录').click()
    await clerk.givesThePassword()
    await page.getByLabel('动态验证码').fill('000000')
    await page.getByRole('button', { name: '验证并登录' }).click()
    await page.getByRole('alert').getByText('动态口令不对').waitFor()
    await clerk.findsNothingToComplainOf()
    await page.getByLabel('动态验证码').fill(codeNow(secret))
    await page.getByRole('button', { name: '验证并登录' }).click()
    await page.getByRole('heading', { name: '依申请公开', exact: true, level: 1 }).waitFor()
  })

  test('登录失效时回到登录页并说明', async () => {
    // The desk asks again by itself; from a quiet page the next step is the person's.
    await clerk.page.goto(`${site.address}/console/account`)
    await clerk.page.getByRole('heading', { level: 1 }).waitFor()
    await clerk.page.context().clearCookies()
    await clerk.page.getByRole('link', { name: '主动公开' }).click()
    await clerk.page.getByText('登录已失效，请重新登录').waitFor()
  })

  test('连续五次密码不对，锁定并说明多久之后再试', async () => {
    const stranger = await officer(browser, site, 'supervisor')
    await stranger.comesToTheDoor()
    for (const _ of Array(5)) {
      await stranger.givesThePassword('not-the-password')
      await stranger.page.getByText('账号或密码不对').waitFor()
      await stranger.page.waitForTimeout(300)
    }
    await stranger.givesThePassword()
    await stranger.page.getByText('密码多次不对').waitFor()
    await stranger.leave()
  })
})
