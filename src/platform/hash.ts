import { createHash } from 'node:crypto'

/** SM3 (GB/T 32905-2016), the digest of the national commercial cryptography standards. */
export const sm3 = (data: string | Uint8Array) => createHash('sm3').update(data).digest('hex')

/** Personal data stand for their commitment: the text itself may be encrypted anew, or erased (secret.ts). */
const encrypted = /^(p2\.[\w-]{43})\.[\w-]+\.[a-z]\.[\w-]+$/

/** One spelling per value: object keys sorted, nothing optional, so that a hash can be taken again years later. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => canonical(each ?? null)).join(',')}]`
  if (typeof value === 'string') return JSON.stringify(value.replace(encrypted, '$1'))
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`
}
