import { Spectral } from '@stoplight/spectral-core'
import { oas } from '@stoplight/spectral-rulesets'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createApp } from '../../../bin/app.ts'
import { type TestDatabase, testDatabase } from '../../platform/test-kit/index.ts'
import { itemsOf, organCode, smallSite, testSite } from '../test-kit/small-site.ts'
import { answers, endpoints } from './endpoints.ts'

let kept: TestDatabase
let app: ReturnType<typeof createApp>
beforeAll(async () => {
  kept = await testDatabase()
  await smallSite(kept.db)
  app = createApp(kept)
})
afterAll(() => kept.close())

const base = '/api/public/v1'
const get = (path: string, headers: Record<string, string> = {}) => app.request(`${base}${path}`, { headers })
type Listed = { data: { id: string; day: string; url: string; organ: { code: string } }[]; next: string | null }
const list = async (path: string) => (await (await get(path)).json()) as Listed

describe('数据接口', () => {
  test('说明（OpenAPI 3.1）合乎 spectral 的规则', async () => {
    const spectral = new Spectral()
    spectral.setRuleset({ extends: [oas as never] })
    const found = await spectral.run(JSON.stringify(await (await get('/openapi.json')).json()))
    expect(found.map(({ code, message, path }) => `${code} ${path.join('.')} ${message}`)).toEqual([])
  })

  test('每个接口都在，答复合乎自己的说明', async () => {
    const { data } = await list('/items?limit=1')
    const report = await list('/reports')
    expect(report.data.map(({ url }) => url)).toContain(`https://${testSite.domain}/reports/2023`)
    for (const endpoint of endpoints) {
      const response = await get(endpoint.path.replace(':id', data[0]?.id ?? ''))
      if (endpoint.gives === 'record' && endpoint.kind !== 'item') {
        expect(response.status).toBe(404)
        continue
      }
      const { schema, many } = answers[endpoint.gives]
      const body = (await response.json()) as { data: unknown }
      const found = many ? z.array(schema as z.ZodType).safeParse(body.data) : (schema as z.ZodType).safeParse(body)
      expect(found.error, endpoint.path).toBeUndefined()
    }
  })

  test('一页接一页，不重不漏；其间新增的不打乱', async () => {
    const ids: string[] = []
    for (let after: string | null = ''; after !== null; ) {
      const page: Listed = await list(`/items?limit=30${after && `&after=${after}`}`)
      ids.push(...page.data.map(({ id }) => id))
      after = page.next
    }
    expect(ids).toHaveLength(itemsOf[2022] + itemsOf[2023])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('按机关、年份、日期、种类取', async () => {
    const of = await list(`/items?organ=${organCode(1)}&limit=100`)
    expect(new Set(of.data.map(({ organ }) => organ.code))).toEqual(new Set([organCode(1)]))
    expect((await list('/items?year=2022&limit=100')).data).toHaveLength(itemsOf[2022])
    const some = await list('/records?from=2023-03-01&until=2023-03-31&kind=item&limit=100')
    expect(some.data.length).toBeGreaterThan(0)
    expect(some.data.every(({ day }) => day.startsWith('2023-03'))).toBe(true)
  })

  const cursor = (day: string) => Buffer.from(`${day} 00000000-0000-4000-8000-000000000000`).toString('base64url')
  test.each([
    ['/items?limit=1000', '每页条数应为1至100的整数'],
    ['/items?organ=x', '机关应为18位统一社会信用代码'],
    ['/items?after=%00%00', '游标不对'],
    ['/items?from=2023-02-30', '日期应为'],
    [`/items?after=${cursor('2023-02-30')}`, '游标不对'],
    [`/items?after=${cursor('9999-99-99')}`, '游标不对'],
    ['/records?kind=secret', '没有这个种类'],
  ])('%s：说明错在哪里', async (path, said) => {
    const response = await get(path)
    expect(response.status).toBe(422)
    expect(await response.text()).toContain(said)
  })

  test('任何网站的页面都能读；只能读；未变的答以 304', async () => {
    const response = await get('/organs', { Origin: 'https://other.example' })
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    const again = await get('/organs', { 'If-None-Match': response.headers.get('ETag') ?? '' })
    expect(again.status).toBe(304)
    const write = await app.request(`${base}/items`, { method: 'PUT', headers: { Origin: 'http://localhost' } })
    expect(write.status).toBe(405)
    expect((await get('/none')).status).toBe(404)
  })

  test('给人看的说明列出每个接口，不用脚本', async () => {
    const page = await (await app.request('/developers')).text()
    for (const { summary } of endpoints) expect(page).toContain(summary)
    expect(page).not.toMatch(/<script(?! type="application\/ld\+json")/)
  })
})
