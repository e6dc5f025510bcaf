import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { complaints } from './browser.ts'
import type { Site } from './site.ts'

/** People at their desks, each in a browser of their own: what they do, in the words in which they would tell it. */

const password = 'gongkai-demo'
export type Role = 'office' | 'clerk' | 'editor' | 'foiHead' | 'legal' | 'head' | 'governor' | 'supervisor'

export async function officer(browser: Browser, site: Site, role: Role) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (said) => said.text().includes('Content Security Policy') && troubles.push(said.text()))
  return {
    page,
    ...signing(page, site, role),
    ...reporting(page, site),
    ...looking(page, troubles),
    leave: () => context.close(),
  }
}
export type Officer = Awaited<ReturnType<typeof officer>>

const signing = (page: Page, { address }: Site, role: Role) => ({
  async comesToTheDoor() {
    await page.goto(`${address}/console/`)
    await page.getByRole('heading', { name: '政务公开工作台' }).waitFor()
  },
  async givesThePassword(given = password) {
    await page.getByLabel('账号').fill(`${role}@demo.example`)
    await page.getByLabel('密码').fill(given)
    await page.getByRole('button', { name: '登录' }).click()
  },
  async signsIn() {
    await page.goto(`${address}/console/sign-in`)
    await this.givesThePassword()
    const desk = role === 'clerk' || role === 'foiHead' ? '依申请公开' : '年度报告'
    await page.getByRole('heading', { name: desk, exact: true, level: 1 }).waitFor()
  },
})

const cell = (id: string) => `[id="cell-${id}"]`

const reporting = (page: Page, { address }: Site) => ({
  async opensTheDistrictReport() {
    await page.goto(`${address}/console/reports?year=2023`)
    await page.getByRole('button', { name: /打开.*全区年度报告/ }).click()
    await page.locator('.sheet-title').waitFor()
  },
  async opensTheNumber(id: string) {
    await page.locator(cell(id)).click()
    await page.locator('.door-value').waitFor()
  },
  /** Closed, the door gives the keyboard back to the number it was opened from. */
  async closesTheDoor() {
    await page.keyboard.press('Escape')
    await page.locator('.door').waitFor({ state: 'detached' })
    await page.locator('.cell:focus').waitFor()
  },
  readsTheNumber: (id: string) =>
    page
      .locator(`${cell(id)} > span:not(.unseen)`)
      .first()
      .textContent()
      .then(Number),
  readsTheDoor: async () => ({
    value: Number(await page.locator('.door-value strong').textContent()),
    records: Number((await page.locator('h3.door-count').textContent())?.replace(/\D/g, '')),
    listed: await page.locator('.door-row').count(),
  }),
  /** Performs a step of the way to publication and waits until the report stands where it leads. */
  async performs(step: string, standing: string) {
    await page.locator('.way-acts').getByRole('button', { name: step }).click()
    await page.getByRole('dialog').getByRole('button', { name: step }).click()
    await page.locator('.studio-head .standing', { hasText: standing }).waitFor()
  },
  /** A click behind the last word puts the caret there. */
  async writesAtTheEndOf(section: string) {
    const last = page.locator(`#${section} .prose p`).last()
    const { width, height } = (await last.boundingBox())!
    await last.click({ position: { x: width - 3, y: height - 10 } })
    await page.locator(`#${section} .prose:focus`).waitFor()
    await page.waitForTimeout(200) // as long as a hand takes from the mouse to the keys
  },
  async explains(finding: string, words: string) {
    const card = page.locator('.studio-aside .finding', { hasText: finding })
    await card.getByRole('button', { name: '填写说明' }).click()
    await card.getByLabel('说明').fill(words)
    await card.getByRole('button', { name: '保存说明' }).click()
    await page.getByText('说明已保存').waitFor()
  },
  async asksWhyNot(step: string) {
    await page.locator('.way-acts').getByRole('button', { name: step }).hover()
    const reasons = page.locator('.reasons')
    await reasons.waitFor()
    return reasons.textContent()
  },
  async downloads(label: string) {
    await page.getByRole('button', { name: '下载' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: label }).click(),
    ])
    const chunks: Uint8Array[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Uint8Array)
    return Buffer.concat(chunks)
  },
})

const looking = (page: Page, troubles: string[]) => ({
  /** Nothing for axe to say, nothing refused by the page's own policy, no error in the page. */
  async findsNothingToComplainOf() {
    await page.evaluate('Promise.all(document.getAnimations().map((each) => each.finished.catch(() => {})))')
    expect(await complaints(page)).toEqual([])
    expect(troubles).toEqual([])
  },
})
