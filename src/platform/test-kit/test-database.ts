import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import pg from 'pg'
import { inject } from 'vitest'
import { type Database, openDatabase } from '../database.ts'

export type TestDatabase = {
  db: Kysely<Database>
  /** As the application connects. */
  url: string
  /** As the owner of the tables, for what the application may not do. */
  ownerUrl: string
  close(): Promise<void>
}

const onDatabase = (url: string, name: string) => {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.toString()
}

async function asOwner(statement: string) {
  const client = new pg.Client({ connectionString: onDatabase(inject('postgres').ownerUrl, 'postgres') })
  await client.connect()
  await client.query('select pg_advisory_lock(1)') // a template can be cloned by one session at a time
  await client.query(statement)
  await client.end()
}

/** A database of one's own, cloned from the migrated template or from one that `templateOf` made. */
export async function testDatabase(template = 'gongkai'): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asOwner(`create database ${name} template ${template}`)
  const { ownerUrl, url } = inject('postgres')
  const db = openDatabase(onDatabase(url, name), { max: 6 })
  const close = async () => {
    await db.destroy()
    await asOwner(`drop database ${name} with (force)`)
  }
  return { db, url: onDatabase(url, name), ownerUrl: onDatabase(ownerUrl, name), close }
}

/** A filled database that many test files clone: whoever asks first fills it, the others wait. Returns its name. */
export async function templateOf(name: string, fill: (db: Kysely<Database>) => Promise<void>): Promise<string> {
  const { ownerUrl, url } = inject('postgres')
  const client = new pg.Client({ connectionString: onDatabase(ownerUrl, 'postgres') })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(2)')
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount) return name
    await client.query(`drop database if exists ${name}_filling with (force)`)
    await asOwner(`create database ${name}_filling template gongkai`)
    const db = openDatabase(onDatabase(url, `${name}_filling`), { max: 6 })
    await fill(db)
    await db.destroy()
    await client.query(`alter database ${name}_filling rename to ${name}`)
    return name
  } finally {
    await client.end()
  }
}
