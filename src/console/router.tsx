import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { CheckedReport, CheckPage, Compare, ReportList, RollUp, Studio } from '../annual-report/screens/index.tsx'
import { WorkingCalendar } from '../calendar/screens/index.tsx'
import { CollectedFigures } from '../collected/screens/index.tsx'
import { Conventions } from '../conventions/screens/index.tsx'
import { CheckLists } from '../disclosure/checks/screens/index.tsx'
import { OrganProfilePage } from '../organs/screens/index.tsx'
import { ComplaintList, ComplaintPage, RemedyList, RemedyPage } from '../remedies/screens/index.tsx'
import { Desk, deskSearch } from '../requests/screens/desk/index.tsx'
import { HandoverList, HandoverPage } from '../requests/screens/handover/index.tsx'
import { CasePage, IntakePage } from '../requests/screens/index.tsx'
import { RecordCorrectionList, RecordCorrectionPage } from '../requests/screens/record-correction/index.tsx'
import { RedactionPage } from '../requests/screens/redaction/index.tsx'
import { LetterTemplates } from '../requests/screens/templates/index.tsx'
import { arrangementRoutes } from './arrangement-routes.ts'
import { documentRoutes } from './document-routes.tsx'
import { itemRoutes } from './item-routes.ts'
import { sessionQuery } from './kit/session.ts'
import { Failed } from './kit/states.tsx'
import { firstPlace } from './navigation.ts'
import { NotFound } from './pages/not-found.tsx'
import { Shell } from './shell.tsx'

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Outlet, notFoundComponent: NotFound })

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const whole = (value: unknown) => (Number.isInteger(Number(value)) && Number(value) > 0 ? Number(value) : undefined)
/** Only addresses of the console itself: a link must not lead a person away after signing in. */
const inside = (value: unknown) =>
  text(value)?.startsWith('/') && !text(value)?.startsWith('//') ? text(value) : undefined

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { back?: string; expired?: boolean } => ({
    back: inside(search.back),
    expired: search.expired === true || undefined,
  }),
  component: lazyRouteComponent(() => import('./pages/sign-in.tsx'), 'SignIn'),
})
const staff = createRoute({
  getParentRoute: () => root,
  id: 'staff',
  beforeLoad: async ({ context, location }) => {
    const me = await context.queries.ensureQueryData(sessionQuery)
    if (!me) throw redirect({ to: '/sign-in', search: { back: location.href } })
  },
  component: Shell,
  errorComponent: ({ error, reset }) => <Failed error={error as Error} retry={reset} />,
})

const home = createRoute({
  getParentRoute: () => staff,
  path: '/',
  beforeLoad: async ({ context }) => {
    const me = await context.queries.ensureQueryData(sessionQuery)
    throw redirect({ to: me ? firstPlace(me.role) : '/reports' })
  },
})

const reports = createRoute({
  getParentRoute: () => staff,
  path: '/reports',
  validateSearch: (search: Record<string, unknown>): { year?: number } => ({ year: whole(search.year) }),
  component: ReportList,
})
const report = createRoute({
  getParentRoute: () => staff,
  path: '/reports/$id',
  validateSearch: (search: Record<string, unknown>): { open?: string; view?: string } => ({
    open: text(search.open),
    view: text(search.view),
  }),
  component: Studio,
})

const check = createRoute({
  getParentRoute: () => staff,
  path: '/check',
  validateSearch: (search: Record<string, unknown>): { q?: string; year?: number; batch?: string } => ({
    q: text(search.q),
    year: whole(search.year),
    batch: text(search.batch),
  }),
  component: CheckPage,
})
const checked = createRoute({ getParentRoute: () => staff, path: '/check/$id', component: CheckedReport })
const compared = createRoute({
  getParentRoute: () => staff,
  path: '/check/compare',
  validateSearch: (search: Record<string, unknown>): { ids?: string } => ({ ids: text(search.ids) }),
  component: Compare,
})
const rolledUp = createRoute({
  getParentRoute: () => staff,
  path: '/check/roll-up',
  validateSearch: (search: Record<string, unknown>): { year?: number; whole?: string } => ({
    year: whole(search.year),
    whole: text(search.whole),
  }),
  component: RollUp,
})

type ListSearch = { organ?: string; year?: number; q?: string; page?: number }
const listSearch = (search: Record<string, unknown>): ListSearch => ({
  organ: text(search.organ),
  year: whole(search.year),
  q: text(search.q),
  page: whole(search.page),
})

