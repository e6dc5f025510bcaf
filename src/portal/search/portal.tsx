import { Hono } from 'hono'
import { z } from 'zod'
import { today } from '../../platform/now.ts'
import type { Services } from '../../platform/services.ts'
import { errorPage } from '../errors.tsx'
import { paths } from '../paths.ts'
import { readSite } from '../read-site.ts'
import { sameView } from '../same-view.ts'
import { countable } from './asked.ts'
import { find, mostPages } from './find.ts'
import { SearchPage } from './page.tsx'
import { longestQuestion } from './question.ts'
import { script, scriptPath } from './script.ts'
import { countOpened, countQuestion } from './store-questions.ts'
import { suggestions } from './suggest.ts'

/**
 * 检索 (条例§24): what is asked is in the address, so that it can be passed on, and in no cache and no log: answers are
 * `no-store`, and what is counted for the office has no person in it (asked.ts).
 */

const perPage = 10

const queryShape = z.object({
  q: z.string().max(2_000, '检索词过长').default(''),
  organ: z.uuid('机关的参数应来自本页的链接').optional(),
  kind: z.string().max(40, '种类的参数应来自本页的链接').optional(),
  column: z.string().max(100, '栏目的参数应来自本页的链接').optional(),
  year: z.coerce.number('年份应为四位数字').int('年份应为四位数字').min(1900).max(2100).optional(),
  standing: z.enum(['valid', 'ended'], '有效性应为 valid 或者 ended').optional(),
  order: z.enum(['relevance', 'day'], '排序应为 relevance 或者 day').default('relevance'),
  page: z.coerce
    .number('页码应为正整数')
    .int('页码应为正整数')
    .min(1, '页码应为正整数')
    .max(mostPages, `最多看到第${mostPages}页，请增加检索词或者选择条件`)
    .default(1),
})
export type SearchQuery = z.output<typeof queryShape>

const chosen = (query: Record<string, string>) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))

/** 【设计】 What people waited for is not asked twice in a second: a question is counted when its first page is shown. */
async function answered(services: Services, query: SearchQuery) {
  const { q, order, page, ...choice } = query
  const day = today()
  const found = await find(services.db, { text: q.slice(0, longestQuestion), today: day, choice, order, page, perPage })
  const asked = page === 1 && Object.values(choice).every((value) => value === undefined) ? countable(q) : undefined
  if (asked) await countQuestion(services.db, day, asked, found.total)
  return { found, asked }
}

export const searchPortal = (services: Services) =>
  new Hono()
    .get(paths.search, sameView, async (c) => {
      c.header('Cache-Control', 'no-store')
      const site = await readSite(services.db)
      const query = queryShape.safeParse(chosen(c.req.query()))
      if (!query.success) {
        const details = query.error.issues.map(({ message }) => message)
        return c.html(errorPage({ site, status: 400, path: paths.search, details }), 400)
      }
      if (query.data.q.trim() === '') return c.html(<SearchPage site={site} query={query.data} />)
      const { found, asked } = await answered(services, query.data)
      return c.html(<SearchPage {...{ site, query: query.data, found, asked }} />)
    })
    .get(paths.searchSuggestions, async (c) => {
      const typed = c.req.query('q') ?? ''
      return c.json(await suggestions(services.db, typed.slice(0, 60)), 200, { 'Cache-Control': 'no-store' })
    })
    .post(paths.searchOpened, async (c) => {
      const asked = countable(c.req.query('q') ?? '')
      if (asked) await countOpened(services.db, today(), asked)
      return c.body(null, 204)
    })
    .get(scriptPath, (c) =>
      c.body(script, 200, {
        'Content-Type': 'text/javascript; charset=utf-8',
        'Cache-Control': 'public, max-age=3600',
      }),
    )

/** The same answers for programs, under the read API (public-api/routes.tsx). */
export const searchForPrograms = (services: Services) =>
  new Hono().get('/', async (c) => {
    c.header('Cache-Control', 'no-store')
    c.header('Access-Control-Allow-Origin', '*')
    const query = queryShape.safeParse(chosen(c.req.query()))
    if (!query.success) return c.json({ errors: query.error.issues.map(({ message }) => message) }, 422)
    const { found } = await answered(services, query.data)
    const { question, entries, bets, ...rest } = found
    const shown = entries.map(({ title: _, number: __, passage, ...entry }) => ({
      ...entry,
      passage: passage.map(({ text }) => text).join(''),
    }))
    return c.json({ asked: question.said, page: query.data.page, ...rest, recommended: bets, entries: shown })
  })
