import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ItemActName } from '../src/disclosure/act-names.ts'
import { checks } from '../src/disclosure/checks/gate.ts'
import { performItem } from '../src/disclosure/desk.ts'
import type { Publishing } from '../src/disclosure/gates.ts'
import { findingsOf } from '../src/disclosure/looking.ts'
import { readItem } from '../src/disclosure/store.ts'
import type { Actor } from '../src/platform/act.ts'
import { openBrowser } from './browser.ts'
import { type Officer, officer } from './officers.ts'
import { openSite, type Site } from './site.ts'

/** 三审三校: a leak is stopped, an edit voids what was signed, three people publish, and anybody reads it. */

let site: Site
let browser: Browser
let clerk: Officer
let head: Officer
let legal: Officer
let chief: Officer
let id = ''

beforeAll(async () => {
  browser = await openBrowser()
  site = await openSite()
  ;[clerk, head, legal, chief] = await Promise.all([
    officer(browser, site, 'clerk'),
    officer(browser, site, 'foiHead'),
    officer(browser, site, 'legal'),
    officer(browser, site, 'head'),
  ] as const)
  const row = await site.db
    .selectFrom('item')
    .select('id')
    .where('title', '=', '临时救助对象用地补助发放明细')
    .executeTakeFirstOrThrow()
  id = row.id
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** Steps of those who do not sit in this room: the same acts, by the same desk. */
async function did(email: string, name: ItemActName, said: Record<string, unknown> = {}) {
  const services: Publishing = {
    db: site.db,
    checks,
    interpretations: { forPolicy: async () => ({ required: false, works: [] }) },
  }
  const person = await site.db
    .selectFrom('officer')
    .select(['id', 'name', 'role', 'organ_id as organId'])
    .where('email', '=', `${email}@demo.example`)
    .executeTakeFirstOrThrow()
  const item = (await readItem(site.db, id))!
  const ticked = (await findingsOf(services, site.db, item)).map((finding) => finding.id)
  const input = { hash: item.proceedings?.draft?.hash, opinion: '同意', ticked, ...said }
  const outcome = await performItem(services, name, id, input, person as Actor)
  expect(outcome.done ? [] : outcome.refusals).toEqual([])
}
const secrecy = { conclusion: 'publishable', basis: '不涉及国家秘密、商业秘密和个人隐私' }

/** Whoever is not signed in yet comes by the door and is brought back to where he was going. */
const comes = async ({ page, givesThePassword }: Officer) => {
  await page.goto(`${site.address}/console/items/${id}`)
  await givesThePassword()
  await page.locator('.item-case').waitFor()
}

const opens = async (page: Page, way = '') => {
  await page.goto(`${site.address}/console/items/${id}${way}`)
  await page.getByText('区自然资源局').first().waitFor()
}

/** Signs what is shown, each notice of the checks ticked. */
async function signs(page: Page, step: string) {
  await page.locator('.now-acts').getByRole('button', { name: step, exact: true }).click()
  const drawer = page.locator('.act-drawer')
  await drawer.getByLabel('审核意见').fill('同意')
  for (const tick of await drawer.locator('.ticks input').all()) await tick.check()
  await drawer.getByRole('button', { name: step, exact: true }).click()
  await drawer.waitFor({ state: 'detached' })
}

describe.sequential('一条信息从拟稿到公众页面', { timeout: 120_000 }, () => {
  test('正文里的身份证号和手机号被拦下；按建议遮盖，检查随即干净', async () => {
    const { page } = clerk
    await comes(clerk)
    await opens(page, '/edit')
    await page.getByRole('tab', { name: /检查/ }).click()
    const blocked = page.getByRole('region', { name: '不处理不能发布' })
    await blocked
      .getByText(/身份证/)
      .first()
      .waitFor()
    await clerk.findsNothingToComplainOf()
    for (;;) {
      const before = await blocked.locator('li').count()
      if (before === 0) break
      await blocked
        .getByRole('button', { name: /^遮盖为/ })
        .first()
        .click()
      await expect.poll(() => blocked.locator('li').count(), { timeout: 15_000 }).toBeLessThan(before)
    }
    const { plain } = await site.db
      .selectFrom('revision')
      .select('plain')
      .where('item_id', '=', id)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    expect(plain).not.toContain('11010519491231002X')
  })

  test('送审、一校之后，科室负责人初审', async () => {
    const { page } = clerk
    await page.locator('.writing-acts').getByRole('button', { name: '送审', exact: true }).click()
    await page.locator('.act-drawer').getByRole('button', { name: '送审', exact: true }).click()
    await page.locator('.item-case').waitFor()
    await did('editor', 'proof')
    await comes(head)
    await signs(head.page, '初审')
    await head.page.locator('.chain li.now', { hasText: '二校' }).waitFor()
    await head.findsNothingToComplainOf()
  })

  test('拟稿人再改一个字：签过的作废，从一校重来', async () => {
    const { page } = clerk
    await opens(page, '/edit')
    await page.getByLabel('标题', { exact: true }).fill('临时救助对象用地补助发放情况')
    await page.locator('.saving').getByRole('button', { name: '保存' }).click()
    await page.locator('.saving.saved').waitFor()
    await head.page.reload()
    await head.page.getByText('作废的签署 2 个').waitFor()
    await head.page.locator('.chain li.now', { hasText: '一校' }).waitFor()
  })

  test('三个人依次审签，终审之后发布，公众看到的就是签过的那一稿', async () => {
    await did('legal', 'reviewSecrecy', secrecy)
    await did('editor', 'proof')
    await opens(head.page)
    await signs(head.page, '初审')
    await did('editor', 'proof')
    await comes(legal)
    await signs(legal.page, '复审')
    await did('editor', 'proof')
    await comes(chief)
    await signs(chief.page, '终审')
    await chief.page.locator('.now-acts').getByRole('button', { name: '发布', exact: true }).click()
    await chief.page.locator('.act-drawer').getByRole('button', { name: '发布', exact: true }).click()
    await chief.page.getByRole('link', { name: '看公众页面' }).waitFor()
    await chief.page.goto(`${site.address}/items/${id}`)
    await chief.page.getByRole('heading', { level: 1, name: '临时救助对象用地补助发放情况' }).waitFor()
    expect(await chief.page.content()).not.toContain('11010519491231002X')
    const item = await readItem(site.db, id)
    const hashes = new Set(item?.proceedings?.signatures.map(({ hash }) => hash))
    expect(hashes).toEqual(new Set([item?.proceedings?.released?.hash]))
    expect(
      new Set(item?.proceedings?.signatures.filter(({ step }) => step.startsWith('review')).map(({ person }) => person))
        .size,
    ).toBe(3)
  })
})
