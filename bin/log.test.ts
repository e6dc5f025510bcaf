import { randomUUID } from 'node:crypto'
import { symbols } from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openAccounts, saveOfficer } from '../src/platform/accounts.ts'
import { startJobs } from '../src/platform/jobs.ts'
import { log } from '../src/platform/log.ts'
import { type TestDatabase, testDatabase } from '../src/platform/test-kit/index.ts'
import { testMailServer } from '../src/platform/test-kit/mail-server.ts'
import { paths } from '../src/portal/paths.ts'
import { performAct, submitRequest } from '../src/requests/desk.ts'
import { applicationTo, openOffice } from '../src/requests/test-kit/office.ts'
import { createApp } from './app.ts'
import { roomJobs } from './jobs.ts'

/** 个人信息保护法§51: what people type never reaches the log, whatever goes wrong with it. */

const said = {
  name: '诸葛标记',
  idNumber: '11010519491231002X',
  phone: '13899997777',
  email: 'marked.person@example.cn',
  address: '标记路一百零八号',
  description: '请公开标记小区的拆迁台账',
}
const lines: string[] = []
let site: TestDatabase
beforeAll(async () => {
  site = await testDatabase()
  log.level = 'trace'
  Object.assign(log, { [symbols.streamSym]: { write: (line: string) => lines.push(line) } })
})
afterAll(async () => {
  log.level = 'silent'
  vi.unstubAllEnvs()
  await site.close()
})

const host = 'http://localhost:8080'
const post = (app: ReturnType<typeof createApp>, path: string, body: object, cookie = '') =>
  app.request(host + path, {
    method: 'POST',
    headers: { origin: host, cookie, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

test('申请人填写的内容，办成的、填错的、系统出错的、发信失败的，都不进日志', async () => {
  const server = await testMailServer()
  server.manner = 'refuse'
  vi.stubEnv('GONGKAI_SMTP', server.url)
  const { db } = site
  const { finance, staff } = await openOffice(db)
  const accounts = openAccounts(db)
  const password = 'hailan-2023-ok'
  await saveOfficer(accounts, { name: '李', email: 'clerk@a.example', role: 'clerk', organId: finance, password })
  const app = createApp({ db }, accounts)
  const jobs = await startJobs(db, site.url, async () => [], roomJobs(db))

  const { id, number } = await submitRequest({ db }, randomUUID(), applicationTo(finance, said))
  await performAct({ db }, 'withdraw', id, { how: `电话 ${said.phone}` }, staff.clerk)
  await expect(submitRequest({ db }, randomUUID(), applicationTo(randomUUID(), said))).rejects.toThrow()

  const signedIn = await post(app, '/api/auth/sign-in/email', { email: 'clerk@a.example', password })
  const cookie = signedIn.headers.get('set-cookie') ?? ''
  const intake = { ...applicationTo(finance, said), channel: 'inPerson', submittedOn: 'x', content: said.description }
  expect((await post(app, '/api/requests/intake', intake, cookie)).status).toBe(422)
  const broken = { ...intake, submittedOn: '2026-01-05', name: `${said.name}\0` }
  expect((await post(app, '/api/requests/intake', broken, cookie)).status).toBeGreaterThanOrEqual(400)
  await app.request(`${host}/api/requests?q=${encodeURIComponent(said.name)}`, { headers: { cookie } })
  await app.request(host + paths.track, {
    method: 'POST',
    headers: { origin: host, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ number, code: said.idNumber }).toString(),
  })
  await vi.waitUntil(
    async () => (await db.selectFrom('mail').select('state').execute()).some(({ state }) => state === 'failed'),
    { timeout: 10_000 },
  )
  await jobs.stop()
  await server.close()

  log.info('the log was listened to')
  expect(lines.join('')).toContain('the log was listened to')
  for (const each of Object.values(said)) expect(lines.join('')).not.toContain(each)
})
