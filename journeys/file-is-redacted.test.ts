import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filesOf, readFile } from '../src/platform/files.ts'
import { plain } from '../src/requests/redaction/needles.ts'
import { textOf, withPdf } from '../src/requests/redaction/pdf-facts.ts'
import { latinAt, nastyPdf, textAt } from '../src/requests/redaction/test-kit/nasty-pdf.ts'
import { openBrowser } from './browser.ts'
import { type Officer, officer } from './officers.ts'
import { openSite, type Site } from './site.ts'

/** 条例§37: a clerk covers what may not be given, with pointer and keys, and the copy proves itself. */

let site: Site
let browser: Browser
let clerk: Officer
let request: string

const identity = '11010519491231002X'
const paper = nastyPdf({
  pages: [
    {
      content: `${textAt(50, 700, '协议双方：周明远')}\n${latinAt(50, 600, `No. ${identity}`, 20)}\n${textAt(50, 500, '其余可以公开')}`,
    },
    { content: textAt(50, 700, '第二页可以公开') },
  ],
})

beforeAll(async () => {
  browser = await openBrowser()
  site = await openSite()
  clerk = await officer(browser, site, 'clerk')
  await clerk.signsIn()
  const account = await site.db
    .selectFrom('officer')
    .selectAll()
    .where('email', '=', 'clerk@demo.example')
    .executeTakeFirstOrThrow()
  const open = await site.db
    .selectFrom('request')
    .select('id')
    .where('organ_id', '=', account.organ_id)
    .where('status', '=', 'processing')
    .executeTakeFirstOrThrow()
  request = open.id
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

describe.sequential('区分处理', { timeout: 120_000 }, () => {
  test('上传拟提供的文件，从案卷进入遮盖', async () => {
    const { page } = clerk
    await page.goto(`${site.address}/console/requests/${request}`)
    await page.locator('input[type=file][aria-label=上传文件]').setInputFiles({
      name: '协议.pdf',
      mimeType: 'application/pdf',
      buffer: paper,
    })
    await page.getByRole('link', { name: '协议.pdf' }).waitFor()
    await page.getByRole('link', { name: '遮盖', exact: true }).last().click()
    await page.getByRole('heading', { name: '区分处理', level: 1 }).waitFor()
    await page.getByText('本页像是有 1 处个人信息').waitFor()
    await clerk.findsNothingToComplainOf()
  })

  test('采纳建议，鼠标画一处，键盘加一处、移动、改大小、删除', async () => {
    const { page } = clerk
    await page.getByRole('button', { name: '遮盖身份证号码' }).click()
    const sheet = (await page.locator('.redaction-sheet').boundingBox())!
    const at = (x: number, y: number) =>
      [sheet.x + (x / 595) * sheet.width, sheet.y + ((842 - y) / 842) * sheet.height] as const
    await page.mouse.move(...at(168, 725))
    await page.mouse.down()
    await page.mouse.move(...at(250, 700))
    await page.mouse.move(...at(250, 692))
    await page.mouse.up()
    await page.getByRole('heading', { name: '遮盖 2 处' }).waitFor()
    await page.getByRole('button', { name: '在本页加一处' }).focus()
    await page.keyboard.press('Enter')
    const added = page.getByRole('button', { name: '第 1 页第 3 处遮盖框，依据条例第十五条' })
    await added.waitFor()
    const before = (await added.boundingBox())!
    for (const key of ['Control+ArrowDown', 'Control+ArrowDown', 'Shift+ArrowRight']) await page.keyboard.press(key)
    const after = (await added.boundingBox())!
    expect(after.y).toBeGreaterThan(before.y + 20)
    expect(after.width).toBeGreaterThan(before.width)
    await page.keyboard.press('Delete')
    await page.getByRole('heading', { name: '遮盖 2 处' }).waitFor()
    await clerk.findsNothingToComplainOf()
  })

  test('制成遮盖件，检验逐项通过，附卷；文件里没有遮住的字', async () => {
    const { page } = clerk
    await page.getByRole('button', { name: '制作遮盖件并检验' }).click()
    await page.getByText('全部通过，可以随答复提供').waitFor({ timeout: 60_000 })
    expect(await page.locator('.redaction-checks .passed').count()).toBe(11)
    await clerk.findsNothingToComplainOf()
    const copy = (await filesOf(site.db, 'request', request)).find(({ purpose }) => purpose === 'redacted')!
    const { bytes, name } = await readFile(site.db, copy.id)
    expect(name).toBe('协议（遮盖件）.pdf')
    const text = plain((await withPdf(bytes, textOf)).join(''))
    expect(text).not.toContain(plain(identity))
    expect(text).not.toContain('周明远')
    expect(text).toContain('其余可以公开')
    expect(text).toContain('第二页可以公开')
  })
})
