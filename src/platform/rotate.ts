import pg from 'pg'
import { defaultSchema } from './database.ts'
import { currentKey, siteKeys } from './keyring.ts'
import { encryptAnew, isStruck, tokens } from './secret.ts'

/**
 * Everything encrypted is encrypted anew under the current key. Tokens are known by their shape wherever they stand,
 * so there is no list of columns that a new room could forget to join.
 */

type Column = { table: string; name: string; type: string }

const withOwner = async <T>(ownerUrl: string, schema: string, work: (client: pg.Client) => Promise<T>) => {
  const client = new pg.Client({ connectionString: ownerUrl, options: `-c search_path=${schema}` })
  await client.connect()
  return work(client).finally(() => client.end())
}

async function columns(client: pg.Client): Promise<Column[]> {
  const { rows } = await client.query<Column>(`
    select c.relname::text as table, a.attname::text as name, format_type(a.atttypid, null) as type
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and a.attnum > 0
      and not a.attisdropped and a.atttypid in ('text'::regtype, 'jsonb'::regtype)
    order by c.relname, a.attnum`)
  return rows
}

const batch = 500
const shape = (key: string) => `(?:^|")p2\\.[A-Za-z0-9_-]{43}\\.${key}\\.[a-z]\\.[A-Za-z0-9_-]+(?:"|$)`

/** What somebody typed to look like a token stays what it is. */
function renewed(token: string): string {
  try {
    return isStruck(token) ? token : encryptAnew(token)
  } catch {
    return token
  }
}

type Page = { last: string; renewed: number; full: boolean }

/** One batch of one column, in one transaction. */
async function renewPage(client: pg.Client, { table, name, type }: Column, old: string, after: string): Promise<Page> {
  const [from, column] = [pg.escapeIdentifier(table), pg.escapeIdentifier(name)]
  await client.query('begin')
  const { rows } = await client.query<{ ctid: string; value: string }>(
    `select ctid::text, ${column}::text as value from ${from} where ${column}::text ~ $1 and ctid > $2::tid
     order by ctid limit ${batch} for update`,
    [old, after],
  )
  const fresh = rows.map(({ ctid, value }) => ({ ctid, value, anew: value.replace(tokens, renewed) }))
  const changed = fresh.filter(({ value, anew }) => value !== anew)
  await client.query(
    `update ${from} t set ${column} = renewed.value::${type}
     from unnest($1::tid[], $2::text[]) as renewed (place, value) where t.ctid = renewed.place`,
    [changed.map(({ ctid }) => ctid), changed.map(({ anew }) => anew)],
  )
  await client.query('commit')
  return { last: rows.at(-1)?.ctid ?? after, renewed: changed.length, full: rows.length === batch }
}

/** Returns how many rows were encrypted anew. Stopped half-way, it goes on at the next call. */
export const encryptAllAnew = (ownerUrl: string, schema = defaultSchema): Promise<number> =>
  withOwner(ownerUrl, schema, async (client) => {
    const old = shape(`(?!${currentKey().id})[0-9a-f]{8}`)
    let done = 0
    for (const column of await columns(client))
      for (let page: Page = { last: '(0,0)', renewed: 0, full: true }; page.full; done += page.renewed)
        page = await renewPage(client, column, old, page.last)
    return done
  })

/** How many values hang on each key; what was encrypted before there was a keyring hangs on the root, uncounted. */
export const valuesByKey = (ownerUrl: string, schema = defaultSchema): Promise<Map<string, number>> =>
  withOwner(ownerUrl, schema, async (client) => {
    const counts = new Map(siteKeys().map(({ id }) => [id, 0]))
    for (const { table, name } of await columns(client)) {
      const column = `${pg.escapeIdentifier(name)}::text`
      const { rows } = await client.query<{ key: string; n: number }>(
        `select split_part(hit.parts[1], '.', 3) as key, count(*)::int as n
         from ${pg.escapeIdentifier(table)}, regexp_matches(${column}, $1, 'g') as hit(parts) where ${column} ~ $1 group by 1`,
        [`(${shape('[0-9a-f]{8}')})`],
      )
      for (const { key, n } of rows) if (counts.has(key)) counts.set(key, (counts.get(key) ?? 0) + n)
    }
    return counts
  })
