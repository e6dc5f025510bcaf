import { Hono } from 'hono'
import { today } from '../platform/now.ts'
import type { Services } from '../platform/services.ts'
import { publicPage, tagged } from './cache.ts'
import { groups } from './menu.ts'
import { kinds } from './open/records.ts'
import { addresses, openColumns, openOrgans, yearsOfKinds } from './open/store.ts'
import { element, said, xmlDocument } from './open/xml.ts'
import { originOf } from './origin.ts'
import { paths } from './paths.ts'
import { readSite } from './read-site.ts'

/** What search engines are told (sitemaps.org 0.9): everything public, by years, in parts of 50,000 addresses. */

const xml = { 'Content-Type': 'application/xml; charset=utf-8' }
const namespace = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }
/** The protocol's own limit for one file. */
const mostInFile = 50_000

type Place = { path: string; day?: string }
const entry =
  (name: string, origin: string) =>
  ({ path, day }: Place) =>
    element(name, said('loc', origin + path) + said('lastmod', day))
const index = (origin: string, parts: readonly Place[]) =>
  xmlDocument(element('sitemapindex', parts.map(entry('sitemap', origin)).join('\n'), namespace))
const urls = (origin: string, places: readonly Place[]) =>
  xmlDocument(element('urlset', places.map(entry('url', origin)).join('\n'), namespace))

/** Files of one year, and the newest day in each. */
async function parts(db: Services['db']): Promise<Place[]> {
  const years = Map.groupBy(await yearsOfKinds(db, today()), ({ year }) => year)
  return [...years]
    .sort(([a], [b]) => b - a)
    .flatMap(([year, of]) => {
      const amount = of.reduce((sum, { count }) => sum + count, 0)
      const day = of
        .map(({ newest }) => newest)
        .toSorted()
        .at(-1)
      return Array.from({ length: Math.ceil(amount / mostInFile) }, (_, n) => ({
        path: `/sitemap-${year}${n > 0 ? `-${n + 1}` : ''}.xml`,
        ...(n === 0 && day ? { day } : {}),
      }))
    })
}

const forbidden = ['/console', '/api/', paths.reading, `${paths.track}/`, paths.applyForm, paths.search]

export const siteMap = ({ db }: Services) =>
  new Hono()
    .get('/robots.txt', publicPage, async (c) => {
      tagged(c)
      const origin = originOf(c, await readSite(db))
      const rules = ['User-agent: *', 'Allow: /api/public/', ...forbidden.map((path) => `Disallow: ${path}`)]
      return c.text(`${[...rules, `Sitemap: ${origin}/sitemap.xml`].join('\n')}\n`)
    })
    .get('/sitemap.xml', publicPage, async (c) => {
      tagged(c, ...Object.keys(kinds))
      const origin = originOf(c, await readSite(db))
      return c.body(index(origin, [{ path: '/sitemap-pages.xml' }, ...(await parts(db))]), 200, xml)
    })
    .get('/sitemap-pages.xml', publicPage, async (c) => {
      tagged(c, 'column', 'organ')
      const site = await readSite(db)
      const [columns, organs] = await Promise.all([openColumns(db), openOrgans(db)])
      const fixed = groups(site).flatMap(({ entries }) => entries.map(({ href }) => href))
      const all = [
        paths.home,
        ...fixed,
        ...columns.map(({ slug }) => paths.column(slug)),
        ...organs.map(({ code }) => paths.organ(code)),
      ]
      return c.body(
        urls(
          originOf(c, site),
          [...new Set(all)].map((path) => ({ path })),
        ),
        200,
        xml,
      )
    })
    .get('/:part{sitemap-[0-9]{4}(-[0-9]{1,4})?\\.xml}', publicPage, async (c) => {
      tagged(c, ...Object.keys(kinds))
      const [, year, part = '1'] = /-(\d{4})(?:-(\d+))?\./.exec(c.req.param('part')) ?? []
      const places = await addresses(db, Number(year), Number(part) - 1, today(), mostInFile)
      if (places.length === 0) return c.notFound()
      return c.body(urls(originOf(c, await readSite(db)), places), 200, xml)
    })
