import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decrypt } from '../src/platform/secret.ts'
import { complaints, openBrowser } from './browser.ts'
import { openSite, type Site } from './site.ts'

/** Whoever asked follows their case by number and query code: in every standing there is a page that says what to do. */

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
const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'

async function looked(page: Page, name: string) {
  await page.waitForLoadState()
  if (shots) {
    mkdirSync(shots, { recursive: true })
    await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
  }
  expect(await page.evaluate<number>(sideways), `${name} scrolls sideways`).toBe(0)
  expect(await complaints(page), name).toEqual([])
}

const standing = async (status: string) => {
  const row = await site.db
    .selectFrom('request')
    .select(['id', 'number', 'query_code'])
    .where('status', '=', status)
    .where('query_code', 'is not', null)
    .orderBy('number')
    .executeTakeFirst()
  if (!row) throw new Error(`the demonstration has no case that is ${status}`)
  return { id: row.id, number: row.number, code: decrypt(row.query_code!) }
}

async function follows(status: string, viewport = { width: 390, height: 844 }) {
  const { number, code, id } = await standing(status)
  const context = await browser.newContext({ viewport, acceptDownloads: true })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  await page.goto(`${site.address}/track#${encodeURIComponent(number)}`)
  expect(await page.getByLabel('申请编号').inputValue()).toBe(number) // a telephone that read the QR code
  await page.getByLabel('查询码').fill(code)
  await page.getByRole('button', { name: '查询', exact: true }).click()
  await page.locator('.standing').waitFor()
  expect(page.url()).toBe(`${site.address}/track/case`)
  return { page, id, context, now: () => page.locator('.standing h2').textContent() }
}

describe('每一种状态都说得明白', () => {
  test.each([
    ['awaitingConfirmation', '已送到，等机关确认收到'],
    ['processing', '正在办理'],
    ['correctionPending', '请您补充说明'],
    ['reasonPending', '请您说明理由'],
    ['feePending', '等您缴费'],
    ['decided', '答复已经作出'],
    ['answered', '已答复'],
  ])('%s：%s', async (status, said) => {
    const { page, now, context } = await follows(status)
    expect(await now()).toBe(said)
    for (const each of await page.locator('summary').all()) await each.click()
    await looked(page, `case-${status}`)
    await context.close()
  })
})

describe('申请人办自己的事', () => {
  test('补充说明：写一段，期限重新起算', async () => {
    const { page, now, context } = await follows('correctionPending', { width: 1280, height: 860 })
    await page.getByRole('link', { name: '补充说明' }).first().click()
    await page.getByRole('button', { name: '提交', exact: true }).click()
    expect(await page.getByRole('alert').textContent()).toContain('请写下补充说明')
    await looked(page, 'act-correct-wrong')
    await page.getByLabel('补充说明').fill('2021年渔港新村安置房项目用地批准书')
    await site.db.deleteFrom('tracking').execute() // as if half an hour had passed while writing
    await page.getByRole('button', { name: '提交', exact: true }).click()
    await looked(page, 'track-again')
    const { number, code } = await standing('correctionPending')
    await page.getByLabel('申请编号').fill(number)
    await page.getByLabel('查询码').fill(code)
    await page.getByRole('button', { name: '查询', exact: true }).click()
    expect(await page.getByLabel('补充说明').inputValue()).toBe('2021年渔港新村安置房项目用地批准书')
    await page.getByRole('button', { name: '提交', exact: true }).click()
    expect(await page.getByRole('status').textContent()).toContain('重新计算')
    expect(await now()).toBe('机关已收到')
    await looked(page, 'case-corrected')
    await context.close()
  })

  test('说明理由：送到以后不再问', async () => {
    const { page, context } = await follows('reasonPending')
    await page.getByRole('link', { name: '说明理由', exact: true }).first().click()
    await page.getByLabel('理由').fill('历年材料用于核对本村用地边界，分批申请系因档案分处保存。')
    await page.getByRole('button', { name: '提交', exact: true }).click()
    expect(await page.getByRole('status').textContent()).toContain('理由已经送到')
    expect(await page.getByRole('link', { name: '说明理由', exact: true }).count()).toBe(0)
    await context.close()
  })

  test('答复送达以后：下载文书，看怎样救济，评价', async () => {
    const { page, context } = await follows('answered')
    const waiting = page.waitForEvent('download')
    await page.locator('.letter-list a', { hasText: 'PDF' }).first().click()
    expect((await waiting).suggestedFilename()).toMatch(/\.pdf$/)
    expect(await page.locator('#remedy + p').textContent()).toContain('行政复议')
    await page.getByRole('link', { name: '我已收到文书' }).first().click()
    await looked(page, 'act-received')
    await page.getByRole('button', { name: '提交', exact: true }).click()
    expect(await page.getByRole('status').textContent()).toContain('今天收到了文书')
    expect(await page.getByRole('link', { name: '我已收到文书' }).count()).toBe(0)
    await page.getByRole('link', { name: '评价这次办理' }).click()
    await page.getByText('很满意', { exact: true }).click()
    await looked(page, 'act-rate')
    await page.getByRole('button', { name: '提交', exact: true }).click()
    expect(await page.getByRole('status').textContent()).toContain('评价已经收到')
    await context.close()
  })

  test('大字版、放大两倍、高对比：仍不横向滚动，也不违反 axe', async () => {
    const context = await browser.newContext({ viewport: { width: 640, height: 430 }, contrast: 'more' })
    await context.addCookies([{ name: 'reading', value: 'larger', url: site.address }])
    const page = await context.newPage()
    for (const path of ['/apply', '/apply/form', '/track', '/answered', '/guide']) {
      await page.goto(site.address + path)
      await looked(page, `large${path.replaceAll('/', '-')}`)
    }
    await context.close()
  })
})

