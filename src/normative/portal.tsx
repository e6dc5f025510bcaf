import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { isDay, isTheme } from '../law/index.ts'
import { today } from '../platform/now.ts'
import type { Services } from '../platform/services.ts'
import { publicPage, tagged } from '../portal/cache.ts'
import { columns } from '../portal/columns.ts'
import { errorPage } from '../portal/errors.tsx'
import { paths } from '../portal/paths.ts'
import { readSite } from '../portal/read-site.ts'
import { publicEditions } from './editions.ts'
import { paperOf } from './papers-of.ts'
import { DocumentPage } from './portal-document.tsx'
import { ComparisonPage, EditionPage } from './portal-edition.tsx'
import { LibraryPage } from './portal-list.tsx'
import { relatedTo, textsOf } from './store.ts'
import { countLibrary, interpretationsOf, listLibrary, publicDocument, type State, states } from './store-library.ts'

const perPage = 20

const year = z.coerce
  .number('年份应为四位数字')
  .int('年份应为四位数字')
  .min(1949, '年份应为四位数字')
  .max(2100, '年份应为四位数字')
const words = (most: number, message: string) => z.string().trim().max(most, message).optional()
const stateNames = Object.keys(states) as [State, ...State[]]

const queryShape = z.object({
  organ: z
    .string()
    .regex(/^[0-9A-Z]{18}$/, '机关应为18位统一社会信用代码')
    .optional(),
  year: year.optional(),
  theme: z.string().refine(isTheme, '没有这个主题分类，请从列出的主题中选择').optional(),
  kind: z.enum(['own', 'reference'], '只能选本机关文件或者引用文件').optional(),
  number: words(60, '文号不超过 60 字'),
  q: words(60, '查询词不超过 60 字'),
  state: z.enum(stateNames, '没有这种有效性').default('effective'),
  on: z.string().refine(isDay, '日期应写成 2024-03-01').optional(),
  page: z.coerce
    .number('页码应为正整数')
    .int('页码应为正整数')
    .min(1, '页码应为正整数')
    .max(100_000, '页码过大')
    .default(1),
})

/** An empty field of the form is no condition. */
const chosen = (query: Record<string, string>) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value.trim() !== ''))

async function notFound(services: Services, c: Context) {
  return c.html(errorPage({ site: await readSite(services.db), status: 404, path: c.req.path }), 404)
}

async function library(services: Services, c: Context, ended: boolean) {
  const { db } = services
  const site = await readSite(db)
  const path = ended ? paths.documentsEnded : paths.documents
  const query = queryShape.safeParse(chosen(c.req.query()))
  if (!query.success) {
    const details = query.error.issues.map(({ message }) => message)
    return c.html(errorPage({ site, status: 400, path, details }), 400)
  }
  const { page, on = today(), ...asked } = query.data
  const filter = ended ? { ...asked, state: 'ended' as const } : asked
  const days = { today: today(), on }
  const facets = await countLibrary(db, filter, days)
  const last = Math.max(1, Math.ceil(facets.total / perPage))
  if (page > last) return notFound(services, c)
  const documents = await listLibrary(db, filter, days, { offset: (page - 1) * perPage, limit: perPage })
  tagged(c, 'document', 'organ')
  const column = ended ? columns.documentsEnded : columns.documents
  return c.html(<LibraryPage {...{ site, column, path, filter, facets, documents, page, last, ...days }} />)
}

async function found(services: Services, c: Context) {
  const { db } = services
  const id = z.uuid().safeParse(c.req.param('id'))
  const document = id.success ? await publicDocument(db, id.data, today()) : null
  if (!document) return null
  tagged(c, `document:${document.id}`, `organ:${document.organId}`, 'interpretation')
  const day = today()
  const texts = publicEditions(document, await textsOf(db, document.id))
  const shown = texts.findLast(({ validFrom }) => validFrom <= day) ?? texts[0] ?? null
  const column = document.standing === 'ended' ? columns.documentsEnded : columns.documents
  return { site: await readSite(db), column, document, texts, shown, today: day }
}

type Found = NonNullable<Awaited<ReturnType<typeof found>>>
const editionOf = ({ texts }: Found, number: string | undefined) =>
  texts.find(({ edition }) => String(edition) === number) ?? null

async function one({ db }: Services, c: Context, { document, ...rest }: Found) {
  const [related, interpretations] = await Promise.all([relatedTo(db, document.id), interpretationsOf(db, document)])
  return c.html(<DocumentPage {...{ document, ...rest, related, interpretations }} />)
}

async function paper(services: Services, c: Context) {
  const about = await found(services, c)
  const [number, format] = (c.req.param('file') ?? '').split('.')
  const shown = about && editionOf(about, number)
  if (!about || !shown || (format !== 'docx' && format !== 'pdf')) return notFound(services, c)
  const { bytes, mediaType, name } = await paperOf(about.document, shown, format, about.today)
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  })
}

/** 行政规范性文件库: by facets and by day, one document, its wordings, and two of them side by side. */
export const normativePortal = (services: Services) =>
  new Hono()
    .get(paths.documents, publicPage, (c) => library(services, c, false))
    .get(paths.documentsEnded, publicPage, (c) => library(services, c, true))
    .get('/documents/:id', publicPage, async (c) => {
      const about = await found(services, c)
      return about ? one(services, c, about) : notFound(services, c)
    })
    .get('/documents/:id/:file{[0-9]+\\.[a-z]+}', publicPage, (c) => paper(services, c))
    .get('/documents/:id/:edition{[0-9]+}', publicPage, async (c) => {
      const about = await found(services, c)
      const shown = about && editionOf(about, c.req.param('edition'))
      if (!about || !shown) return notFound(services, c)
      return c.html(<EditionPage {...about} shown={shown} related={[]} interpretations={[]} />)
    })
    .get('/documents/:id/:before{[0-9]+}/against/:after{[0-9]+}', publicPage, async (c) => {
      const about = await found(services, c)
      const before = about && editionOf(about, c.req.param('before'))
      const after = about && editionOf(about, c.req.param('after'))
      if (!about || !before || !after) return notFound(services, c)
      return c.html(<ComparisonPage {...about} before={before} after={after} />)
    })
