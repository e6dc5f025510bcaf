import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type TestDatabase, testDatabase } from '../../platform/test-kit/index.ts'
import { portalRoutes } from '../index.ts'
import { itemsOf, smallSite, testSite } from '../test-kit/small-site.ts'

let kept: TestDatabase
let app: Hono
beforeAll(async () => {
  kept = await testDatabase()
  await smallSite(kept.db)
  const item = kept.db.selectFrom('item').select('id').where('published_on', '>=', '2023-01-01').limit(1)
  await kept.db.updateTable('item').set({ title: '=1+1,"甲"\n乙' }).where('id', 'in', item).execute()
  app = new Hono().route('/', portalRoutes(kept))
})
afterAll(() => kept.close())

const get = (path: string) => app.request(path)
const origin = `https://${testSite.domain}`

describe('开放数据', () => {
  test('CSV 一行一条，年份各是各的，公式只是文字', async () => {
    const text = await (await get('/open-data/files/item-2023.csv')).text()
    expect(text.match(/\r\n/g)).toHaveLength(itemsOf[2023] + 1)
    expect(text).toContain(`"'=1+1,""甲""\n乙"`)
    expect(text).not.toContain('2022-')
  })

  test('JSON Lines 每行都读得懂，地址完整', async () => {
    const lines = (await (await get('/open-data/files/item-2022.jsonl')).text()).trimEnd().split('\n')
    expect(lines).toHaveLength(itemsOf[2022])
    for (const line of lines) expect((JSON.parse(line) as { url: string }).url).toMatch(`${origin}/items/`)
  })

  test('校验值就是文件的 SM3', async () => {
    const file = await (await get('/open-data/files/item-2022.csv')).arrayBuffer()
    const version = (await (await get('/open-data/versions/item-2022.csv')).json()) as { hash: string; bytes: number }
    expect(version.hash).toBe(createHash('sm3').update(new Uint8Array(file)).digest('hex'))
    expect(version.bytes).toBe(file.byteLength)
  })

  test('目录（DCAT）列出每个种类每一年，下载地址都打得开', async () => {
    const shape = z.object({
      '@type': z.literal('dcat:Catalog'),
      'dcat:dataset': z.array(
        z.object({
          '@type': z.literal('dcat:Dataset'),
          'dct:title': z.object({ '@value': z.string() }),
          'dcat:distribution': z.array(
            z.object({ '@type': z.literal('dcat:Distribution'), 'dcat:downloadURL': z.object({ '@id': z.url() }) }),
          ),
        }),
      ),
    })
    const response = await get('/open-data/catalog.jsonld')
    expect(response.headers.get('Content-Type')).toContain('application/ld+json')
    const said = shape.parse(await response.json())
    expect(said['dcat:dataset'].map((set) => set['dct:title']['@value'])).toEqual(['政府信息', '政府信息公开年报'])
    const urls = said['dcat:dataset'].flatMap((set) =>
      set['dcat:distribution'].map((each) => each['dcat:downloadURL']['@id']),
    )
    expect(urls).toHaveLength(8)
    for (const url of urls) expect((await get(url.slice(origin.length))).status, url).toBe(200)
  })

  test.each(['item-1999.csv', 'item-2023.exe', 'secret-2023.csv', '..%2f..%2fpackage.json'])('%s 没有', async (name) =>
    expect((await get(`/open-data/files/${name}`)).status).toBe(404),
  )

  test('页面列出条数和下载', async () => {
    const page = await (await get('/open-data')).text()
    expect(page).toContain('/open-data/files/item-2023.csv')
    expect(page).toContain(`<td class="number">${itemsOf[2023]}</td>`)
  })
})
