import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import pg from 'pg'
import { z } from 'zod'
import { defaultSchema } from './database.ts'
import { siteStore } from './file-store.ts'
import { now } from './now.ts'
import { adoptKey, keyForBackup } from './secret.ts'

/**
 * A site in one file: gzipped lines of JSON, first what it is, then every table's rows as PostgreSQL writes them, then
 * the stored files, encrypted as they lie (files.ts). The embedded PostgreSQL has no pg_dump, and this file can be read in fifty years with any tool.
 */

const format = 'gongkai-backup-1'
const header = z.object({
  format: z.literal(format, '不是公开平台的备份文件'),
  at: z.string(),
  migrations: z.array(z.string()),
  /** Without it names and contacts could not be opened; hence the file's mode 600. */
  secretKey: z.string().nullable(),
})
const part = z.union([
  z.object({ table: z.string(), rows: z.number() }),
  /** One line of base64 follows. */
  z.object({ file: z.string().regex(/^[0-9a-f]{2}\/[0-9a-f-]{36}$/) }),
])

type Options = { schema?: string }

const connect = async (url: string, schema: string) => {
  const client = new pg.Client({ connectionString: url, options: `-c search_path=${schema} -c TimeZone=Asia/Shanghai` })
  await client.connect()
  return client
}

/** Tables so that what is referred to comes before what refers to it; a reference checked at the end may point ahead. */
async function tablesInOrder(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; needs: string[] }>(`
    select c.relname::text as name, array(select r.relname::text from pg_constraint k join pg_class r on r.oid = k.confrelid
      where k.conrelid = c.oid and k.contype = 'f' and r.oid <> c.oid and not k.condeferrable) as needs
    from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
    order by c.relname`)
  const needs = new Map(rows.map((row) => [row.name, row.needs]))
  const ordered = new Set<string>()
  const place = (name: string) => {
    for (const each of needs.get(name) ?? []) if (!ordered.has(each)) place(each)
    ordered.add(name)
  }
  for (const name of needs.keys()) place(name)
  return [...ordered]
}

const migrationsOf = async (client: pg.Client) =>
  (await client.query<{ name: string }>('select name from migration order by name')).rows.map(({ name }) => name)

/** Rows in one go: few where each may hold a file (bytea) of 20 MB. */
async function pageOf(client: pg.Client, table: string): Promise<number> {
  const { rowCount } = await client.query(
    "select 1 from pg_attribute where attrelid = $1::regclass and atttypid = 'bytea'::regtype",
    [pg.escapeIdentifier(table)],
  )
  return rowCount ? 4 : 500
}

async function* rowsOf(client: pg.Client, table: string) {
  const page = await pageOf(client, table)
  await client.query(
    `declare reading no scroll cursor for select to_jsonb(t)::text as row from ${pg.escapeIdentifier(table)} t`,
  )
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${page} from reading`)
    if (rows.length === 0) break
    yield rows.map(({ row }) => row)
  }
  await client.query('close reading')
}

/** Stored files of the rows just written; one that is lost is told, and does not keep the rest from being backed up. */
async function* filesIn(client: pg.Client, lost: string[]) {
  const { rows } = await client.query<{ id: string; place: string }>(
    'select id, place from stored_file where place is not null order by id',
  )
  const store = siteStore()
  for (const { id, place } of rows) {
    const bytes = await store.get(place)
    if (bytes) yield `${JSON.stringify({ file: place })}\n${bytes.toString('base64')}\n`
    else lost.push(id)
  }
}

async function* linesOf(client: pg.Client, lost: string[]) {
  yield `${JSON.stringify({ format, at: now().toISOString(), migrations: await migrationsOf(client), secretKey: keyForBackup() })}\n`
  for (const table of await tablesInOrder(client)) {
    for await (const rows of rowsOf(client, table))
      yield `${[JSON.stringify({ table, rows: rows.length }), ...rows].join('\n')}\n`
  }
  yield* filesIn(client, lost)
}

/** Writes everything as it stood at one moment, while the site goes on; returns the ids of files that are lost. */
export async function backUp(url: string, file: string, { schema = defaultSchema }: Options = {}): Promise<string[]> {
  const client = await connect(url, schema)
  const handle = await open(file, 'wx', 0o600)
  const lost: string[] = []
  try {
    await client.query('begin isolation level repeatable read read only')
    await pipeline(Readable.from(linesOf(client, lost)), createGzip(), handle.createWriteStream())
    await client.query('commit')
    return lost
  } finally {
    await handle.close().catch(() => {})
    await client.end()
  }
}

async function insertRows(client: pg.Client, table: string, rows: string[]) {
  const name = pg.escapeIdentifier(table)
  await client.query(
    `insert into ${name} overriding system value select * from jsonb_populate_recordset(null::${name}, $1::jsonb)`,
    [`[${rows.join(',')}]`],
  )
}

/** The next identity follows the highest that was restored. */
async function continueCounting(client: pg.Client) {
  const { rows } = await client.query<{ table: string; name: string }>(`
    select c.relname::text as table, a.attname::text as name from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and a.attidentity <> ''`)
  for (const { table, name } of rows) {
    const [from, column] = [table, name].map(pg.escapeIdentifier)
    await client.query(`select setval(pg_get_serial_sequence($1, $2), (select max(${column}) from ${from}))`, [
      from,
      name,
    ])
  }
}

const isEmpty = async (client: pg.Client) => {
  const { rows } = await client.query(
    'select 1 from act union all select 1 from officer union all select 1 from organ limit 1',
  )
  return rows.length === 0
}

async function readHeader(line: string | undefined, client: pg.Client) {
  const read = header.safeParse(line ? JSON.parse(line) : null)
  if (!read.success) throw new Error(read.error.issues[0]?.message ?? '不是公开平台的备份文件')
  const [theirs, ours] = [read.data.migrations.join(), (await migrationsOf(client)).join()]
  if (theirs !== ours) throw new Error('备份来自另一个版本的程序：请用做备份时的版本恢复，再升级。')
  if (!(await isEmpty(client))) throw new Error('只能恢复到空的站点：请用 --data 指定一个新的文件夹。')
  return read.data
}

async function* linesIn(file: string): AsyncGenerator<string> {
  let rest = ''
  try {
    const text = createGunzip().setEncoding('utf8')
    createReadStream(file)
      .on('error', (error) => text.destroy(error))
      .pipe(text)
    for await (const chunk of text) {
      const lines = `${rest}${chunk}`.split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (cause) {
    throw new Error('不是公开平台的备份文件，或者文件不完整', { cause })
  }
}

type Next = () => Promise<string | undefined>

async function restorePart(client: pg.Client, line: string, next: Next) {
  const read = part.parse(JSON.parse(line))
  if ('file' in read) return siteStore().put(read.file, Buffer.from((await next()) ?? '', 'base64'))
  const rows: string[] = []
  while (rows.length < read.rows) rows.push((await next()) ?? '')
  return insertRows(client, read.table, rows)
}

/** Fills an empty site from a backup, all or nothing; files of a restore that failed are swept like other orphans. */
export async function restore(ownerUrl: string, file: string, { schema = defaultSchema }: Options = {}) {
  const client = await connect(ownerUrl, schema)
  const lines = linesIn(file)
  const next: Next = async () => (await lines.next()).value as string | undefined
  try {
    const { secretKey } = await readHeader(await next(), client)
    await client.query('begin')
    await client.query('delete from setting')
    for (let line = await next(); line; line = await next()) await restorePart(client, line, next)
    await continueCounting(client)
    if (secretKey) adoptKey(secretKey)
    await client.query('commit')
  } finally {
    await client.end()
  }
}
