import { decrypt, encrypt } from '../platform/secret.ts'
import type { Facts, RecordTable } from './register.ts'

/** Personal data leaves and enters the database encrypted; what has not changed keeps its cipher text. */

const open = (token: unknown) => (typeof token === 'string' ? decrypt(token) : null)

export const openSecrets = (record: RecordTable, facts: Facts): Facts =>
  record.secret.length === 0
    ? facts
    : { ...facts, ...Object.fromEntries(record.secret.map((field) => [field, open(facts[field])])) }

export const sealSecrets = (record: RecordTable, facts: Facts): Facts => {
  const present = record.secret.filter((field) => typeof facts[field] === 'string')
  return present.length === 0
    ? facts
    : { ...facts, ...Object.fromEntries(present.map((field) => [field, encrypt(String(facts[field]))])) }
}
