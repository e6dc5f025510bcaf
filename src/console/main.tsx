import './styles/base.css'
import './styles/shell.css'
import './styles/gate.css'
import './styles/reports.css'
import './styles/studio.css'
import './styles/sheet.css'
import './styles/narrative.css'
import './styles/findings.css'
import './styles/door.css'
import './styles/records.css'
import './styles/check.css'
import './styles/calendar.css'
import './styles/case.css'
import './styles/desk.css'
import './styles/desk-views.css'
import './styles/handover.css'
import './styles/arrangement.css'
import './styles/matters.css'
import './styles/templates.css'
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Forbidden, Missing, SecondFactorMissing, SignedOut } from './kit/http.ts'
import { sessionQuery } from './kit/session.ts'
import { createConsoleRouter } from './router.tsx'
import { applyTokens, theme } from './theme.ts'

const final = (error: Error) =>
  [SignedOut, Forbidden, SecondFactorMissing, Missing].some((kind) => error instanceof kind)

/** An expired session is noticed wherever it shows first; the person returns to the page they were on. */
const noticeExpiry = (error: Error) => {
  if (error instanceof SecondFactorMissing) router.navigate({ to: '/account' })
  if (!(error instanceof SignedOut)) return
  queries.setQueryData(sessionQuery.queryKey, null)
  const { pathname, href } = router.state.location
  if (pathname !== '/sign-in') router.navigate({ to: '/sign-in', search: { back: href, expired: true } })
}

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeExpiry }),
  mutationCache: new MutationCache({ onError: noticeExpiry }),
  defaultOptions: { queries: { staleTime: 15_000, retry: (count, error) => count < 1 && !final(error) } },
})
const router = createConsoleRouter(queries)

/** What is said in passing is said inside the page's main part, where a screen reader looks for it. */
const landmark = () => document.getElementById('main') ?? document.body
const popupHome = (trigger?: HTMLElement) => (trigger?.closest('[role="dialog"]') ? document.body : landmark())

applyTokens(document.documentElement)
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }} getPopupContainer={popupHome}>
      <App className="app" message={{ getContainer: landmark }}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  </StrictMode>,
)
