import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { defaultSchema } from './database.ts'
import { sm3 } from './hash.ts'
import { applicationRole } from './postgres.ts'

/** Plain numbered SQL, forward only: a file once applied is never edited, which its checksum proves. */

export type Migration = { name: string; sql: string; checksum: string }

const folder = fileURLToPath(new URL('../../migrations/', import.meta.url))
const lock = 7_240_001 // any number; the same for all processes of this program

export async function readMigrations(from = folder): Promise<Migration[]> {
  const names = (await readdir(from)).filter((name) => /^\d{4}_.+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(`${from}/${name}`, 'utf8')
      return { name, sql, checksum: sm3(sql) }
    }),
  )
}

/** Which migrations are still to be applied; refuses a history that differs from the files. */
export function pending(migrations: Migration[], applied: { name: string; checksum: string }[]): Migration[] {
  applied.forEach(({ name, checksum }, index) => {
    const file = migrations[index]
    if (file?.name !== name)
      throw new Error(
        `数据库已执行迁移 ${name}，程序中对应的却是 ${file?.name ?? '(无)'}。请使用与数据库相同或更新的版本。`,
      )
    if (file.checksum !== checksum) throw new Error(`迁移 ${name} 在执行之后被改动过。请恢复原文件，改动写成新的迁移。`)
  })
  return migrations.slice(applied.length)
}

const quoted = (name: string) => pg.escapeIdentifier(name)

/** What happened, and the words that were signed or published: kept as they were written. */
const unchanging = ['act', 'seal', 'report_edition', 'revision', 'document_text', 'catalogue_edition']

/** By grant as well as by trigger, the application cannot change what has happened. */
async function grant(client: pg.Client, schema: string) {
  const { rows } = await client.query('select 1 from pg_roles where rolname = $1 and rolname <> current_user', [
    applicationRole,
  ])
  if (rows.length === 0) return
  const to = quoted(applicationRole)
  await client.query(`
    grant usage on schema ${quoted(schema)} to ${to};
    grant all on all tables in schema ${quoted(schema)} to ${to};
    grant all on all sequences in schema ${quoted(schema)} to ${to};
    grant execute on all functions in schema ${quoted(schema)} to ${to};
    revoke update, delete, truncate, trigger, references on ${unchanging.join(', ')} from ${to};
    revoke all on migration from ${to};
    grant select on migration to ${to}`)
  await client.query(withoutTemporary)
}

/** The application needs no tables of its own making, which could pass for ours; where the database is ours to say so. */
const withoutTemporary = `do $$ begin
  if exists (select from pg_database where datname = current_database() and pg_has_role(datdba, 'usage')) then
    execute format('revoke temporary on database %I from public', current_database());
  end if;
end $$`

const oldest = 15

async function requireVersion(client: pg.Client) {
  const { rows } = await client.query<{ version: number }>(
    "select current_setting('server_version_num')::int / 10000 as version",
  )
  const version = rows[0]?.version ?? 0
  if (version < oldest) throw new Error(`数据库是 PostgreSQL ${version}，需要 ${oldest} 或更新的版本`)
}

async function apply(client: pg.Client, migration: Migration) {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into migration (name, checksum) values ($1, $2)', [migration.name, migration.checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`迁移 ${migration.name} 未能执行，数据库保持原样。`, { cause: error })
  }
}

/** Brings the site's schema up to date; returns the names of what was applied. Safe to call from many processes. */
export async function migrate(url: string, { schema = defaultSchema, from = folder } = {}): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, options: `-c search_path=${schema}` })
  await client.connect().catch((cause) => {
    throw new Error('连不上数据库，请核对 DATABASE_URL 及数据库是否在运行', { cause })
  })
  try {
    await requireVersion(client)
    await client.query('select pg_advisory_lock($1)', [lock])
    await client.query(`set client_min_messages = warning; create schema if not exists ${quoted(schema)};
      create table if not exists migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())`)
    const applied = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from migration order by name',
    )
    const todo = pending(await readMigrations(from), applied.rows)
    for (const migration of todo) await apply(client, migration)
    await grant(client, schema)
    return todo.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}
