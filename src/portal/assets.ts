import { Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { forAYear } from './cache.ts'
import { fontFile } from './fonts.ts'
import { favicon } from './mark.ts'
import { readingStyle } from './reading-style.ts'
import { stylesheetBrotli, stylesheetText } from './styles.ts'

const css = { 'Content-Type': 'text/css; charset=utf-8' }

/** Style sheets, fonts and the mark: everything a page needs comes from its own server. */
export const assets = new Hono()
  .get('/assets/reading.css', (c) =>
    c.body(readingStyle(getCookie(c, 'reading')), 200, {
      ...css,
      'Cache-Control': 'private, no-cache',
      Vary: 'Cookie',
    }),
  )
  .get('/assets/:name', async (c) => {
    const name = c.req.param('name')
    const text = stylesheetText(name)
    if (text === undefined) return c.notFound()
    const headers = { ...css, 'Cache-Control': forAYear, Vary: 'Accept-Encoding' }
    if (!/\bbr\b/.test(c.req.header('Accept-Encoding') ?? '')) return c.body(text, 200, headers)
    return c.body(await stylesheetBrotli(name, text), 200, { ...headers, 'Content-Encoding': 'br' })
  })
  .get('/fonts/:name', async (c) => {
    const file = await fontFile(c.req.param('name'))
    return file ? c.body(file, 200, { 'Content-Type': 'font/woff2', 'Cache-Control': forAYear }) : c.notFound()
  })
  .get('/favicon.svg', (c) =>
    c.body(favicon, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400' }),
  )
  .get('/favicon.ico', (c) => c.redirect('/favicon.svg', 301))
