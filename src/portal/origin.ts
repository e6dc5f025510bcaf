import type { Context } from 'hono'
import { readConfig } from '../platform/config.ts'
import type { Site } from './site.ts'

/**
 * Under which address the world knows this site: feeds and maps write it out. What a stranger writes into the Host
 * header decides nothing: it is believed only where it names this machine, and such an answer is kept by nobody.
 */
const thisMachine = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

export function originOf(c: Context, site: Pick<Site, 'domain'>): string {
  const { origin } = readConfig()
  if (origin) return new URL(origin).origin
  if (site.domain) return `https://${site.domain}`
  c.header('Cache-Control', 'no-store')
  const { host, origin: asked } = new URL(c.req.url)
  return thisMachine.test(host) ? asked : 'http://localhost'
}
