import { Hono } from 'hono'
import { publishedReports } from '../annual-report/store-editions.ts'
import { itemAddresses, itemYears } from '../disclosure/store-public.ts'
import { today } from '../platform/now.ts'
import type { Services } from '../platform/services.ts'
import { paths } from './paths.ts'

/** What search engines are told: everything public, in parts of one year each. */
const xml = { 'Content-Type': 'application/xml; charset=utf-8' }
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const document = (root: string, inner: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${inner.join('\n')}\n</${root}>\n`

type Place = { path: string; day?: string }
const url =
  (origin: string) =>
  ({ path, day }: Place) =>
    `<url><loc>${escaped(origin + path)}</loc>${day ? `<lastmod>${day}</lastmod>` : ''}</url>`

const columnPlaces: Place[] = [paths.home, paths.items, paths.apply, paths.answered, paths.reports, paths.check].map(
  (path) => ({ path }),
)

type Report = Awaited<ReturnType<typeof publishedReports>>[number]
const reportPlace = ({ year, scope, code, publishedOn }: Report): Place => ({
  path: scope === 'district' ? paths.report(year) : paths.report(year, code),
  day: publishedOn,
})

export const feeds = ({ db }: Services) =>
  new Hono()
    .get('/robots.txt', (c) => {
      const { origin } = new URL(c.req.url)
      return c.text(
        `User-agent: *\nDisallow: /console\nDisallow: /api/\nDisallow: ${paths.reading}\nDisallow: ${paths.track}/\nDisallow: ${paths.applyForm}\nSitemap: ${origin}/sitemap.xml\n`,
      )
    })
    .get('/sitemap.xml', async (c) => {
      const { origin } = new URL(c.req.url)
      const years = await itemYears(db, today())
      const parts = ['/sitemap-pages.xml', ...years.map(({ year }) => `/sitemap-${year}.xml`)]
      return c.body(
        document(
          'sitemapindex',
          parts.map((part) => `<sitemap><loc>${origin}${part}</loc></sitemap>`),
        ),
        200,
        xml,
      )
    })
    .get('/sitemap-pages.xml', async (c) => {
      const { origin } = new URL(c.req.url)
      const reports = await publishedReports(db)
      const places = [...columnPlaces, ...reports.map(reportPlace)]
      return c.body(document('urlset', places.map(url(origin))), 200, xml)
    })
    .get('/:part{sitemap-[0-9]{4}\\.xml}', async (c) => {
      const { origin } = new URL(c.req.url)
      const year = Number(c.req.param('part').slice(8, 12))
      const items = await itemAddresses(db, year, today())
      return c.body(
        document(
          'urlset',
          items.map(({ id, day }) => url(origin)({ path: paths.item(id), day })),
        ),
        200,
        xml,
      )
    })
