import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { today } from '../src/platform/now.ts'
import { countAll } from '../src/platform/tally.ts'
import { figures } from '../src/requests/index.ts'
import { nastyPdf, textAt } from '../src/requests/redaction/test-kit/nasty-pdf.ts'
import { complaints, openBrowser } from './browser.ts'
import { atDesk, fills, opensTheCase, standsAs, takes } from './casework.ts'
import type { Officer } from './officers.ts'
import { openSite, type Site } from './site.ts'

/** 条例§27–§40: one application from the citizen's question to the served reply, and into the cells of table 三. */

let site: Site
let browser: Browser
let citizen: Page
const people = {} as Record<'clerk' | 'foiHead' | 'legal' | 'head', Officer>
const kase = { number: '', id: '', organId: '' }
let before: Awaited<ReturnType<typeof cells>>

const counted = ['t3.new.natural', 't3.partial.natural', 't3.partial.total', 't3.total.total']
async function cells() {
  const year = Number(today().slice(0, 4))
  const wanted = figures.filter(({ id }) => counted.includes(id))
  const values = await countAll(site.db, wanted, { organId: kase.organId, whole: false, year })
  return counted.map((id) => values[id] ?? 0)
}

beforeAll(async () => {
  browser = await openBrowser()
  site = await openSite()
  const roles = ['clerk', 'foiHead', 'legal', 'head'] as const
  await Promise.all(roles.map(async (role) => (people[role] = await atDesk(browser, site, role))))
  citizen = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  citizen.setDefaultTimeout(20_000)
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const dialog = (page: Page) => page.getByRole('dialog')

/** What the organ holds: a page with somebody's identity number on it. */
const paper = () =>
  nastyPdf({
    pages: [
      {
        content: [
          textAt(60, 760, '银滩北片土地征收补偿安置方案', 20),
          textAt(60, 700, '一、征收范围：银滩北片，四至见附图。', 14),
          textAt(60, 670, '二、联系人张三，身份证号11010519491231002X。', 14),
        ].join('\n'),
      },
    ],
  })

const go = (name: string) => citizen.getByRole('button', { name, exact: true }).click()
const clean = async (page: Page) => expect(await complaints(page)).toEqual([])

describe.sequential('网上申请到部分公开', { timeout: 240_000 }, () => {
  test('公民在手机上提交申请，拿到编号和查询码', async () => {
    await citizen.goto(`${site.address}/apply/form`)
    await citizen.getByText('滨海市海澜区自然资源和规划局').click()
    await go('继续')
    await citizen.getByText('自然人').click()
    await citizen.getByText('申请人自己').click()
    await go('继续')
    await citizen.getByLabel('姓名').fill('辛一鸣')
    await citizen.getByLabel('证件种类').selectOption({ label: '居民身份证' })
    await citizen.getByLabel('证件号码').fill('11010519491231002X')
    await citizen.getByLabel('联系电话').fill('000-88123456')
    await citizen.getByLabel('通信地址').fill('滨海市海澜区潮音里1号')
    await go('继续')
    await citizen.getByLabel('信息的名称').fill('银滩那边的征地补偿方案')
    await go('继续')
    await citizen.getByText('电子文件').click()
    await citizen.getByText('网上领取').click()
    await go('继续')
    await clean(citizen)
    await go('提交申请')
    await citizen.getByRole('heading', { name: '申请已经提交' }).waitFor()
    kase.number = (await citizen.locator('.receipt dd').first().textContent()) ?? ''
    const row = await site.db
      .selectFrom('request')
      .select(['id', 'organ_id', 'status'])
      .where('number', '=', kase.number)
      .executeTakeFirstOrThrow()
    expect(row.status).toBe('awaitingConfirmation')
    Object.assign(kase, { id: row.id, organId: row.organ_id })
    before = await cells()
    await citizen.getByRole('link', { name: '查看办理进度' }).click()
  })

  test('经办人看到的姓名是隐去的，写明理由才显示；确认收到，起算二十个工作日', async () => {
    const { clerk } = people
    await opensTheCase(clerk, site, kase)
    const { page } = clerk
    await clerk.findsNothingToComplainOf()
    expect(await page.locator('.applicant strong').textContent()).toBe('辛**')
    await page.getByRole('button', { name: '显示' }).click()
    await fills(page, { 查看的理由: '电话确认收到' })
    await dialog(page).locator('.form-foot .ant-btn-primary').click()
    await page.locator('.applicant strong', { hasText: '辛一鸣' }).waitFor()
    await takes(clerk, '确认收到', { 确认方式: '电话', 对方: '申请人本人' })
    await standsAs(page, '已登记')
    expect(await page.locator('.countdown strong').textContent()).toBe('20')
    expect(await page.locator('.clock-day').count()).toBeGreaterThan(20)
  })

  test('经办人拟办补正，负责人核对后签发；时钟停止，公民补正后重新起算', async () => {
    const { clerk, foiHead } = people
    await takes(
      clerk,
      '拟办：告知补正',
      { 需要补正的事项: '写明是哪一片、哪一年的方案', 指导和示例: '如：2024年银滩北片土地征收补偿安置方案' },
      '提请负责人办理',
    )
    await opensTheCase(foiHead, site, kase)
    await foiHead.findsNothingToComplainOf()
    await takes(foiHead, '核对并签办', {}, '告知补正')
    await standsAs(foiHead.page, '待补正')
    await opensTheCase(clerk, site, kase)
    await takes(clerk, '登记送达', { 送达方式: '电子送达', 发出日期: today(), 送达日期: today() })
    await citizen.goto(`${site.address}/track/case`)
    await clean(citizen)
    await citizen
      .getByRole('link', { name: /补充|补正/ })
      .first()
      .click()
    await citizen.getByLabel('补充说明').fill('2024年银滩北片土地征收补偿安置方案')
    await clean(citizen)
    await go('提交')
    await citizen.locator('h1', { hasText: kase.number }).or(citizen.locator('.standing')).first().waitFor()
    await opensTheCase(clerk, site, kase)
    await standsAs(clerk.page, '已登记')
    expect(await clerk.page.locator('.segment').count()).toBe(2)
    await clerk.page.getByText('收到补正，期限重新计算').waitFor()
  })

  test('分办；征求第三方意见期间时钟暂停，收到意见恢复；负责人看到的已不是最新，写的还在，核对后延长期限', async () => {
    const { clerk, foiHead } = people
    await takes(clerk, '分办', { 经办人: '陈敏', 承办处室: '征地科' })
    await standsAs(clerk.page, '办理中')
    await takes(clerk, '征求第三方意见', {
      第三方姓名或者名称: '张三',
      公开可能损害的合法权益: '联系人身份证号，属于个人隐私',
    })
    await clerk.page.locator('.countdown.paused').waitFor()
    await takes(clerk, '登记送达', { 送达方式: '直接送达', 发出日期: today(), 送达日期: today() })
    await opensTheCase(foiHead, site, kase)
    await takes(clerk, '登记意见', { 意见: '不同意公开', 理由: '不愿公开身份证号' })
    await clerk.page.locator('.countdown.calm').waitFor()
    await foiHead.page.locator('.case').getByRole('button', { name: '延长答复期限', exact: true }).click()
    await fills(foiHead.page, { 延长的工作日数: '10', 延长的理由: '涉及多个科室，需要会商' })
    await dialog(foiHead.page).locator('.form-foot .ant-btn-primary').click()
    await foiHead.page.getByText('刚由他人办理过').waitFor()
    expect(await dialog(foiHead.page).locator('.since').textContent()).toContain('登记意见')
    expect(await dialog(foiHead.page).getByLabel('延长的理由').inputValue()).toBe('涉及多个科室，需要会商')
    await foiHead.page.locator('.ant-btn-loading-icon').first().waitFor({ state: 'detached' })
    await foiHead.findsNothingToComplainOf()
    await foiHead.page.getByRole('button', { name: '已核对，按最新情况办理' }).click()
    await dialog(foiHead.page).waitFor({ state: 'detached' })
    await foiHead.page.locator('.countdown.calm').waitFor()
    expect(await foiHead.page.locator('.countdown strong').textContent()).toBe('30')
  })

  test('检索、附卷、遮盖个人信息并通过检验', async () => {
    const { clerk } = people
    await opensTheCase(clerk, site, kase)
    const { page } = clerk
    await takes(clerk, '登记检索', {
      检索人员: '陈敏',
      检索范围: '综合档案室、征地科',
      检索词和方法: '银滩北片、补偿安置',
      检索结果: '检得方案一份',
    })
    await page
      .getByLabel('上传文件')
      .setInputFiles({ name: '补偿安置方案.pdf', mimeType: 'application/pdf', buffer: paper() })
    await page.locator('.case-files').getByRole('link', { name: '补偿安置方案.pdf' }).waitFor()
    await page.locator('.case-files').getByRole('link', { name: '遮盖', exact: true }).click()
    await page.getByRole('button', { name: '遮盖身份证号码' }).click({ timeout: 60_000 })
    await clerk.findsNothingToComplainOf()
    await page.getByRole('button', { name: '制作遮盖件并检验' }).click()
    await page
      .getByRole('button', { name: '再改一改' })
      .or(page.getByRole('link', { name: '打开遮盖件' }))
      .first()
      .waitFor()
    await opensTheCase(clerk, site, kase)
    await page.locator('.case-files').getByText('遮盖检验通过').waitFor()
  })

  test('拟稿：选定一个答复类型，条款、表三和救济途径随之而定；还缺什么随写随见', async () => {
    const { clerk } = people
    const { page } = clerk
    await page.locator('.now').getByRole('button', { name: '拟稿', exact: true }).click()
    const choice = page.getByRole('button', { name: /^区分处理，部分公开/ })
    expect(await choice.textContent()).toContain('复议前置')
    await clerk.findsNothingToComplainOf()
    await choice.click()
    await page.getByText(/还缺 \d 项必备要素/).waitFor()
    await fills(page, {
      认定的事实: '经检索，本机关征地科存有《银滩北片土地征收补偿安置方案》一份',
      公开部分清单: '银滩北片土地征收补偿安置方案，1页',
      提供形式: '遮盖后的电子文档',
    })
    await page.getByRole('button', { name: '添加一处' }).click()
    await fills(page, {
      范围: '第1页第2段身份证号',
      依据: '涉及商业秘密、个人隐私',
      理由: '属于个人隐私，第三方不同意公开',
    })
    await dialog(page).locator('.ant-form-item', { hasText: '随答复提供的附件' }).getByRole('combobox').click()
    await page.locator('.ant-select-item-option', { hasText: /遮盖/ }).first().click()
    await page.keyboard.press('Escape')
    await page.getByText('必备要素齐全').waitFor()
    await clerk.findsNothingToComplainOf()
    await page.getByRole('button', { name: '保存为新的一稿' }).click()
    await page.locator('.draft h2', { hasText: '第 1 稿' }).waitFor()
    await clerk.findsNothingToComplainOf()
  })

  test('科室、法制、机关负责人依次签同一稿；没有保密审查不能签发，灰色的按钮说明条款', async () => {
    const { foiHead, legal, head } = people
    await opensTheCase(foiHead, site, kase)
    await takes(foiHead, '审核同意', {})
    await opensTheCase(legal, site, kase)
    await takes(legal, '审核同意', {})
    await opensTheCase(head, site, kase)
    await head.page.locator('.now-barred > summary').first().click()
    await head.page.locator('.now').getByRole('button', { name: /^签发/ }).focus()
    expect(await head.page.locator('.reasons').first().textContent()).toMatch(/保密审查.*条例第十七条/)
    await head.findsNothingToComplainOf()
    await opensTheCase(legal, site, kase)
    await takes(legal, '保密审查', { 审查结论: '可以公开', 审查意见和依据: '不涉及国家秘密，遮盖后可以公开' })
    await opensTheCase(head, site, kase)
    await takes(head, '签发', {})
    await standsAs(head.page, '已签发待送达')
  })

  test('送达之日停止计算；公民看到答复书和遮盖件；表三各格加一', async () => {
    const { clerk } = people
    await opensTheCase(clerk, site, kase)
    await takes(clerk, '送达答复', { 送达方式: '电子送达', 送达日期: today() })
    await standsAs(clerk.page, '已答复')
    await clerk.page
      .locator('.case-files')
      .getByRole('link', { name: /答复书/ })
      .waitFor()
    await citizen.goto(`${site.address}/track/case`)
    await clean(citizen)
    expect(await citizen.locator('main').textContent()).toContain('答复')
    const [fresh, partialNatural, partial, total] = before
    expect(await cells()).toEqual([fresh! + 1, partialNatural! + 1, partial! + 1, total! + 1])
  })
})
