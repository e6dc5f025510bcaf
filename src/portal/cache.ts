import type { Context } from 'hono'
import { every } from 'hono/combine'
import { etag } from 'hono/etag'
import { createMiddleware } from 'hono/factory'
import { type Keeping, tagHeader } from '../platform/page-cache.ts'
import { sameView } from './same-view.ts'

/** A reader's browser asks again each time and is told 「unchanged」; a cache that is not ours may answer for a minute. */
const shared = createMiddleware(async (c, next) => {
  await next()
  if (!c.res.headers.has('Cache-Control')) {
    c.header('Cache-Control', c.res.ok ? 'public, max-age=0, s-maxage=60, must-revalidate' : 'no-store')
  }
})

const withEtag = etag({ weak: true })
/** Our own cache in front makes the entity tag itself, of every dress one (platform/page-cache.ts). */
const marked = createMiddleware<{ Bindings: Keeping }>((c, next) => (c.env?.keeping ? next() : withEtag(c, next)))

/** Public pages are the same for every reader: tagged by their content and cacheable. */
export const publicPage = every(shared, marked, sameView)

/**
 * What a page shows, in the words of platform/announce.ts: it is rendered anew when one of them changes. The shell of
 * every page (name, navigation, footer) is `site`. A page that says nothing goes with every change.
 */
export function tagged(c: Context, ...tags: readonly string[]): void {
  c.header(tagHeader, ['site', ...tags].join(', '))
}

export const forAYear = 'public, max-age=31536000, immutable'
