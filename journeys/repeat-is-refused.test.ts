import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { today } from '../src/platform/now.ts'
import { countAll } from '../src/platform/tally.ts'
import { figures } from '../src/requests/index.ts'
import { openBrowser } from './browser.ts'
import { atDesk, fills, opensTheCase, standsAs, takes } from './casework.ts'
import type { Officer } from './officers.ts'
import { openSite, type Site } from './site.ts'

/** 条例§36（六）: the same applicant asks by post for what this organ has answered already. */

let site: Site
let browser: Browser
const people = {} as Record<'clerk' | 'foiHead' | 'legal' | 'head', Officer>
const kase = { id: '', number: '', organId: '' }
const earlier = { number: '', replyNumber: '', receivedOn: '', answeredOn: '' }

beforeAll(async () => {
  browser = await openBrowser()
  site = await openSite()
  const answered = await site.db
    .selectFrom('request')
    .select(['number', 'reply_number as replyNumber', 'received_on as receivedOn', 'answered_on as answeredOn'])
    .select('organ_id as organId')
    .where('released_on', 'is not', null)
    .executeTakeFirstOrThrow()
  const { organId, ...rest } = answered
  Object.assign(earlier, rest)
  kase.organId = organId
  const roles = ['clerk', 'foiHead', 'legal', 'head'] as const
  await Promise.all(roles.map(async (role) => (people[role] = await atDesk(browser, site, role))))
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const refused = async () => {
  const figure = figures.filter(({ id }) => id === 't3.refuse_repeat.natural')
  const year = Number(today().slice(0, 4))
  return Object.values(await countAll(site.db, figure, { organId: kase.organId, whole: false, year }))[0] ?? 0
}

describe.sequential('邮寄的重复申请', { timeout: 180_000 }, () => {
  test('登记来件：边录入边提示以前答复过，三个条件逐项说明', async () => {
    const { clerk } = people
    const { page } = clerk
    await page.goto(`${site.address}/console/requests/intake`)
    await page.getByRole('radio', { name: '挂号信、EMS 等签收邮件' }).check()
    const form = page.locator('.intake form')
    await fills(page, { 申请人类别: '自然人' }, form)
    await fills(
      page,
      {
        签收日期: today(),
        姓名或者名称: '丙若谷',
        证件种类: '其他证件',
        证件号码: '演示证件1103',
        通信地址: '海澜区听涛路3号',
        申请内容: '听涛湾片区土地征收补偿安置方案',
      },
      form,
    )
    const arrived = page.locator('fieldset.group').first().locator('input[type="date"]')
    for (const field of await arrived.all()) await field.fill(today())
    const hints = page.locator('.hints')
    await hints.getByText(earlier.number).first().waitFor()
    expect(await hints.locator('.conditions').first().textContent()).toContain('成立')
    await clerk.findsNothingToComplainOf()
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await standsAs(page, '已登记')
    kase.id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    kase.number = /^.+号/.exec((await page.locator('.case-title h1').textContent()) ?? '')?.[0] ?? ''
  })

  test('分办、拟稿：写明前次申请和答复，缺一项不能保存为齐备', async () => {
    const { clerk } = people
    const { page } = clerk
    await takes(clerk, '分办', { 经办人: '陈敏', 承办处室: '不动产科' })
    await page.locator('.now').getByRole('button', { name: '拟稿', exact: true }).click()
    await page.getByRole('button', { name: /^重复申请/ }).click()
    await page.getByText(/还缺 \d 项必备要素/).waitFor()
    await fills(page, {
      认定的事实: `经核对，你曾申请同一信息，本机关已以${earlier.replyNumber}答复。`,
      前次申请日期: earlier.receivedOn,
      前次答复文号: earlier.replyNumber,
      前次答复日期: earlier.answeredOn,
      前次送达情况: '邮政 EMS 送达，本人签收',
    })
    await page.getByText('必备要素齐全').waitFor()
    await clerk.findsNothingToComplainOf()
    await page.getByRole('button', { name: '保存为新的一稿' }).click()
    await page.locator('.draft h2', { hasText: '第 1 稿' }).waitFor()
  })

  test('审核、签发、交邮；答复书写明前次答复，表三“重复申请”加一', async () => {
    const { clerk, foiHead, legal, head } = people
    const before = await refused()
    await opensTheCase(legal, site, kase)
    await takes(legal, '保密审查', { 审查结论: '可以公开', 审查意见和依据: '不涉及国家秘密' })
    await opensTheCase(foiHead, site, kase)
    await takes(foiHead, '审核同意', {})
    await opensTheCase(legal, site, kase)
    await takes(legal, '审核同意', {})
    await opensTheCase(head, site, kase)
    await takes(head, '签发', {})
    await opensTheCase(clerk, site, kase)
    await takes(clerk, '送达答复', { 送达方式: '邮寄送达', 发出日期: today() })
    await standsAs(clerk.page, '已答复')
    expect(await refused()).toBe(before + 1)
  })
})
