import type { Browser, Page } from 'playwright-core'
import { type Officer, officer, type Role } from './officers.ts'
import type { Site } from './site.ts'

/** What officers do with one application, in the words of its page. */

export async function atDesk(browser: Browser, site: Site, role: Role): Promise<Officer> {
  const person = await officer(browser, site, role)
  await person.page.goto(`${site.address}/console/sign-in`)
  await person.givesThePassword()
  await person.page.locator('.bar-name').waitFor()
  return person
}

const dialog = (page: Page) => page.getByRole('dialog')

/** Fills in the fields of an act's form by the words that their names begin with. */
export async function fills(page: Page, answers: Record<string, string>, within = dialog(page)) {
  for (const [label, answer] of Object.entries(answers)) {
    const called = page.locator('label', { hasText: new RegExp(`^${label}`) })
    const item = within.locator('.ant-form-item', { has: called }).first()
    await item.waitFor()
    const radio = item.getByRole('radio', { name: answer, exact: true })
    if (await radio.count()) await radio.check()
    else if (await item.getByRole('combobox').count()) {
      await item.getByRole('combobox').click()
      await page.locator('.ant-select-item-option', { hasText: answer }).first().click()
    } else await item.locator('input, textarea').first().fill(answer)
  }
}

export const standsAs = (page: Page, standing: string) =>
  page.locator('.case-title .standing', { hasText: standing }).waitFor()

export async function opensTheCase({ page }: Officer, site: Site, { id, number }: { id: string; number: string }) {
  await page.goto(`${site.address}/console/requests/${id}`)
  await page.locator('.case-title h1', { hasText: number }).waitFor()
}

const looked = new Set<string>()

/** Takes up an act from the page, fills it in and puts it on the record; axe looks once at each form; at the page itself the journeys look. */
export async function takes(person: Officer, act: string, answers: Record<string, string>, done = act) {
  const { page } = person
  const button = page.locator('.case').getByRole('button', { name: act, exact: true }).first()
  if (!(await button.isVisible()))
    for (const each of await page.locator('.now-barred > summary').all()) await each.click()
  await button.click()
  await dialog(page).getByText('依据：').waitFor()
  await fills(page, answers)
  if (!looked.has(act)) await person.findsNothingToComplainOf()
  await dialog(page).locator('.form-foot .ant-btn-primary').click()
  await dialog(page).waitFor({ state: 'detached' })
  await page.locator('.timeline li', { hasText: done }).first().waitFor()
  looked.add(act)
}
