import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium, type Page } from 'playwright-core'

/** Made for one-shot functions: they end the browser with its first page, or need a display. */
const unwanted = /^--(headless|single-process|no-zygote)/

/** Chromium from npm (@sparticuz/chromium), started without a display; as root it must run without its sandbox. */
export async function openBrowser(env: Record<string, string> = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [...sparticuz.args.filter((arg) => !unwanted.test(arg)), '--no-sandbox', '--font-render-hinting=none'],
    headless: true,
    env: { ...process.env, ...env },
  })
}

/** The two widths every page is looked at in. */
export const widths = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 860 } } as const

export type Complaint = { rule: string; help: string; nodes: string[] }

type Violations = { violations: { id: string; help: string; nodes: { html: string }[] }[] }
type Axe = { run: (where: unknown, only: { resultTypes: string[] }) => Promise<Violations> }
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds wrong on the page as it stands: WCAG 2.2 A and AA and axe's good practice. Public pages forbid
 * scripts (CSP), so axe is brought in through the debugger. While a form lies over a page only the form is read: the
 * page under it cannot be reached.
 */
export async function complaints(page: Page): Promise<Complaint[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe, document } = globalThis as unknown as { axe: Axe; document: { querySelector(of: string): unknown } }
    const where = document.querySelector('.ant-drawer-open') ?? document
    const { violations } = await axe.run(where, { resultTypes: ['violations'] })
    return violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      nodes: nodes.map(({ html }) => html.slice(0, 300)),
    }))
  })
}