const desk = createRoute({
  getParentRoute: () => staff,
  path: '/requests',
  validateSearch: deskSearch,
  component: Desk,
})
const application = createRoute({
  getParentRoute: () => staff,
  path: '/requests/$id',
  component: CasePage,
})
const handover = createRoute({ getParentRoute: () => staff, path: '/requests/handover', component: HandoverList })
const handoverOne = createRoute({
  getParentRoute: () => staff,
  path: '/requests/handover/$id',
  component: HandoverPage,
})
const intake = createRoute({ getParentRoute: () => staff, path: '/requests/intake', component: IntakePage })
const templates = createRoute({ getParentRoute: () => staff, path: '/requests/templates', component: LetterTemplates })
const organProfile = createRoute({ getParentRoute: () => staff, path: '/organ-profile', component: OrganProfilePage })

const redaction = createRoute({
  getParentRoute: () => staff,
  path: '/requests/$id/redact/$file',
  component: RedactionPage,
})

const records = createRoute({
  getParentRoute: () => staff,
  path: '/records/$room',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./records/list.tsx'), 'RecordList'),
})
const record = createRoute({
  getParentRoute: () => staff,
  path: '/records/$room/$id',
  component: lazyRouteComponent(() => import('./records/record.tsx'), 'RecordPage'),
})
const collected = createRoute({
  getParentRoute: () => staff,
  path: '/collected',
  validateSearch: listSearch,
  component: CollectedFigures,
})
/** Matters that go step by step: a list by urgency, and one matter. */
const remedies = createRoute({
  getParentRoute: () => staff,
  path: '/remedies',
  validateSearch: (search: Record<string, unknown>): ListSearch & { request?: string } => ({
    ...listSearch(search),
    request: text(search.request),
  }),
  component: RemedyList,
})
const remedy = createRoute({ getParentRoute: () => staff, path: '/remedies/$id', component: RemedyPage })
const complaints = createRoute({
  getParentRoute: () => staff,
  path: '/complaints',
  validateSearch: listSearch,
  component: ComplaintList,
})
const complaint = createRoute({ getParentRoute: () => staff, path: '/complaints/$id', component: ComplaintPage })
const recordCorrections = createRoute({
  getParentRoute: () => staff,
  path: '/record-corrections',
  validateSearch: listSearch,
  component: RecordCorrectionList,
})
const recordCorrection = createRoute({
  getParentRoute: () => staff,
  path: '/record-corrections/$id',
  component: RecordCorrectionPage,
})
const checkLists = createRoute({ getParentRoute: () => staff, path: '/check-lists', component: CheckLists })
const conventions = createRoute({ getParentRoute: () => staff, path: '/conventions', component: Conventions })
const importing = createRoute({
  getParentRoute: () => staff,
  path: '/import',
  component: lazyRouteComponent(() => import('./import/page.tsx'), 'ImportPage'),
})
const workingCalendar = createRoute({
  getParentRoute: () => staff,
  path: '/calendar',
  validateSearch: (search: Record<string, unknown>): { year?: number } => ({ year: whole(search.year) }),
  component: WorkingCalendar,
})
const searchWords = createRoute({
  getParentRoute: () => staff,
  path: '/search',
  component: lazyRouteComponent(() => import('./pages/search-desk.tsx'), 'SearchWords'),
})
const outbox = createRoute({
  getParentRoute: () => staff,
  path: '/outbox',
  validateSearch: (search: Record<string, unknown>): { state?: string; page?: number } => ({
    state: text(search.state),
    page: whole(search.page),
  }),
  component: lazyRouteComponent(() => import('./pages/outbox.tsx'), 'Outbox'),
})
const account = createRoute({
  getParentRoute: () => staff,
  path: '/account',
  component: lazyRouteComponent(() => import('./pages/account.tsx'), 'Account'),
})

const tree = root.addChildren([
  signIn,
  staff.addChildren([
    home,
    reports,
    report,
    check,
    checked,
    compared,
    rolledUp,
    desk,
    intake,
    handover,
    handoverOne,
    templates,
    organProfile,
    application,
    redaction,
    ...documentRoutes(staff),
    records,
    record,
    collected,
    remedies,
    remedy,
    complaints,
    complaint,
    recordCorrections,
    recordCorrection,
    ...itemRoutes(staff),
    ...arrangementRoutes(staff),
    conventions,
    checkLists,
    importing,
    searchWords,
    outbox,
    workingCalendar,
    account,
  ]),
])

export const createConsoleRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: tree,
    basepath: '/console',
    context: { queries },
    defaultPreload: 'intent',
    scrollRestoration: true,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>
  }
}
