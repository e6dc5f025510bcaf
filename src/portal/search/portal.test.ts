import { Hono } from 'hono'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../platform/test-kit/index.ts'
import { paths } from '../paths.ts'
import { publicApi } from '../public-api/routes.tsx'
import { smallSite } from '../test-kit/small-site.ts'
import { countable } from './asked.ts'
import { refreshAll } from './indexing.ts'
import { searchPortal } from './portal.tsx'
import { askedSince, countQuestion, mostDifferentADay } from './store-questions.ts'

let kept: TestDatabase
let app: Hono
beforeAll(async () => {
  kept = await testDatabase()
  await smallSite(kept.db)
  await refreshAll(kept.db)
  app = new Hono().route(paths.publicApi, publicApi({ db: kept.db })).route('/', searchPortal({ db: kept.db }))
})
afterAll(() => kept.close())

const page = async (query: Record<string, string>) => {
  const response = await app.request(`/search?${new URLSearchParams(query)}`)
  return { status: response.status, cache: response.headers.get('Cache-Control'), html: await response.text() }
}

describe('检索页', () => {
  test('标出检索词，条件带着数目，什么缓存都不留', async () => {
    const { status, cache, html } = await page({ q: '防汛' })
    expect(html).toContain('class="variant" href="/t/search?q=%E9%98%B2%E6%B1%9B"')
    expect([status, cache]).toEqual([200, 'no-store'])
    expect(html).toContain('<mark>防汛</mark>')
    expect(html).toMatch(/role="status"><span>共 \d+ 条/)
    expect(html).toContain('ping="/search/opened?q=')
  })

  test('没有结果时说下一步怎么办，包括申请公开', async () => {
    const { html } = await page({ q: '量子航天器' })
    expect(html).toContain('没有找到含有全部词语的政府信息')
    expect(html).toContain('href="/apply"')
  })

  test('检索词里的标记只是字', async () => {
    const { html } = await page({ q: '<script>alert(1)</script>"防汛' })
    expect(html).not.toContain('<script>alert')
  })

  test.each([
    [{ q: '防汛', page: '51' }, '最多看到第50页'],
    [{ q: '防汛', organ: 'x' }, '机关的参数应来自本页的链接'],
    [{ q: '防汛', year: '今年' }, '年份应为四位数字'],
  ] as [Record<string, string>, string][])('参数写错的说明怎么改：%j', async (query, said) => {
    const { status, html } = await page(query)
    expect(status).toBe(400)
    expect(html).toContain(said)
  })

  test('提示从标题里不同的地方开始', async () => {
    const { rows } = await sql<{
      lead: string
      title: string
    }>`select lead, title from search_document limit 1`.execute(kept.db)
    const typed = rows[0]!.lead.slice(0, 3)
    const response = await app.request(`/search/suggestions?q=${encodeURIComponent(typed)}`)
    const offered = (await response.json()) as string[]
    expect(offered.length).toBeGreaterThan(0)
    expect(await (await app.request('/search/suggestions?q=%25')).json()).toEqual([])
  })

  test('接口给出同样的结果', async () => {
    const response = await app.request(`/api/public/v1/search?q=${encodeURIComponent('防汛')}`)
    const said = (await response.json()) as { total: number; entries: { name: string; path: string }[] }
    expect(said.total).toBeGreaterThan(0)
    expect(said.entries[0]?.path).toMatch(/^\//)
  })
})

test('撤回的信息当即检索不到：不等索引，也不等谁来办', async () => {
  const { id, title } = await kept.db
    .selectFrom('item')
    .select(['id', 'title'])
    .where('title', 'like', '%防汛%')
    .limit(1)
    .executeTakeFirstOrThrow()
  const seen = async () => {
    const offered = await app.request(`/search/suggestions?q=${encodeURIComponent(title.slice(0, 8))}`)
    const quoted = await page({ q: `“${title}”` })
    return [(await page({ q: title })).html, quoted.html]
      .map((html) => html.includes(`href="/items/${id}"`))
      .concat(((await offered.json()) as string[]).includes(title))
  }
  const stand = (standing: string) => kept.db.updateTable('item').set({ standing }).where('id', '=', id).execute()
  const before = await seen()
  expect(before.slice(0, 2)).toEqual([true, true])
  await stand('withdrawn')
  expect(await seen()).toEqual([false, false, false])
  await stand('published')
  expect(await seen()).toEqual(before)
})

describe('有人想借检索框说话', () => {
  test('一天里反复检索的，不进入别人的提示；几天里都有人检索的才进入', async () => {
    const offered = async () =>
      (await (await app.request(`/search/suggestions?q=${encodeURIComponent('防汛')}`)).json()) as string[]
    const asked = '防汛 某某局长'
    for (let n = 0; n < 9; n += 1) await countQuestion(kept.db, '2024-05-06', asked, 3)
    expect(await offered()).not.toContain(asked)
    for (const day of ['2024-05-07', '2024-05-08']) await countQuestion(kept.db, day, asked, 3)
    expect(await offered()).toContain(asked)
  })

  test('编造出来的检索词再多，一天也只记到上限；记着的照常累计', async () => {
    await sql`insert into search_question (day, asked, times, found)
      select '2024-06-01', 'x' || n, 1, 0 from generate_series(1, ${mostDifferentADay}) n`.execute(kept.db)
    await countQuestion(kept.db, '2024-06-01', '又一个', 0)
    await countQuestion(kept.db, '2024-06-01', 'x7', 0)
    const { rows } = await sql<{ n: number; times: number }>`select count(*)::int as n, max(times) as times
      from search_question where day = '2024-06-01'`.execute(kept.db)
    expect(rows[0]).toEqual({ n: mostDifferentADay, times: 2 })
    await sql`delete from search_question`.execute(kept.db)
  })
})

describe('检索词的记数', () => {
  test.each([
    ['防汛应急预案', '防汛应急预案'],
    ['海澜政规〔2023〕1号', '海澜政规〔2023〕1号'],
    ['１３８０００００００１', undefined],
    ['张三 110105 19491231 002X', undefined],
    ['zhang@example.cn', undefined],
    ['税', undefined],
    ['字'.repeat(41), undefined],
  ])('“%s”记作%j', (text, expected) => {
    expect(countable(text)).toBe(expected)
  })

  test('同样的词合并计数；次数少的不列出来', async () => {
    for (let n = 0; n < 4; n++) await page({ q: '低保标准' })
    await page({ q: '某某人的名字' })
    await app.request(`/search/opened?q=${encodeURIComponent('低保标准')}`, { method: 'POST' })
    const asked = await askedSince(kept.db, { since: '2020-01-01', least: 3, without: false, limit: 10 })
    expect(asked).toMatchObject([{ asked: '低保标准', times: 4, opened: 1 }])
  })
})
