import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { forAYear } from '../../portal/cache.ts'

/** The one script of the public forms, named by its content. */
const text = readFileSync(new URL('./form.js', import.meta.url), 'utf8')
const address = `/apply/form.${createHash('sha256').update(text).digest('hex').slice(0, 12)}.js`

export const formScript = () => address

export const scriptRoutes = new Hono().get(address, (c) =>
  c.body(text, 200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': forAYear }),
)
