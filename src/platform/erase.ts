import { sql } from 'kysely'
import type { Tx } from './acts.ts'

/**
 * 个人信息保护法§47: strikes out every encrypted text in the acts of a subject and in the mail about it, after its act
 * `erase`. The acts stay, with the commitments to what was struck, and still prove themselves. The room forgets what
 * stands in its own row, and its files, itself.
 */
export const erasePersonalData = (tx: Tx, kind: string, id: string) =>
  sql`select erase_personal_data(${kind}, ${id}::uuid)`.execute(tx)
