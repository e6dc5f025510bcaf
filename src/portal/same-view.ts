import { createMiddleware } from 'hono/factory'

/**
 * Read in traditional characters or in large print, a page shows what it was asked for: both ways there carry its
 * query, which the page itself does not know (its canonical address has none).
 */
export function withQueryKept(html: string, path: string, query: string): string {
  const asked = query.replaceAll('&', '&amp;')
  return html
    .replace(`class="variant" href="/t${path}"`, () => `class="variant" href="/t${path}${asked}"`)
    .replace(`name="back" value="${path}"`, () => `name="back" value="${path}${asked}"`)
}

export const sameView = createMiddleware(async (c, next) => {
  await next()
  const { pathname, search } = new URL(c.req.url)
  if (search && c.res.ok && c.res.headers.get('Content-Type')?.startsWith('text/html'))
    c.res = new Response(withQueryKept(await c.res.text(), pathname, search), c.res)
})
