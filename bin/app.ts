import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { csrf } from 'hono/csrf'
import { createMiddleware } from 'hono/factory'
import { checkPortal, foreignApi, reportPortal, reportsApi } from '../src/annual-report/index.ts'
import { calendarApi } from '../src/calendar/api.ts'
import { collectedApi } from '../src/collected/api.ts'
import { conventionsApi } from '../src/conventions/api.ts'
import { itemsApi } from '../src/disclosure/api.ts'
import { checksApi } from '../src/disclosure/checks/api.ts'
import { checks } from '../src/disclosure/checks/gate.ts'
import { arrangementApi } from '../src/disclosure/columns/arrangement.ts'
import { filesPortal } from '../src/disclosure/portal-files.ts'
import { syndicationFeed, syndicationTargetsApi } from '../src/disclosure/syndication/api.ts'
import { interpretationsApi } from '../src/interpretation/api.ts'
import { interpretationPortal } from '../src/interpretation/portal.tsx'
import { documentsApi } from '../src/normative/api.ts'
import { organsApi } from '../src/organs/api.ts'
import { organsOf } from '../src/organs/index.ts'
import { type Accounts, openAccounts } from '../src/platform/accounts.ts'
import { metricsText, observe } from '../src/platform/metrics.ts'
import { outboxApi } from '../src/platform/outbox.ts'
import type { Keeping } from '../src/platform/page-cache.ts'
import { rateLimit } from '../src/platform/rate-limit.ts'
import type { Env, Services } from '../src/platform/services.ts'
import { accountRoutes, requireOfficer } from '../src/platform/session.ts'
import { isDrawn, portalRoutes, publicApi, traditionalPortal } from '../src/portal/index.ts'
import { paths } from '../src/portal/paths.ts'
import { searchApi } from '../src/portal/search/api.ts'
import { importApi } from '../src/registers/import-api.ts'
import { remediesApi } from '../src/remedies/api.ts'
import { complaintsApi } from '../src/remedies/complaints/api.ts'
import { requestsApi } from '../src/requests/api.ts'
import { calendarMoves } from '../src/requests/index.ts'
import { requestsPortal } from '../src/requests/portal.tsx'
import { recordCorrectionsApi } from '../src/requests/record-correction/api.ts'
import { dueFeed } from '../src/requests/worklist/feed.ts'
import { anybodysBody, officersBody } from './body-limits.ts'
import { addressOf, isKeeper } from './client-address.ts'
import { conventions } from './conventions.ts'
import { dearDoors, tellPerson } from './dear-doors.ts'
import { handleError, notFound } from './errors.ts'
import { openPublishing } from './open-publishing.ts'
import { publishingOfDocuments } from './publishing.ts'
import { registers } from './registers.ts'
import { requestsOfRemedies } from './remand.ts'
import { sameOrigin } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import { firstOfficer } from './setup-page.tsx'

/** The composition: which doors there are and what stands before each. */

const consoleFolder = fileURLToPath(new URL('../dist/console', import.meta.url))
/** What the machine's keeper and a load balancer ask. */
const keeperRoutes = ({ db }: Services) =>
  new Hono()
    .get('/healthz', async (c) => {
      await db.selectFrom('setting').select('key').limit(1).execute()
      return c.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' })
    })
    .get('/metrics', async (c) => {
      if (!isKeeper(c)) return c.notFound()
      const { text, type } = await metricsText()
      return c.body(text, 200, { 'Content-Type': type })
    })

/** The staff's data, one door per room; each decides by role what it shows and does. */
function staffRoutes(services: Services, accounts: Accounts) {
  const { publishing, items } = openPublishing(services, checks)
  return new Hono<Env>()
    .use(requireOfficer(accounts, services.db), officersBody)
    .route('/organs', organsApi(services))
    .route('/requests', requestsApi(services))
    .route('/remedies', remediesApi(services, requestsOfRemedies))
    .route('/conventions', conventionsApi(services, conventions))
    .route('/complaints', complaintsApi(services))
    .route('/record-corrections', recordCorrectionsApi(services))
    .route('/documents', documentsApi(services, publishingOfDocuments))
    .route('/items', itemsApi(publishing))
    .route('/checks', checksApi(services))
    .route('/interpretations', interpretationsApi(services, items))
    .route('/syndication-targets', syndicationTargetsApi(services))
    .route('/', arrangementApi(services))
    .route('/collected', collectedApi(services))
    .route('/import', importApi(services, registers, organsOf(services)))
    .route('/reports', reportsApi(services))
    .route('/foreign-reports', foreignApi(services))
    .route('/search', searchApi(services))
    .route('/outbox', outboxApi(services))
    .route('/calendar', calendarApi(services, calendarMoves))
}

/** The console: one page, its hashed assets kept for a year. */
const consoleRoutes = () =>
  new Hono()
    .get('/', (c) => c.redirect('/console/'))
    .use('/assets/*', async (c, next) => {
      await next()
      if (c.res.ok) c.header('Cache-Control', 'public, max-age=31536000, immutable')
    })
    .use('/*', serveStatic({ root: consoleFolder, rewriteRequestPath: (path) => path.replace(/^\/console/, '') }))
    .get('/assets/*', (c) => c.notFound())
    .get('/*', serveStatic({ path: join(consoleFolder, 'index.html') }))

const compressing = compress()
/** What the page cache keeps it compresses itself, once (platform/page-cache.ts). */
const compression = createMiddleware<{ Bindings: Keeping }>(async (c, next) => {
  await next()
  if (isDrawn(c)) return
  const isKept = c.env?.keeping && c.res.headers.get('Cache-Control')?.includes('s-maxage')
  if (!isKept) await compressing(c, async () => {})
})

export function createApp(services: Services, accounts: Accounts = openAccounts(services.db)) {
  const app = new Hono<Env>()
  return app
    .onError(handleError(services))
    .notFound(notFound(services))
    .use(observe, securityHeaders(), compression)
    .route('/', keeperRoutes(services))
    .use(rateLimit(addressOf), csrf(), sameOrigin, anybodysBody)
    .route('/', dearDoors())
    .route('/', firstOfficer(services, accounts))
    .route('/api/auth', accountRoutes(accounts, addressOf))
    .route('/', dueFeed(services))
    .route('/api/syndication', syndicationFeed(services))
    .route(paths.publicApi, publicApi(services))
    .route('/api', staffRoutes(services, accounts))
    .route('/console', consoleRoutes())
    .route('/', requestsPortal(services, { addressOf }))
    .route('/', filesPortal(services))
    .route('/', portalRoutes(services))
    .route(
      '/',
      traditionalPortal((request, env) => app.fetch(request, env)),
    )
    .route('/', interpretationPortal(services))
    .route('/', reportPortal(services))
    .route('/', checkPortal(services, { rateLimit: rateLimit(addressOf, checksAMinute, tellPerson) }))
}

/** Reading a stranger's file costs a second or more. */
const checksAMinute = { reads: 6_000, writes: 12 }
