import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { reportJsonSchema, reportSchemaPath } from '../papers/index.ts'
import type { Services } from '../platform/services.ts'
import { publicPage, tagged } from '../portal/cache.ts'
import type { Years } from '../portal/charts.tsx'
import { errorPage } from '../portal/errors.tsx'
import { paths } from '../portal/paths.ts'
import { readSite } from '../portal/read-site.ts'
import { attachment, isPaperFormat, writers } from './formats.ts'
import { ReportPage, ReportsPage } from './portal-pages.tsx'
import { editionsOf, type FrozenEdition, publishedReports } from './store-editions.ts'

/** Public routes: the list of annual reports, each report's page, its papers. Everything shown was frozen. */

type Wanted = { year: number; code?: string }

const yearShape = z.coerce.number().int().min(2008).max(2100)
const codeShape = z.string().regex(/^[0-9A-Z]{18}$/)
const editionShape = z.coerce.number().int().min(1).max(1000)

/** What may be compared over the years, and where each number stands in its own report. */
const measured = [
  ['新收申请', 't3.new.total'],
  ['办结申请', 't3.total.total'],
  ['结转下年度', 't3.carriedOut.total'],
  ['行政复议', 't4.review.total'],
] as const

const measuresOf = (editions: readonly FrozenEdition[]): Years[] =>
  measured.map(([name, cell]) => ({
    name,
    unit: '件',
    points: editions.map(({ paper, cells }) => ({
      year: paper.year,
      value: cells[cell] ?? 0,
      href: `${paths.report(paper.year, paper.scope === 'district' ? undefined : paper.organCode)}#${cell}`,
    })),
  }))

function wantedOf(c: Context): Wanted | null {
  const year = yearShape.safeParse(c.req.param('year'))
  const code = c.req.param('code')
  if (!year.success || (code !== undefined && !codeShape.safeParse(code).success)) return null
  return { year: year.data, code }
}

const askedEdition = (c: Context, latest: number) => editionShape.catch(latest).parse(c.req.query('edition') ?? latest)

export const reportPortal = ({ db }: Services) => {
  const lost = async (c: Context) => c.html(errorPage({ site: await readSite(db), status: 404, path: c.req.path }), 404)

  /** All editions of one year's report, oldest first, or none. */
  const editionsFor = async (c: Context) => {
    const wanted = wantedOf(c)
    const editions = wanted ? await editionsOf(db, wanted) : []
    const latest = editions.at(-1)?.edition ?? 0
    return { wanted, latest, edition: editions.find(({ edition }) => edition === askedEdition(c, latest)) }
  }

  const page = async (c: Context) => {
    const { wanted, latest, edition } = await editionsFor(c)
    if (!wanted || !edition) return lost(c)
    const all = (await publishedReports(db)).filter((line) =>
      wanted.code ? line.scope === 'organ' && line.code === wanted.code : line.scope === 'district',
    )
    const newest = await Promise.all(all.map(async ({ year }) => (await editionsOf(db, { ...wanted, year })).at(-1)))
    const compared = newest.flatMap((each) => each ?? []).sort((a, b) => a.paper.year - b.paper.year)
    const site = await readSite(db)
    tagged(c, 'report')
    return c.html(
      <ReportPage site={site} edition={edition} latest={latest} years={all} measures={measuresOf(compared)} />,
    )
  }

  const paper = async (c: Context) => {
    const format = c.req.param('file')?.slice('paper.'.length) ?? ''
    const { edition } = await editionsFor(c)
    if (!edition || !isPaperFormat(format)) return lost(c)
    const { type, write } = writers[format]
    tagged(c, 'report')
    c.header('Content-Disposition', attachment(edition.paper, format))
    return c.body((await write(edition.paper)) as string, 200, { 'Content-Type': type })
  }

  return new Hono()
    .use(`${paths.reports}/*`, publicPage)
    .get(paths.reports, publicPage, async (c) => {
      tagged(c, 'report', 'organ')
      return c.html(<ReportsPage site={await readSite(db)} lines={await publishedReports(db)} />)
    })
    .get(`${paths.reports}/:year/:file{paper\\..+}`, paper)
    .get(`${paths.reports}/:year/:code/:file{paper\\..+}`, paper)
    .get(`${paths.reports}/:year`, page)
    .get(`${paths.reports}/:year/:code`, page)
    .get(reportSchemaPath, publicPage, (c) => {
      tagged(c)
      return c.json(reportJsonSchema())
    })
}
