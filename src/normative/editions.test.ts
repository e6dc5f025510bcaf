import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishingOfDocuments } from '../../bin/publishing.ts'
import { withClock } from '../platform/now.ts'
import { testDatabase } from '../platform/test-kit/index.ts'
import type { MatterView } from '../steps/api-types.ts'
import { addOrgan, asking } from '../steps/test-kit/asking.ts'
import { documentsApi } from './api.ts'
import type { TextsView } from './api-types.ts'
import { normativePortal } from './portal.tsx'
import { clerkOf, numberedIn, step, write } from './test-kit/living.ts'

const { db, close } = await testDatabase()
afterAll(close)
const organId = randomUUID()
const by = clerkOf(organId)
const ask = asking(documentsApi({ db }, publishingOfDocuments), { clerk: ['clerk', organId] })
const app = new Hono().route('/', normativePortal({ db }))
const page = async (path: string) => withClock('2026-06-01', async () => app.request(path))

beforeAll(() => addOrgan(db, organId, '海澜区文化和旅游局'))

describe('公布之前的草稿不是公众看的版本', () => {
  test('起草时录入过、后来改掉的话，公布以后哪一页都没有', async () => {
    const made = { docNumber: '海澜文旅规〔2026〕11号', title: '关于印发《甲办法》的通知' }
    const drafted = { on: '2026-02-01', text: '第一条 内部讨论的补助标准。' }
    const { id } = await numberedIn(db, organId, { ...made, text: '第一条 定稿的补助标准。', drafted })
    await step(db, '2026-03-26', 'publish', id, { ...published, reviewed: '三审三校记录见办公系统' }, by)
    for (const path of [`/documents/${id}`, `/documents/${id}/2`]) {
      const html = await (await page(path)).text()
      expect(html).toContain('定稿的补助标准')
      expect(html).not.toContain('内部讨论')
    }
    for (const path of [`/documents/${id}/1`, `/documents/${id}/1.docx`, `/documents/${id}/1/against/2`])
      expect([path, (await page(path)).status]).toEqual([path, 404])
    const found = async (q: string) => (await page(`/documents?q=${encodeURIComponent(q)}`)).text()
    expect(await found('定稿的补助标准')).toContain(`/documents/${id}"`)
    expect(await found('内部讨论的补助标准')).not.toContain(`/documents/${id}"`)
  })
})

const published = { publishedOn: '2026-03-26', channels: '政府网站' }

describe('三审三校签的是哪些字，公布的就是哪些字', () => {
  test('信息发布之后换了正文，不能公布；换回来才能', async () => {
    const made = { docNumber: '海澜文旅规〔2026〕12号', title: '关于印发《乙办法》的通知' }
    const { id } = await numberedIn(db, organId, { ...made, text: '第一条 审过的话。' })
    await withClock('2026-03-25', async () => ask.goes('clerk', '2026-03-25', `/lives/${id}/item`, {}))
    // What three reviewers do stands in disclosure/publishing.test.ts; here only that it has been done.
    await sql`update item set standing = 'published', published_on = '2026-03-25', index_number = '2026-12',
      revision_id = (select id from revision where item_id = item.id) where id = ${id}`.execute(db)
    const publish = async () => {
      const { seq } = (await (await ask.read('clerk', '2026-03-26', `/lives/${id}`)).json()) as MatterView
      return ask.send('clerk', '2026-03-26', `/lives/${id}/acts/publish`, { seen: seq, input: published })
    }
    await write(db, '2026-03-26', id, '2020-01-01', '第一条 没有审过的话。', by)
    const refused = await publish()
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('与录入的正文不一致')])
    await write(db, '2026-03-26', id, '2026-05-01', '第一条　审过的话。', by, '改回')
    expect((await publish()).status).toBe(200)
    const html = await (await page(`/documents/${id}`)).text()
    expect(html).toContain('审过的话')
    expect(html).not.toContain('没有审过')
    const { editions } = (await (await ask.read('clerk', '2026-06-01', `/lives/${id}/texts`)).json()) as TextsView
    expect(editions.length).toBeGreaterThan(1)
  })
})
