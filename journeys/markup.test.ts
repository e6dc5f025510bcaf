import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PublicSite, publicSite } from './public-site.ts'

/** The W3C's checker (vnu) reads every kind of public page; it needs Java, and where there is none it is skipped. */

const run = promisify(execFile)
const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar')
const hasJava = await run('java', ['-version']).then(
  () => true,
  () => false,
)

let site: PublicSite
beforeAll(async () => {
  site = await publicSite()
})
afterAll(() => site.kept.close())

/** hono/jsx writes the slash; a region that scrolls is named by what stands above it. */
const passedOver = /Trailing slash on void elements|Section lacks heading/

type Message = { url: string; type: string; message: string; extract?: string }

test.skipIf(!hasJava)('每一种公开页面都合乎 HTML 标准', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-markup-'))
  const files = await Promise.all(
    site.pages.map(async ([, path], n) => {
      const file = join(folder, `${n}.html`)
      await writeFile(file, await (await site.app.request(path)).text())
      return file
    }),
  )
  const { stderr } = await run('java', ['-jar', jar, '--format', 'json', '--exit-zero-always', ...files], {
    maxBuffer: 50_000_000,
  })
  const { messages } = JSON.parse(stderr) as { messages: Message[] }
  await rm(folder, { recursive: true })
  const said = messages
    .filter(({ message }) => !passedOver.test(message))
    .map(({ url, type, message, extract }) => {
      const n = Number(/(\d+)\.html$/.exec(url)?.[1])
      return `${site.pages[n]?.[0]} ${type}: ${message} ${extract ?? ''}`
    })
  expect(said).toEqual([])
})

test('每一种公开页面都打得开，只有撤回和找不到的不是 200', async () => {
  const answers = await Promise.all(
    site.pages.map(async ([name, path]) => [name, (await site.app.request(path)).status] as const),
  )
  expect(answers.filter(([, status]) => status !== 200)).toEqual([
    ['已撤回的一条', 410],
    ['找不到的页', 404],
  ])
})
