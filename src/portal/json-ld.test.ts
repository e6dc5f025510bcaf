import { load } from 'cheerio'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../platform/test-kit/index.ts'
import { portalRoutes } from './index.ts'
import { smallSite, testSite } from './test-kit/small-site.ts'

let kept: TestDatabase
let app: Hono
let item = ''
const hostile = '</script><script>alert(1)</script><!-- &amp; \u2028关于通知'
beforeAll(async () => {
  kept = await testDatabase()
  await smallSite(kept.db)
  const { id } = await kept.db.selectFrom('item').select('id').limit(1).executeTakeFirstOrThrow()
  item = id
  await kept.db.updateTable('item').set({ title: hostile }).where('id', '=', id).execute()
  app = new Hono().route('/', portalRoutes(kept))
})
afterAll(() => kept.close())

const things = async (path: string) => {
  const $ = load(await (await app.request(path)).text())
  const scripts = $('script').toArray()
  expect(scripts.every((each) => $(each).attr('type') === 'application/ld+json')).toBe(true)
  return scripts.map((each) => JSON.parse($(each).text()) as Record<string, unknown>)
}

describe('页面的机读说明（schema.org）', () => {
  test.each([
    ['/', ['GovernmentOrganization']],
    ['/open-data', ['Dataset']],
    ['/developers', ['BreadcrumbList']],
  ])('%s', async (path, types) => {
    const found = await things(path)
    expect(found.map((thing) => thing['@type'])).toEqual(types)
    expect(found.every((thing) => thing['@context'] === 'https://schema.org')).toBe(true)
  })

  test('内容页说明自己和所在位置；标题怎么写都跳不出来', async () => {
    const found = await things(`/items/${item}`)
    expect(found.map((thing) => thing['@type'])).toEqual(['BreadcrumbList', 'Article'])
    expect(found[1]).toMatchObject({ headline: hostile, url: `https://${testSite.domain}/items/${item}` })
  })
})
