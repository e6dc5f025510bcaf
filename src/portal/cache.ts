import { every } from 'hono/combine'
import { etag } from 'hono/etag'
import { createMiddleware } from 'hono/factory'

/** A reader's browser asks again each time and is told 「unchanged」; a shared cache may answer for a minute. */
const shared = createMiddleware(async (c, next) => {
  await next()
  if (!c.res.headers.has('Cache-Control')) {
    c.header('Cache-Control', c.res.ok ? 'public, max-age=0, s-maxage=60, must-revalidate' : 'no-store')
  }
})

/** Public pages are the same for every reader: tagged by their content and cacheable. */
export const publicPage = every(shared, etag())

export const forAYear = 'public, max-age=31536000, immutable'