describe('不是给申请人的，打不开', () => {
  const lettersOf = (status: string, like: string) =>
    site.db
      .selectFrom('letter')
      .innerJoin('request', 'request.id', 'letter.subject_id')
      .select(['letter.id', 'request.id as of'])
      .where('status', '=', status)
      .where('letter.kind', 'like', like)
      .execute()

  test('签了还没有送达的答复、发给第三方的征询、别人的文书', async () => {
    const { page, id, context } = await follows('decided')
    const signed = (await lettersOf('decided', 'reply.%')).filter(({ of }) => of === id)
    const asked = await lettersOf('processing', 'thirdPartyInquiry')
    const others = await lettersOf('answered', '%')
    expect([signed.length, asked.length, others.length].every((n) => n > 0)).toBe(true)
    for (const letter of [...signed, ...asked, ...others]) {
      const answered = await page.request.get(`${site.address}/track/letters/${letter.id}.pdf`)
      expect(answered.status()).toBe(404)
    }
    await context.close()
    const party = await follows('processing')
    const text = await party.page.locator('main').textContent()
    expect(text).not.toContain('征询书')
    await party.context.close()
  })
})

describe('每一页都经得起看', () => {
  test('申请之前的提示、“就是这个”、撤回的确认', async () => {
    const { page, context } = await follows('awaitingConfirmation')
    await page.getByRole('link', { name: '撤回申请' }).click()
    await looked(page, 'act-withdraw')
    await page.goto(`${site.address}/apply`)
    await page.getByLabel('您想要什么信息？').fill('小学招生划片方案')
    await page.getByRole('button', { name: '看看是否已公开' }).click()
    await looked(page, 'suggestions')
    const opened = context.waitForEvent('page')
    await page.getByRole('button', { name: '打开看看' }).first().click()
    expect(await (await opened).locator('h1').textContent()).toContain('招生划片')
    await page.getByRole('button', { name: '不是我要的' }).first().click()
    await page.getByRole('button', { name: '这就是我要的' }).first().click()
    await page.getByRole('heading', { name: '已经公开，不用申请' }).waitFor()
    await looked(page, 'found')
    await context.close()
  })
})

describe('给大家看的', () => {
  test('已答复信息公开：列表、筛选、一件的内容，没有申请人', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 } })
    await page.goto(`${site.address}/answered`)
    await looked(page, 'answered')
    await page.locator('.entries a').first().click()
    await looked(page, 'answered-one')
    await page.goto(`${site.address}/guide`)
    await looked(page, 'guide')
    const waiting = page.waitForEvent('download')
    await page.locator('.channels a', { hasText: 'Word' }).first().click()
    expect((await waiting).suggestedFilename()).toMatch(/政府信息公开申请表\.docx$/)
    await page.close()
  })
})
