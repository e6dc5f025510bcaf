import { Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { forAYear } from './cache.ts'
import { fontFile } from './fonts.ts'
import { favicon } from './mark.ts'
import { readingStyle } from './reading.tsx'
import { stylesheetText } from './styles.ts'

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
  .get('/assets/:name', (c) => {
    const text = stylesheetText(c.req.param('name'))
    return text === undefined ? c.notFound() : c.body(text, 200, { ...css, 'Cache-Control': forAYear })
  })
  .get('/fonts/:name', async (c) => {
    const file = await fontFile(c.req.param('name'))
    return file ? c.body(file, 200, { 'Content-Type': 'font/woff2', 'Cache-Control': forAYear }) : c.notFound()
  })
  .get('/favicon.svg', (c) =>
    c.body(favicon, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400' }),
  )
  .get('/favicon.ico', (c) => c.redirect('/favicon.svg', 301))
