import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { today } from '../platform/now.ts'
import type { Services } from '../platform/services.ts'
import { publicPage, tagged } from '../portal/cache.ts'
import { errorPage } from '../portal/errors.tsx'
import { paths } from '../portal/paths.ts'
import { readSite } from '../portal/read-site.ts'
import { columnBySlug, itemsOfColumn, listColumns, openNotices } from './columns/store-public.ts'
import { ColumnPage, ColumnsPage, pageOf } from './portal-column-pages.tsx'
import { NoticesPage } from './portal-notices.tsx'
import { TopicPage, TopicsPage } from './portal-topic-pages.tsx'
import { organName } from './store-public.ts'
import { listTopics, topicBySlug } from './topics/store-public.ts'

/** 栏目 and 专题. A retired column's address leads to where its content went. */

const perPage = 20
const queryShape = z.object({
  organ: z
    .string()
    .regex(/^[0-9A-Z]{18}$/)
    .optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
})

const lost = async (c: Context, db: Services['db']) =>
  c.html(errorPage({ site: await readSite(db), status: 404, path: c.req.path }), 404)

const column =
  ({ db }: Services) =>
  async (c: Context) => {
    const slug = c.req.param('slug') ?? ''
    const found = await columnBySlug(db, slug, today())
    const query = queryShape.safeParse(c.req.query())
    if (!found || !query.success) return lost(c, db)
    if ('movedTo' in found) return c.redirect(found.movedTo ? paths.column(found.movedTo) : paths.columns, 301)
    const { column: shown, trail, children } = found
    const page = pageOf(shown)
    if (page) return c.redirect(page)
    const { organ: code, page: asked } = query.data
    const name = code ? await organName(db, code) : undefined
    if (code && !name) return lost(c, db)
    const range = { today: today(), offset: (asked - 1) * perPage, limit: perPage, organCode: code ?? null }
    const { total, items } = await itemsOfColumn(db, shown.id, range)
    const last = Math.max(1, Math.ceil(total / perPage))
    if (asked > last) return lost(c, db)
    tagged(c, 'item', `column:${shown.id}`, 'column')
    const organ = code && name ? { code, name } : undefined
    const site = await readSite(db)
    return c.html(
      <ColumnPage {...{ site, column: shown, trail, below: children, items, total, page: asked, last, organ }} />,
    )
  }

export const listsPortal = (services: Services) => {
  const { db } = services
  return new Hono()
    .get(paths.columns, publicPage, async (c) => {
      tagged(c, 'item', 'column')
      const [site, all] = await Promise.all([readSite(db), listColumns(db, today())])
      return c.html(<ColumnsPage site={site} all={all} />)
    })
    .get(`${paths.columns}/:slug`, publicPage, column(services))
    .get(paths.notices, publicPage, async (c) => {
      tagged(c, 'item')
      const [site, notices] = await Promise.all([readSite(db), openNotices(db, today())])
      return c.html(<NoticesPage site={site} notices={notices} />)
    })
    .get(paths.topics, publicPage, async (c) => {
      tagged(c, 'item', 'topic', 'document', 'interpretation')
      const [site, topics] = await Promise.all([readSite(db), listTopics(db, today())])
      return c.html(<TopicsPage site={site} topics={topics} />)
    })
    .get(`${paths.topics}/:slug`, publicPage, async (c) => {
      const found = await topicBySlug(db, c.req.param('slug'), today())
      if (!found) return lost(c, db)
      tagged(c, 'item', 'topic', 'document', 'interpretation')
      return c.html(<TopicPage site={await readSite(db)} topic={found.topic} parts={found.sections} />)
    })
}
