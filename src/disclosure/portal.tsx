import { Hono } from 'hono'
import { z } from 'zod'
import { today } from '../platform/now.ts'
import type { Services } from '../platform/services.ts'
import { drawnPage, publicPage, tagged } from '../portal/cache.ts'
import { columns } from '../portal/columns.ts'
import { errorPage } from '../portal/errors.tsx'
import type { Column } from '../portal/meta.tsx'
import { paths } from '../portal/paths.ts'
import { readSite } from '../portal/read-site.ts'
import { GonePage } from './portal-gone.tsx'
import { ItemPage } from './portal-item.tsx'
import { listsPortal } from './portal-lists.tsx'
import { onDayPortal } from './portal-on-day.tsx'
import { ItemsPage } from './portal-pages.tsx'
import { type ItemPageFacts, itemPage } from './store-item.ts'
import { countItems, itemYears, listItems } from './store-public.ts'

const perPage = 20

const queryShape = z.object({
  organ: z
    .string()
    .regex(/^[0-9A-Z]{18}$/, '机关应为18位统一社会信用代码')
    .optional(),
  column: z.string().max(100, '栏目名称过长').optional(),
  year: z.coerce
    .number('年份应为四位数字')
    .int('年份应为四位数字')
    .min(1949, '年份应为四位数字')
    .max(2100, '年份应为四位数字')
    .optional(),
  page: z.coerce
    .number('页码应为正整数')
    .int('页码应为正整数')
    .min(1, '页码应为正整数')
    .max(100_000, '页码过大')
    .default(1),
})

/** An empty choice of the form is no choice. */
const chosen = (query: Record<string, string>) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))

const daySaid = z.iso.date()

/** Its own column names the page; a line of a register whose column nobody keeps has its name only. */
const columnOf = ({ places, columnName }: ItemPageFacts): Column => {
  const own = places.at(-1)
  if (!own) return { ...columns.items, name: columnName || columns.items.name }
  return {
    name: own.name,
    description: own.description || `${own.name}：${columns.items.description}`,
    keywords: own.keywords || `${own.name},政府信息公开`,
    type: own.type || columns.items.type,
  }
}

/** 主动公开: columns and topics, the list by organ, column and year, and the card of one item. */
export const disclosurePortal = ({ db }: Services) =>
  new Hono()
    .route('/', listsPortal({ db }))
    .get(paths.items, publicPage, async (c) => {
      const site = await readSite(db)
      const query = queryShape.safeParse(chosen(c.req.query()))
      if (!query.success) {
        return c.html(
          errorPage({
            site,
            status: 400,
            path: paths.items,
            details: query.error.issues.map(({ message }) => message),
          }),
          400,
        )
      }
      const { page, ...filter } = query.data
      const day = today()
      const [counts, all, years] = await Promise.all([
        countItems(db, filter, day),
        countItems(db, {}, day),
        itemYears(db, day),
      ])
      const last = Math.max(1, Math.ceil(counts.total / perPage))
      if (page > last) return c.html(errorPage({ site, status: 404, path: paths.items }), 404)
      const items = await listItems(db, filter, day, { offset: (page - 1) * perPage, limit: perPage })
      tagged(c, 'item', 'organ', 'column')
      return c.html(<ItemsPage {...{ site, filter, page, last, total: counts.total, items, all, years }} />)
    })
    .route('/', onDayPortal({ db }))
    .get(`${paths.items}/:id`, publicPage, async (c) => {
      const site = await readSite(db)
      const id = z.uuid().safeParse(c.req.param('id'))
      const item = id.success ? await itemPage(db, id.data, today()) : undefined
      if (!item) return c.html(errorPage({ site, status: 404, path: c.req.path }), 404)
      const shows = [`item:${item.id}`, 'document', 'interpretation', 'column']
      if (item.standing === 'withdrawn') {
        tagged(c, ...shows)
        return c.html(<GonePage site={site} item={item} />, 410)
      }
      const on = daySaid.safeParse(c.req.query('on'))
      if (on.success) return c.redirect(paths.itemOn(item.id, on.data))
      return drawnPage(c, <ItemPage site={site} item={item} column={columnOf(item)} today={today()} />, ...shows)
    })
