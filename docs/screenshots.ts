import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import type { Browser } from 'playwright-core'
import { createApp } from '../bin/app.ts'
import { loadDemo } from '../bin/commands/demo.ts'
import { demoAccounts, openDemoDesk } from '../bin/demo-accounts.ts'
import { openSite, type Site } from '../bin/with-database.ts'
import { openBrowser, widths } from '../journeys/browser.ts'
import { readConfig } from '../src/platform/config.ts'
import { publishDistrict } from './publish-district.ts'

/** The pictures of the README, taken of the demonstration district on a site of its own: `npm run screenshots`. */

const images = fileURLToPath(new URL('images/', import.meta.url))

type Shot = {
  name: string
  path: string
  width: keyof typeof widths
  height?: number
  reading?: 'large'
  open?: string
  /** Whose desk. */
  as?: string
}
const staffShots: Shot[] = [
  { name: 'studio', path: '/console/reports/:district', width: 'desktop', height: 960, open: 't3.granted.natural' },
  { name: 'desk', path: '/console/requests', width: 'desktop', height: 1000, as: 'clerk' },
  { name: 'case', path: '/console/requests/:consulting', width: 'desktop', height: 1100, as: 'clerk' },
]
const publicShots: Shot[] = [
  { name: 'portal-home', path: '/', width: 'desktop', height: 1300 },
  { name: 'portal-section', path: '/disclosure', width: 'desktop', height: 1300 },
  { name: 'portal-library', path: '/documents', width: 'desktop', height: 1000 },
  { name: 'portal-report', path: '/reports/2023#s3', width: 'desktop' },
  { name: 'portal-phone', path: '/', width: 'phone' },
  { name: 'portal-phone-report', path: '/reports/2023#s3', width: 'phone' },
  { name: 'portal-phone-large', path: '/', width: 'phone', reading: 'large' },
  { name: 'portal-phone-apply', path: '/apply', width: 'phone' },
]

async function withSite(work: (origin: string, site: Site) => Promise<void>) {
  if (readConfig().databaseUrl) throw new Error('Unset DATABASE_URL: pictures are taken on a site of their own.')
  const data = await mkdtemp(join(tmpdir(), 'gongkai-screenshots-'))
  await chmod(data, 0o755) // PostgreSQL's own user must reach it
  const site = await openSite({ data })
  await loadDemo(site.db, () => {})
  await openDemoDesk(site)
  const server = createAdaptorServer({ fetch: createApp(site).fetch })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    await work(`http://localhost:${(server.address() as AddressInfo).port}`, site)
  } finally {
    server.close()
    await site.close()
    await rm(data, { recursive: true, force: true })
  }
}

const contextFor = (browser: Browser, { width, height }: Shot) =>
  browser.newContext({
    viewport: { ...widths[width], ...(height && { height }) },
    deviceScaleFactor: 1.5,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })

async function takePublic(browser: Browser, origin: string, shot: Shot) {
  const context = await contextFor(browser, shot)
  if (shot.reading) await context.addCookies([{ name: 'reading', value: `${shot.reading}.system.simple`, url: origin }])
  const page = await context.newPage()
  await page.goto(origin + shot.path, { waitUntil: 'networkidle' })
  await page.screenshot({ path: join(images, `${shot.name}.png`) })
  await context.close()
}

/** The records the pictures are of: the district's report of 2023, and a case that waits for a third party. */
async function subjects({ db }: Site): Promise<Record<string, string>> {
  const report = db.selectFrom('report').select('id').where('scope', '=', 'district').where('year', '=', 2023)
  const request = db.selectFrom('request').select('id').where('status', '=', 'processing').where('due_on', 'is', null)
  const [district, consulting] = [await report.executeTakeFirstOrThrow(), await request.executeTakeFirstOrThrow()]
  return { district: district.id, consulting: consulting.id }
}

async function takeStaff(browser: Browser, origin: string, site: Site, shot: Shot) {
  const { password, people } = (await demoAccounts(site))!
  const named = await subjects(site)
  const context = await contextFor(browser, shot)
  const page = await context.newPage()
  await page.goto(`${origin}/console/sign-in`)
  await page.getByLabel('账号').fill(people.find(({ role }) => role === (shot.as ?? 'office'))!.email)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.locator('.bar-name').waitFor()
  const path = shot.path.replace(/:(\w+)/, (_, name: string) => named[name] ?? '')
  await page.goto(origin + path, { waitUntil: 'networkidle' })
  if (shot.open) await page.locator(`[data-cell="${shot.open}"]`).click()
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(800) // the drawer glides in
  await page.screenshot({ path: join(images, `${shot.name}.png`) })
  await context.close()
}

await mkdir(images, { recursive: true })
const browser = await openBrowser()
await withSite(async (origin, site) => {
  for (const shot of staffShots) await takeStaff(browser, origin, site, shot)
  await publishDistrict(site.db)
  for (const shot of publicShots) await takePublic(browser, origin, shot)
})
await browser.close()
