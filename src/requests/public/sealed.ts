import { z } from 'zod'
import { now } from '../../platform/now.ts'
import { decrypt, encrypt } from '../../platform/secret.ts'

/**
 * What a page carries to the next without an account, a cookie or a script: encrypted in a hidden field, so that what
 * somebody typed neither lies on our disk before it is handed in nor can be read in a copy of the page.
 */

const hour = 3_600_000
const envelope = z.object({ purpose: z.string(), at: z.number(), body: z.unknown() })

export const sealForm = (purpose: string, body: object): string =>
  encrypt(JSON.stringify({ purpose, at: now().getTime(), body }))

/** null: not ours, altered, for another purpose, or too old. */
export function openForm<T>(purpose: string, shape: z.ZodType<T>, token: unknown, hours: number): T | null {
  if (typeof token !== 'string' || token.length > 200_000) return null
  try {
    const sealed = envelope.parse(JSON.parse(decrypt(token)))
    if (sealed.purpose !== purpose || now().getTime() - sealed.at > hours * hour) return null
    return shape.parse(sealed.body)
  } catch {
    return null
  }
}
