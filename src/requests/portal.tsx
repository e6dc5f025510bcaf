import { Hono, type MiddlewareHandler } from 'hono'
import type { Services } from '../platform/services.ts'
import { paths } from '../portal/paths.ts'
import { blankFormRoutes } from './public/blank-form.ts'
import type { Limits } from './public/hand-in.ts'
import { answeredPortal } from './public/portal-answered.tsx'
import { beforePortal } from './public/portal-before.tsx'
import { followPortal } from './public/portal-follow.tsx'
import { formPortal } from './public/portal-form.tsx'
import { scriptRoutes } from './public/script.ts'

/** The public side of 依申请公开: before asking, the form, the receipt, following one's case, what others were told. */

/** What only one person may see is kept by no cache and found by no search engine. */
const personal: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('Cache-Control', 'no-store')
  c.header('X-Robots-Tag', 'noindex')
}

export const requestsPortal = (services: Services, limits: Limits) =>
  new Hono()
    .route('/', scriptRoutes)
    .route('/', blankFormRoutes(services))
    .use(paths.applyBefore, personal)
    .use(paths.applyForm, personal)
    .use(paths.track, personal)
    .use(`${paths.track}/*`, personal)
    .route('/', beforePortal(services))
    .route('/', formPortal(services, limits))
    .route('/', followPortal(services, limits))
    .route('/', answeredPortal(services))
