import { raw } from 'hono/html'
import type { Site } from './site.ts'

/** Parts of the frame that are the same on page after page: drawn once for a site as it is, then only written out. */
const drawn = new WeakMap<Site, Map<string, string>>()

export function drawnOnce(site: Site, key: string, draw: () => { toString(): string }) {
  const parts = drawn.get(site) ?? new Map<string, string>()
  drawn.set(site, parts)
  const text = parts.get(key) ?? draw().toString()
  parts.set(key, text)
  return raw(text)
}
