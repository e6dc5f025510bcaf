import { getMigrations } from 'better-auth/db/migration'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Accounts, openAccounts, saveOfficer } from './accounts.ts'
import { withClock } from './now.ts'
import type { Env } from './services.ts'
import { accountRoutes, requireOfficer, secondFactorSetting } from './session.ts'
import { writeSetting } from './settings.ts'
import { type TestDatabase, testDatabase } from './test-kit/index.ts'

let site: TestDatabase
let accounts: Accounts
let app: Hono<Env>

const host = 'http://localhost:8080'
const password = 'hailan-2023-ok'
const officer = (email: string) => ({ name: '周明', email, role: 'office' as const, organId: null, password })

beforeAll(async () => {
  site = await testDatabase()
  accounts = openAccounts(site.db)
  app = new Hono<Env>()
    .route(
      '/api/auth',
      accountRoutes(accounts, (c) => c.req.header('test-address') ?? '192.0.2.1'),
    )
    .use('/api/*', requireOfficer(accounts, site.db))
    .get('/api/me', (c) => c.json(c.get('actor'))) as unknown as Hono<Env>
})
afterAll(() => site.close())

let address = 0
const post = (path: string, body: unknown, cookie = '') => {
  address += 1 // each from another place: the limit per address has its own test
  const headers = { 'content-type': 'application/json', origin: host, cookie, 'test-address': `192.0.2.${address}` }
  return app.request(`${host}/api/auth${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
}
const signIn = (email: string, typed = password) => post('/sign-in/email', { email, password: typed })
const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
const me = (cookie: string) => app.request(`${host}/api/me`, { headers: { cookie } })

test('better-auth 认为迁移 0004 什么也不缺', async () => {
  const { toBeCreated, toBeAdded } = await getMigrations(accounts.options)
  expect([toBeCreated, toBeAdded]).toEqual([[], []])
})

describe('登录', () => {
  test('密码对的进得来，身份与角色随每次请求', async () => {
    const id = await saveOfficer(accounts, officer('office@a.example'))
    const response = await signIn('Office@a.example')
    expect(response.status).toBe(200)
    expect(response.headers.getSetCookie().join()).toMatch(/HttpOnly; SameSite=Lax/)
    expect(await (await me(cookieOf(response))).json()).toEqual({ id, name: '周明', role: 'office', organId: null })
  })

  test('没有登录的得到 401 与一句话', async () => {
    const response = await me('')
    expect([response.status, await response.json()]).toEqual([401, { error: '请先登录' }])
  })

  test('不能自行注册', async () => {
    expect((await post('/sign-up/email', { ...officer('new@a.example'), name: '新人' })).ok).toBe(false)
  })

  test('退出后原来的会话不能再用', async () => {
    await saveOfficer(accounts, officer('leave@a.example'))
    const cookie = cookieOf(await signIn('leave@a.example'))
    expect((await me(cookie)).status).toBe(200)
    expect((await post('/sign-out', {}, cookie)).status).toBe(200)
    expect((await me(cookie)).status).toBe(401)
  })

  test('改了密码，旧会话即失效', async () => {
    await saveOfficer(accounts, officer('reset@a.example'))
    const cookie = cookieOf(await signIn('reset@a.example'))
    await saveOfficer(accounts, { ...officer('reset@a.example'), password: 'another-password' })
    expect((await me(cookie)).status).toBe(401)
    expect((await signIn('reset@a.example', 'another-password')).status).toBe(200)
  })

  test('停用的人员进不来，已进来的也出去', async () => {
    await saveOfficer(accounts, officer('gone@a.example'))
    const cookie = cookieOf(await signIn('gone@a.example'))
    await site.db.updateTable('officer').set({ active: false }).where('email', '=', 'gone@a.example').execute()
    expect((await me(cookie)).status).toBe(401)
    expect((await signIn('gone@a.example')).status).toBe(401)
  })
})

describe('登录失败的处理', () => {
  test('连续五次不对即锁定，十五分钟后解开', async () => {
    await saveOfficer(accounts, officer('lock@a.example'))
    const at = (time: string, typed: string) =>
      withClock(`2024-03-01T${time}:00+08:00`, () => signIn('lock@a.example', typed))
    for (let n = 0; n < 5; n += 1) {
      const wrong = await at('09:00', 'wrong-password')
      expect([wrong.status, await wrong.json()]).toEqual([
        401,
        { code: 'INVALID_EMAIL_OR_PASSWORD', error: '账号或密码不对' },
      ])
    }
    const locked = await at('09:10', password)
    expect([locked.status, await locked.json()]).toEqual([
      429,
      { code: 'LOCKED', error: '密码多次不对，请15分钟后再试' },
    ])
    expect((await at('09:16', password)).status).toBe(200)
  })

  test('不存在的账号一样锁定，看不出有没有这个人', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 6; n += 1) statuses.push((await signIn('nobody@a.example')).status)
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
  })

  test('同一地址一分钟内超过二十次即拒绝，无论哪个账号', async () => {
    const headers = {
      'content-type': 'application/json',
      origin: host,
      'test-address': '198.51.100.7',
      'x-forwarded-for': '203.0.113.1',
    }
    const statuses: number[] = []
    for (let n = 0; n < 21; n += 1) {
      const body = JSON.stringify({ email: `guess${n}@a.example`, password })
      statuses.push((await app.request(`${host}/api/auth/sign-in/email`, { method: 'POST', headers, body })).status)
    }
    expect(statuses.at(-1)).toBe(429)
    expect(statuses.slice(0, 20)).toEqual(Array(20).fill(401))
  })
})

describe('动态口令', () => {
  test('站点要求时，未绑定的人员只能去绑定', async () => {
    await saveOfficer(accounts, officer('factor@a.example'))
    const cookie = cookieOf(await signIn('factor@a.example'))
    await writeSetting(site.db, secondFactorSetting, true)
    expect((await me(cookie)).status).toBe(403)
    await writeSetting(site.db, secondFactorSetting, false)
    expect((await me(cookie)).status).toBe(200)
  })

  test('绑定之后，只凭密码进不来，加上口令才进得来', async () => {
    await saveOfficer(accounts, officer('totp@a.example'))
    const cookie = cookieOf(await signIn('totp@a.example'))
    const { totpURI } = (await (await post('/two-factor/enable', { password }, cookie)).json()) as { totpURI: string }
    const secret = new URL(totpURI).searchParams.get('secret')
    expect(secret).toBeTruthy()
    const { code } = await accounts.api.generateTOTP({ body: { secret: decodeBase32(secret!) } })
    expect((await post('/two-factor/verify-totp', { code }, cookie)).status).toBe(200)
    const half = await signIn('totp@a.example')
    expect(await half.json()).toMatchObject({ twoFactorRedirect: true })
    expect((await me(cookieOf(half))).status).toBe(401)
    const wrong = await post('/two-factor/verify-totp', { code: '000000' }, cookieOf(half))
    expect(await wrong.json()).toMatchObject({ error: expect.stringContaining('动态口令不对') })
    const whole = await post('/two-factor/verify-totp', { code }, cookieOf(half))
    expect((await me(cookieOf(whole))).status).toBe(200)
  })
})

const decodeBase32 = (text: string) => {
  const bits = [...text]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2))).toString('utf8')
}
