import { isIPv6 } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { readConfig } from '../src/platform/config.ts'

/** Who asks, as far as the connection tells. */

/** The client's address; behind n proxies of ours the nth from the right of what they noted. */
function clientOf(c: Context): string {
  const { proxies } = readConfig()
  const noted = c.req.header('X-Forwarded-For')?.split(',') ?? []
  const remote = () => (c.env?.incoming ? getConnInfo(c).remote.address : undefined) ?? 'unknown'
  return proxies > 0 ? (noted.at(-proxies)?.trim() ?? remote()) : remote()
}

const groupsOf = (part = '') => (part === '' ? [] : part.split(':'))

/** All eight groups of an IPv6 address, however it is written. */
function expanded(address: string): string[] {
  const [head, tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const [before, after] = [groupsOf(head), groupsOf(tail)]
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after]
}

const isMapped = (groups: string[]) => groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff'
const bytesOf = (group: string) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]

/** RFC 6177: one subscriber has a whole /64 of IPv6 addresses at least, and limits count subscribers. */
export function networkOf(address: string): string {
  const plain = address.replace(/%.*$/, '')
  if (!isIPv6(plain)) return address
  const groups = expanded(plain)
  return isMapped(groups) ? groups.slice(6).flatMap(bytesOf).join('.') : `${groups.slice(0, 4).join(':')}::`
}

/** By what limits count who asks. */
export const addressOf = (c: Context): string => networkOf(clientOf(c))

/** Numbers about the machine are for its keeper: asked from the machine itself, not through a proxy. */
export const isKeeper = (c: Context) =>
  /^(::ffff:)?127\.|^::1$/.test(clientOf(c)) && c.req.header('X-Forwarded-For') === undefined
