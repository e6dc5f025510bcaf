import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { DB } from './schema.generated.ts'

export type Database = DB

/** The site's schema (house.md §6): all tables of one government; no query names it. */
export const defaultSchema = 'gongkai'

const { builtins } = pg.types
/** Days stay `YYYY-MM-DD`, counts and sums are numbers: neither ever passes through Date or a string of digits. */
const asIs = (text: string) => text
const parsers = new Map<number, (text: string) => unknown>([
  [builtins.DATE, asIs],
  [builtins.INT8, Number],
  [builtins.NUMERIC, Number],
])
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format as 'text'),
} as pg.CustomTypesConfig

/**
 * `insert … select … from ${unhurried}`: committed without waiting for the disk. Only in a statement of its own, for
 * what may be lost with the last half second before a power cut; never inside an act's transaction.
 */
export const unhurried = sql`(select set_config('synchronous_commit', 'off', true)) as unhurried`

type Options = { schema?: string; max?: number }

/** By this name a process knows its own connections from others' when it leaves (postgres.ts). */
export const connectionName = `gongkai ${process.pid}`

/** At the head of a long question that asks for one thing by its key, and names what it gives: its plan is kept, too. */
const keyed = '/* by its key */'
export const byKey = sql.raw(keyed)

/** Writes, and what is read by a key: their plan does not depend on what is asked. Lists are planned for each question. */
const isPlain = (text: string) => text.length <= (/^\s*(insert|update|delete)\b/i.test(text) ? 1_500 : 400)
/** A result whose columns a migration may change under a running process is not remembered. */
const namesColumns = (text: string) => !/(\bselect|\breturning|\.)\s*\*/i.test(text)
const isRemembered = (text: string) => text.startsWith(keyed) || (isPlain(text) && namesColumns(text))
const mostRemembered = 200

/** PostgreSQL parses and plans such a statement once for each connection instead of every time. */
function rememberStatements(client: pg.PoolClient) {
  const names = new Map<string, string>()
  const query = client.query.bind(client) as (...said: unknown[]) => unknown
  const nameOf = (text: string) => {
    const known = names.get(text)
    if (known || names.size >= mostRemembered || !isRemembered(text)) return known
    const name = `s${names.size}`
    names.set(text, name)
    return name
  }
  const remembered = (text: unknown, values: unknown, ...rest: unknown[]) => {
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined
    return name ? query({ name, text, values }, ...rest) : query(text, values, ...rest)
  }
  Object.assign(client, { query: remembered })
}

export function openPool(url: string, { schema = defaultSchema, max = 10 }: Options = {}) {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    application_name: connectionName,
    options: `-c search_path=${schema} -c TimeZone=Asia/Shanghai -c statement_timeout=120000`,
  })
  pool.on('connect', (client) => {
    client.on('error', () => {})
    rememberStatements(client)
  })
  pool.on('error', () => {}) // a lost idle connection is replaced at the next query
  return pool
}

export const openDatabase = (url: string, options: Options = {}) =>
  new Kysely<Database>({ dialect: new PostgresDialect({ pool: openPool(url, options) }) })
