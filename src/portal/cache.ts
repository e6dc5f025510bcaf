import type { Context } from 'hono'
import { every } from 'hono/combine'
import { etag } from 'hono/etag'
import { createMiddleware } from 'hono/factory'
import { type Keeping, pageControl, tagHeader } from '../platform/page-cache.ts'
import { sameView, withQueryKept } from './same-view.ts'

const sheetOf = (c: Context) => (c.env as Keeping | undefined)?.keeping

/** The page has gone to our own cache as text; the response that is passed back up says nothing. */
export const isDrawn = (c: Context): boolean => sheetOf(c)?.drawn !== undefined

/** A reader's browser asks again each time and is told 「unchanged」. */
const shared = createMiddleware(async (c, next) => {
  await next()
  if (isDrawn(c)) return
  if (!c.res.headers.has('Cache-Control')) {
    c.header('Cache-Control', c.res.ok ? pageControl : 'no-store')
  }
})

const withEtag = etag({ weak: true })
/** Our own cache in front makes the entity tag itself, of every dress one (platform/page-cache.ts). */
const marked = createMiddleware((c, next) => (sheetOf(c) ? next() : withEtag(c, next)))

/** Public pages are the same for every reader: tagged by their content and cacheable. */
export const publicPage = every(shared, marked, sameView)

/**
 * What a page shows, in the words of platform/announce.ts: it is rendered anew when one of them changes. The shell of
 * every page (name, navigation, footer) is `site`. A page that says nothing goes with every change.
 */
export function tagged(c: Context, ...tags: readonly string[]): void {
  c.header(tagHeader, ['site', ...tags].join(', '))
}

type Drawn = { toString(): string | Promise<string> }

/** A page that is asked for thousands of times a second, with what it shows: straight to the cache, where there is one. */
export async function drawnPage(c: Context, page: Drawn, ...tags: readonly string[]) {
  const text = await page.toString()
  const sheet = sheetOf(c)
  if (sheet) {
    const { pathname, search } = new URL(c.req.url)
    sheet.drawn = { text: search ? withQueryKept(text, pathname, search) : text, tags: [...new Set(['site', ...tags])] }
    return c.body(null)
  }
  tagged(c, ...tags)
  return c.html(text)
}

export const forAYear = 'public, max-age=31536000, immutable'
