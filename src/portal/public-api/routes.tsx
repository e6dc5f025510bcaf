import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import { HTTPException } from 'hono/http-exception'
import { today } from '../../platform/now.ts'
import type { Services } from '../../platform/services.ts'
import { publicPage, tagged } from '../cache.ts'
import { cursorAfter, type OpenRecord, readCursor } from '../open/records.ts'
import { openColumns, openOrgans, openRecord, openRecords, wordsOf } from '../open/store.ts'
import { originOf } from '../origin.ts'
import { paths } from '../paths.ts'
import { readSite } from '../read-site.ts'
import { searchForPrograms } from '../search/portal.tsx'
import { DevelopersPage } from './developers-page.tsx'
import { type Endpoint, endpoints, type ListEndpoint, type OneEndpoint } from './endpoints.ts'
import { openApi } from './openapi.ts'
import type { ApiRecord } from './schemas.ts'

/** The read API: anybody's programs read what anybody may read (条例§24). */

const said =
  (origin: string) =>
  ({ path, organ, organCode, ...record }: OpenRecord): ApiRecord => ({
    ...record,
    url: origin + path,
    organ: { code: organCode, name: organ },
  })

const answering = ({ db }: Services) => {
  const originFor = async (c: Context) => originOf(c, await readSite(db))

  const list = async (c: Context, { query, kind }: ListEndpoint) => {
    const { limit, after, kind: asked, ...filter } = { kind: undefined, ...query.parse(c.req.query()) }
    const only = kind ?? asked
    const find = { ...filter, ...(only ? { kinds: [only] } : {}) }
    const found = await openRecords(db, find, today(), { after: after ? readCursor(after) : null, limit: limit + 1 })
    const page = found.slice(0, limit)
    const data = page.map(said(await originFor(c)))
    return c.json({ data, next: found.length > limit ? cursorAfter(page) : null })
  }

  const one = async (c: Context, { params, kind }: OneEndpoint) => {
    const { id } = params.parse(c.req.param())
    const record = await openRecord(db, kind, id, today())
    if (!record) throw new HTTPException(404, { message: '没有公开这一条' })
    return c.json({ ...said(await originFor(c))(record), text: await wordsOf(db, kind, id) })
  }

  return (c: Context, endpoint: Endpoint) => {
    const own = endpoint.gives === 'record' ? [`${endpoint.kind}:${c.req.param('id')}`] : endpoint.tags
    tagged(c, 'organ', ...own)
    if (endpoint.gives === 'records') return list(c, endpoint)
    if (endpoint.gives === 'record') return one(c, endpoint)
    return endpoint.gives === 'organs'
      ? openOrgans(db).then((data) => c.json({ data }))
      : openColumns(db).then((data) => c.json({ data }))
  }
}

export function publicApi(services: Services) {
  const answer = answering(services)
  const routes = new Hono().use(cors({ origin: '*', allowMethods: ['GET', 'HEAD'], exposeHeaders: ['ETag'] }))
  for (const endpoint of endpoints) routes.get(endpoint.path, publicPage, (c) => answer(c, endpoint))
  return routes
    .get('/openapi.json', publicPage, async (c) => {
      tagged(c)
      const site = await readSite(services.db)
      return c.json(openApi(site, originOf(c, site)))
    })
    .route(paths.searchApi.slice(paths.publicApi.length), searchForPrograms(services))
    .all('/*', (c) => {
      throw new HTTPException(c.req.method === 'GET' ? 404 : 405, { message: '没有这个接口' })
    })
}

export const developersPortal = ({ db }: Services) =>
  new Hono().get(paths.developers, publicPage, async (c) => {
    tagged(c)
    const site = await readSite(db)
    return c.html(<DevelopersPage site={site} origin={originOf(c, site)} />)
  })
