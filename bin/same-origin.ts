import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'

/**
 * A write comes from our own pages, or from no page at all. hono/csrf guards what an HTML form can send; this guards
 * every other body, so that nothing rests on the browser's preflight alone.
 */

const reads = new Set(['GET', 'HEAD', 'OPTIONS'])
const ours = new Set(['same-origin', 'none'])

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : null)

export const sameOrigin: MiddlewareHandler = async (c, next) => {
  if (reads.has(c.req.method)) return next()
  const site = c.req.header('Sec-Fetch-Site')
  const origin = c.req.header('Origin')
  const foreign = site ? !ours.has(site) : origin !== undefined && hostOf(origin) !== new URL(c.req.url).host
  if (foreign) throw new HTTPException(403, { message: '这个请求来自别的网站，没有办理。请从本站页面操作。' })
  return next()
}
