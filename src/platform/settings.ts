import type { Kysely } from 'kysely'
import { announce } from './announce.ts'
import type { Database } from './database.ts'

/** Site-wide settings: what the law leaves open, and the site's own name. */

export async function readSetting<T>(db: Kysely<Database>, key: string, otherwise: T): Promise<T> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst()
  return row ? (row.value as T) : otherwise
}

export async function writeSetting(db: Kysely<Database>, key: string, value: unknown): Promise<void> {
  const json = JSON.stringify(value)
  await db
    .insertInto('setting')
    .values({ key, value: json })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: json }))
    .execute()
  await announce(db, ['site']) // what a setting says may stand on any page
}
