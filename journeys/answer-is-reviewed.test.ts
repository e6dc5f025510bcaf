import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addWorkdays, calendar } from '../src/law/index.ts'
import { today } from '../src/platform/now.ts'
import { countAll } from '../src/platform/tally.ts'
import { figures } from '../src/remedies/index.ts'
import { before } from '../src/steps/days-back.ts'
import { openBrowser } from './browser.ts'
import { atDesk, fills, opensTheCase, standsAs } from './casework.ts'
import type { Officer } from './officers.ts'
import { openSite, type Site } from './site.ts'

/** 条例§51, 复议法§64: an answer goes to review, is set aside, and the application begins again. */

let site: Site
let browser: Browser
let clerk: Officer
const kase = { id: '', number: '', organId: '' }
const day = (ago: number) => before(today(), ago)
const [decidedOn, servedOn] = [day(3), day(2)]
const dueOn = addWorkdays(calendar, servedOn, 20).day

beforeAll(async () => {
  browser = await openBrowser()
  site = await openSite()
  clerk = await atDesk(browser, site, 'clerk')
  const { organ_id: organId, ...answered } = await site.db
    .selectFrom('request')
    .select(['id', 'number', 'organ_id'])
    .where('content', '=', '听涛湾片区土地征收补偿安置方案')
    .executeTakeFirstOrThrow()
  Object.assign(kase, answered, { organId })
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const counted = ['t4.review.corrected', 't4.review.pending', 't4.review.total']
async function cells() {
  const wanted = figures.filter(({ id }) => counted.includes(id))
  const year = Number(decidedOn.slice(0, 4))
  const values = await countAll(site.db, wanted, { organId: kase.organId, whole: false, year })
  return counted.map((id) => values[id] ?? 0)
}

const sheet = (page: Page) => page.getByRole('dialog')

/** Takes a step of the case; axe looks at the form and at the page after. */
async function goesOn({ page, ...clerk }: Officer, step: string, answers: Record<string, string>) {
  await page.getByRole('button', { name: step, exact: true }).click()
  await sheet(page).getByText('依据：').waitFor()
  await fills(page, answers)
  await clerk.findsNothingToComplainOf()
  await sheet(page).getByRole('button', { name: step, exact: true }).click()
  await sheet(page).waitFor({ state: 'detached' })
  await clerk.findsNothingToComplainOf()
}

describe.sequential('答复经复议撤销', { timeout: 180_000 }, () => {
  let cellsBefore: number[]

  test('从申请页登记复议：申请编号已经带出，答复类型和文号随之而来', async () => {
    const { page } = clerk
    cellsBefore = await cells()
    await opensTheCase(clerk, site, kase)
    await standsAs(page, '已答复')
    await clerk.findsNothingToComplainOf()
    await page.getByRole('link', { name: '登记一件案件' }).click()
    await sheet(page).getByText('依据：').waitFor()
    expect(await sheet(page).getByLabel('对应的申请编号').inputValue()).toBe(kase.number)
    await fills(page, {
      救济途径: '行政复议',
      案号: '海澜政复〔2026〕201号',
      '申请复议（起诉）日期': day(20),
      争议的行为: '对答复不服',
      '申请人（原告）': '丙若谷',
    })
    await clerk.findsNothingToComplainOf()
    await sheet(page).getByRole('button', { name: '登记案件' }).click()
    await page.getByRole('heading', { name: '海澜政复〔2026〕201号' }).waitFor()
    await page.getByText('行政复议受理审查期限').waitFor()
    await page.getByRole('link', { name: '对应的申请' }).waitFor()
    await clerk.findsNothingToComplainOf()
  })

  test('受理、收到副本、提交答复；撤销并责令二十个工作日内重新答复', async () => {
    const { page } = clerk
    await goesOn(clerk, '受理（立案）', { 受理方式: '决定受理（登记立案）', '受理（立案）日期': day(18) })
    await goesOn(clerk, '收到申请书（起诉状）副本', { 收到副本日期: day(17) })
    await page.getByText('被申请人答复期限').waitFor()
    await goesOn(clerk, '提交书面答复（答辩状）和证据', { 提交日期: day(12), 提交的证据: '答复书及检索记录' })
    await goesOn(clerk, '复议决定', {
      复议结果: '撤销',
      决定日期: decidedOn,
      决定书文号: '海澜政复决字〔2026〕201号',
      送达日期: servedOn,
      '责令重新答复（履行）的期限': '20',
      理由要点: '附图应当一并提供',
    })
    await page.getByText('结果纠正').waitFor()
    await page.getByText('责令重新答复（履行）期限').waitFor()
    await page.getByText(dueOn).first().waitFor()
  })

  test('申请转入重新处理，期限自决定书送达之日起算；表四结果纠正加一', async () => {
    const { page } = clerk
    await opensTheCase(clerk, site, kase)
    await standsAs(page, '责令重新处理')
    await page.getByText(dueOn).first().waitFor()
    await clerk.findsNothingToComplainOf()
    const request = await site.db
      .selectFrom('request')
      .select(['status', 'due_on'])
      .where('id', '=', kase.id)
      .executeTakeFirstOrThrow()
    expect(request).toEqual({ status: 'remanded', due_on: dueOn })
    const [corrected, pending, total] = cellsBefore
    expect(await cells()).toEqual([corrected! + 1, pending, total! + 1])
  })
})
