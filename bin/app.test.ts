import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAccounts, saveOfficer } from '../src/platform/accounts.ts'
import { type TestDatabase, testDatabase } from '../src/platform/test-kit/index.ts'
import { createApp } from './app.ts'
import { setupCode } from './setup-page.tsx'

const host = 'http://localhost:8080'
type App = ReturnType<typeof createApp>

const form = (app: App, path: string, fields: Record<string, string>, origin = host) =>
  app.request(`${host}${path}`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  })

describe('已经设立的站点', () => {
  let site: TestDatabase
  let app: App
  beforeAll(async () => {
    site = await testDatabase()
    const accounts = openAccounts(site.db)
    const person = {
      name: '周明',
      email: 'office@a.example',
      role: 'office' as const,
      organId: null,
      password: 'hailan-2023-ok',
    }
    await saveOfficer(accounts, person)
    app = createApp(site, accounts)
  })
  afterAll(() => site.close())

  test.each([
    ['/', 200],
    ['/setup', 404],
    ['/healthz', 200],
    ['/没有的页面', 404],
    ['/console/assets/none.js', 404],
  ])('%s 答以 %d', async (path, status) => {
    expect((await app.request(host + path)).status).toBe(status)
  })

  test('公开页面不许任何内联脚本和样式', async () => {
    const { headers } = await app.request(`${host}/`)
    const policy = headers.get('Content-Security-Policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('X-Frame-Options')).toBe('DENY')
  })

  test('程序问不存在的接口，先要登录；答以 JSON', async () => {
    const response = await app.request(`${host}/api/nothing`)
    expect([response.status, await response.json()]).toEqual([401, { error: '请先登录' }])
  })

  test('没有登录的人看不到任何记录', async () => {
    const doors = [
      'organs',
      'requests',
      'remedies',
      'documents',
      'items',
      'collected',
      'reports',
      'import/items/template',
    ]
    const statuses = await Promise.all(doors.map(async (door) => (await app.request(`${host}/api/${door}`)).status))
    expect(statuses).toEqual(doors.map(() => 401))
  })

  test.each([
    ['别的网站', { origin: 'http://other.example' }, 403],
    ['浏览器说是跨站', { origin: host, 'sec-fetch-site': 'cross-site' }, 403],
    ['同站的页面', { origin: host, 'sec-fetch-site': 'same-origin' }, 401],
    ['不经网页的程序', {}, 401],
  ])('写入的 JSON 来自%s', async (_, headers, status) => {
    const response = await app.request(`${host}/api/reports`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: '{}',
    })
    expect(response.status).toBe(status)
  })

  test('从别的网站递来的表单不收', async () => {
    expect((await form(app, '/reading', { reading: 'large' }, 'https://evil.example')).status).toBe(403)
  })

  test('经代理来的看不到运行指标', async () => {
    expect((await app.request(`${host}/metrics`, { headers: { 'X-Forwarded-For': '203.0.113.9' } })).status).toBe(404)
  })

  test('写坏了的、写了存不下的字符的请求，用中文说清楚', async () => {
    const headers = { origin: host, 'content-type': 'application/json' }
    const signIn = { email: 'office@a.example', password: 'hailan-2023-ok' }
    const signedIn = await app.request(`${host}/api/auth/sign-in/email`, {
      method: 'POST',
      headers,
      body: JSON.stringify(signIn),
    })
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
    const ask = (path: string, init: RequestInit = {}) =>
      app.request(`${host}${path}`, { ...init, headers: { ...headers, cookie } })
    const broken = await ask('/api/reports', { method: 'POST', body: '{' })
    expect([broken.status, await broken.json()]).toEqual([400, { error: '请求有误' }])
    const large = await ask('/api/reports', { method: 'POST', body: `"${'a'.repeat(9 * 1024 * 1024)}"` })
    expect([large.status, await large.json()]).toEqual([413, { error: '内容太大，上限为 8 MiB' }])
    const stray = await ask('/api/requests?q=%00')
    expect([stray.status, await stray.text()]).toEqual([422, expect.stringContaining('控制字符')])
    const limit = await ask('/api/requests?limit=-1')
    expect([limit.status, await limit.text()]).toEqual([422, expect.stringMatching(/message":"[^"]*\p{Script=Han}/u)])
  })

  test.each([
    ['登录', '/api/auth/sign-in/email', 17, 413],
    ['查询进度', '/track', 257, 413],
    ['阅读方式', '/reading', 257, 413],
    ['没有的页面', '/nothing', 257, 413],
    ['导入，没有登录', '/api/import/requests', 65 * 1024, 401],
  ])('太大的请求不收，不等读完：%s', async (_, path, kibibytes, status) => {
    const type = path.startsWith('/api/') ? 'application/json' : 'application/x-www-form-urlencoded'
    const headers = { origin: host, 'content-type': type, 'content-length': String(kibibytes * 1024) }
    expect((await app.request(host + path, { method: 'POST', headers, body: '{}' })).status).toBe(status)
    const sized = { ...headers, 'content-length': '2' }
    expect((await app.request(host + path, { method: 'POST', headers: sized, body: '{}' })).status).not.toBe(413)
  })

  test('没有说明长度的，读到上限为止', async () => {
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull: (to) => {
        sent += 1
        to.enqueue(new Uint8Array(64 * 1024).fill(97))
      },
    })
    const headers = { origin: host, 'content-type': 'application/x-www-form-urlencoded' }
    const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit
    expect((await app.request(`${host}/reading`, init)).status).toBe(413)
    expect(sent).toBeLessThan(10)
  })

  test('出了意外：读者看到一页中文，看不到内情', async () => {
    const broken = createApp({
      ...site,
      db: {
        ...site.db,
        selectFrom: () => {
          throw new Error('secret detail')
        },
      } as never,
    })
    const response = await broken.request(`${host}/healthz`, { headers: { accept: 'application/json' } })
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('secret')
  })
})

describe('空的站点', () => {
  let site: TestDatabase
  let app: App
  beforeAll(async () => {
    site = await testDatabase()
    app = createApp(site)
  })
  afterAll(() => site.close())

  const person = { site: '海澜区人民政府', name: '周明', email: 'admin@a.example', password: 'hailan-2023-ok' }

  test('首页和工作台都引到设置页', async () => {
    for (const path of ['/', '/console/', '/console/reports']) {
      const response = await app.request(host + path)
      expect([response.status, response.headers.get('Location')]).toEqual([302, '/setup'])
    }
    expect(await (await app.request(`${host}/setup`)).text()).toContain('设置公开平台')
  })

  test('设置码不对、密码太短，各说各的，不写任何东西', async () => {
    const response = await form(app, '/setup', { ...person, code: '00000000', password: 'short' })
    const page = await response.text()
    expect(response.status).toBe(422)
    expect(page).toContain('设置码不对')
    expect(page).toContain('密码至少 10 位')
    expect(page).not.toContain('value="short"')
    expect(await site.db.selectFrom('officer').selectAll().execute()).toEqual([])
  })

  test('设立之后可以登录，设置页不复存在', async () => {
    const made = await form(app, '/setup', { ...person, code: setupCode() })
    expect(made.headers.get('Location')).toBe('/console/')
    expect((await app.request(`${host}/setup`)).status).toBe(404)
    expect((await form(app, '/setup', { ...person, code: setupCode() })).status).toBe(404)
    const body = JSON.stringify({ email: person.email, password: person.password })
    const headers = { origin: host, 'content-type': 'application/json' }
    const signedIn = await app.request(`${host}/api/auth/sign-in/email`, { method: 'POST', headers, body })
    expect(await signedIn.json()).toMatchObject({ user: { role: 'administrator' } })
    expect(await (await app.request(`${host}/`)).text()).toContain('海澜区人民政府')
  })
})
