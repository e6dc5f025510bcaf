import { type Context, Hono } from 'hono'
import type { Sheet } from '../platform/page-cache.ts'
import { drawnPage } from './cache.ts'
import { prefix, traditional } from './traditional.ts'

/** Pages under /t: the same page, converted. It carries the tags of what it was made of and is kept like it. */

type Fetch = (request: Request, env: object) => Response | Promise<Response>

const copied = ['Cache-Control', 'X-Page-Tags', 'X-Robots-Tag', 'Vary']

/** `/t/t/t/…` would have each page convert the next; two slashes at the head would name another site. */
const notOurs = new RegExp(`^(${prefix}(/|$)|/[/\\\\])`)

async function converted(c: Context, fetch: Fetch): Promise<Response> {
  const asked = new URL(c.req.url)
  asked.pathname = asked.pathname.slice(prefix.length) || '/'
  if (notOurs.test(asked.pathname)) return c.notFound()
  const headers = new Headers(c.req.raw.headers)
  for (const name of ['Accept-Encoding', 'If-None-Match', 'Range']) headers.delete(name)
  // The connection goes along: limits count who asks, here as elsewhere.
  const keeping: Sheet = {}
  const page = await fetch(new Request(asked, { headers }), { ...c.env, outgoing: undefined, keeping })
  if (keeping.drawn) return drawnPage(c, traditional(keeping.drawn.text), ...keeping.drawn.tags)
  const to = page.headers.get('Location')
  if (to) return c.redirect(to.startsWith('/') && !to.startsWith('//') ? prefix + to : to, page.status as 302)
  if (!page.headers.get('Content-Type')?.startsWith('text/html')) return c.redirect(asked.pathname + asked.search, 302)
  for (const name of copied) {
    const value = page.headers.get(name)
    if (value) c.header(name, value)
  }
  return c.html(traditional(await page.text()), page.status as 200)
}

/** `fetch`: the site as it is in simplified characters. */
export const traditionalPortal = (fetch: Fetch) =>
  new Hono().get(prefix, (c) => converted(c, fetch)).get(`${prefix}/*`, (c) => converted(c, fetch))
