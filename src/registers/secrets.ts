import { decrypt, encrypt } from '../platform/secret.ts'
import type { Facts, RecordTable } from './register.ts'

/** Personal data leaves and enters the database encrypted; what has not changed keeps its cipher text. */

const open = (token: unknown) => (typeof token === 'string' ? decrypt(token) : null)

export const openSecrets = (record: RecordTable, facts: Facts): Facts =>
  record.secret.length === 0
    ? facts
    : { ...facts, ...Object.fromEntries(record.secret.map((field) => [field, open(facts[field])])) }

/** `stored` is the record as it stands, still encrypted. */
export function sealSecrets<F extends Readonly<Record<string, unknown>>>(
  record: RecordTable,
  facts: F,
  stored: Facts | null,
): F {
  if (record.secret.length === 0) return facts
  const sealed = record.secret.map((field) => {
    const plain = facts[field]
    const kept = stored && open(stored[field]) === (plain ?? null) ? stored[field] : null
    return [field, typeof plain === 'string' ? (kept ?? encrypt(plain)) : plain]
  })
  return { ...facts, ...Object.fromEntries(sealed.filter(([, value]) => value !== undefined)) }
}
