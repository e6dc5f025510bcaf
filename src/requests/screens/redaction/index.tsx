import { lazyRouteComponent } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Loading } from '../../../console/kit/states.tsx'

const Studio = lazy(async () => ({ default: (await import('./studio.tsx')).Studio }))

/** The door to the screen of redaction: one file of one case. */
export const RedactionStudio = (target: { requestId: string; fileId: string }) => (
  <Suspense fallback={<Loading />}>
    <Studio {...target} />
  </Suspense>
)

/** The same as a page of its own: /requests/$id/redact/$file. */
export const RedactionPage = lazyRouteComponent(() => import('./page.tsx'), 'RedactionPage')
