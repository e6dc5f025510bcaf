import type { Kysely } from 'kysely'
import type { Tx } from '../platform/acts.ts'
import { announce } from '../platform/announce.ts'
import type { Database } from '../platform/database.ts'
import { sm3 } from '../platform/hash.ts'
import type { Convention, Value } from './convention.ts'

type Db = Kysely<Database>

/** The act log knows subjects by id; a convention's follows from its key. */
export const idOf = (key: string) =>
  sm3(Buffer.from(`convention ${key}`))
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

export async function decidedValues(db: Db, keys: readonly string[]): Promise<Map<string, Value>> {
  const rows = await db
    .selectFrom('setting')
    .select(['key', 'value'])
    .where('key', 'in', ['', ...keys])
    .execute()
  return new Map(rows.map(({ key, value }) => [key, value as Value]))
}

export async function saveConvention(tx: Tx, { key, value }: Convention): Promise<void> {
  const json = JSON.stringify(value)
  await tx
    .insertInto('setting')
    .values({ key, value: json })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: json }))
    .execute()
  await announce(tx, ['site']) // a convention may show on any page
}
