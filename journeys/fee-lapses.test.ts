import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../src/law/index.ts'
import { today } from '../src/platform/now.ts'
import { countAll } from '../src/platform/tally.ts'
import { figures } from '../src/requests/index.ts'
import { openBrowser } from './browser.ts'
import { atDesk, opensTheCase, standsAs, takes } from './casework.ts'
import type { Officer } from './officers.ts'
import { openSite, type Site } from './site.ts'

/** 条例§42, 国办函〔2020〕109号: who does not pay within twenty working days has given the application up. */

let site: Site
let browser: Browser
let clerk: Officer
const kase = { id: '', number: '', organId: '' }

beforeAll(async () => {
  browser = await openBrowser()
  site = await openSite()
  const row = await site.db
    .selectFrom('request')
    .select(['id', 'number', 'organ_id as organId'])
    .where('status', '=', 'feePending')
    .executeTakeFirstOrThrow()
  Object.assign(kase, row)
  clerk = await atDesk(browser, site, 'clerk')
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const untilOn = async () => {
  const { proceedings } = await site.db
    .selectFrom('request')
    .select('proceedings')
    .where('id', '=', kase.id)
    .executeTakeFirstOrThrow()
  return (proceedings as { fee: { untilOn: string } }).fee.untilOn
}

const lapsed = async (year: number) => {
  const figure = figures.filter(({ id }) => id === 't3.other_noPayment.natural')
  return Object.values(await countAll(site.db, figure, { organId: kase.organId, whole: false, year }))[0]
}

describe.sequential('逾期不缴费，不再处理', { timeout: 120_000 }, () => {
  test('期限没有到，按钮是灰的，说明到哪一天、依据哪一条', async () => {
    await opensTheCase(clerk, site, kase)
    await standsAs(clerk.page, '待缴费')
    await clerk.page.locator('.now-barred > summary').last().click()
    const button = clerk.page.locator('.now').getByRole('button', { name: /^逾期不缴费/ })
    expect(await button.textContent()).toContain(await untilOn())
    await clerk.findsNothingToComplainOf()
  })

  test('第二十个工作日之后可以办结，计入表三“逾期不缴费”', async () => {
    const day = addDays(await untilOn(), 1)
    const before = await lapsed(Number(day.slice(0, 4)))
    site.goTo(day)
    await opensTheCase(clerk, site, kase)
    const act = await clerk.page
      .locator('.now')
      .getByRole('button', { name: /^逾期不缴费/ })
      .first()
      .textContent()
    await takes(clerk, act ?? '', {})
    await standsAs(clerk.page, '逾期不缴费')
    await clerk.page
      .locator('.case-files')
      .getByRole('link', { name: /不再处理告知书/ })
      .first()
      .waitFor()
    expect(await lapsed(Number(day.slice(0, 4)))).toBe((before ?? 0) + 1)
    site.goTo(null)
    expect(day > today()).toBe(true)
  })
})
