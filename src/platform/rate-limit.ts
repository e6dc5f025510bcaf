import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { now } from './now.ts'
import type { AddressOf } from './session.ts'

type Limits = { reads: number; writes: number }
type Window = { since: number; reads: number; writes: number }

const minute = 60_000
const remembered = 10_000

const tellProgram = (c: Context) => c.json({ error: '请求过于频繁，请一分钟后再试' }, 429, { 'Retry-After': '60' })

/** So many requests a minute from one address; generous to an office behind one gateway, tiring for a script. */
export function rateLimit(addressOf: AddressOf, limits: Limits = { reads: 6_000, writes: 600 }, tell = tellProgram) {
  const windows = new Map<string, Window>()
  const windowOf = (address: string, at: number) => {
    const found = windows.get(address)
    if (found && at - found.since < minute) return found
    const fresh = { since: at, reads: 0, writes: 0 }
    windows.delete(address)
    const [oldest = ''] = windows.keys()
    if (windows.size >= remembered) windows.delete(oldest) // many addresses must not wash away the count of the others
    windows.set(address, fresh)
    return fresh
  }
  return createMiddleware(async (c, next) => {
    const window = windowOf(addressOf(c), now().getTime())
    const kind = c.req.method === 'GET' || c.req.method === 'HEAD' ? 'reads' : 'writes'
    window[kind] += 1
    if (window[kind] <= limits[kind]) return next()
    return tell(c)
  })
}
