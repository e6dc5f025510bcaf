import { generate, PostgresDialect } from 'kysely-codegen'
import pg from 'pg'
import { defaultSchema, openDatabase } from '../database.ts'

/** What the migrations make, twice: as types for the compiler, as SQL for the reader. Both are under test. */

/** `schema.generated.ts`: kysely-codegen over the migrated database, with the parsers of database.ts. */
export async function schemaTypes(url: string): Promise<string> {
  const db = openDatabase(url)
  try {
    return await generate({
      db: db as never, // its types know Kysely by its CommonJS build
      dialect: new PostgresDialect({ dateParser: 'string', numericParser: 'number' }),
      defaultSchemas: [defaultSchema],
      includePattern: `${defaultSchema}.*`,
      typeMapping: { int8: 'number' },
      typeOnlyImports: true,
    })
  } finally {
    await db.destroy()
  }
}

const tables = `
  select c.relname as name,
    (select string_agg('  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
        || case when a.attnotnull then ' not null' else '' end
        || case when a.attidentity <> '' then ' generated always as identity' else '' end
        || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''), E',\\n' order by a.attnum)
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    array(select pg_get_constraintdef(k.oid) from pg_constraint k
      where k.conrelid = c.oid and k.contype <> 'n' order by k.contype desc, k.conname) as constraints,
    array(select pg_get_indexdef(i.indexrelid) from pg_index i join pg_class x on x.oid = i.indexrelid
      where i.indrelid = c.oid and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)
      order by x.relname) as indexes,
    array(select pg_get_triggerdef(t.oid) from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal
      order by t.tgname) as triggers
  from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') order by c.relname`
const others = `
  select pg_get_functiondef(p.oid) as sql from pg_proc p where p.pronamespace = current_schema()::regnamespace
    order by p.proname, pg_get_function_identity_arguments(p.oid)`
const views = `
  select 'create view ' || viewname || E' as\\n' || definition as sql from pg_views where schemaname = current_schema() order by viewname`

type Table = { name: string; columns: string; constraints: string[]; indexes: string[]; triggers: string[] }

const written = ({ name, columns, constraints, indexes, triggers }: Table) =>
  [
    `create table ${name} (\n${[columns, ...constraints.map((each) => `  ${each}`)].join(',\n')}\n);`,
    ...[...indexes, ...triggers].map((each) => `${each};`),
  ].join('\n')

/** `migrations/schema.sql`: the embedded PostgreSQL has no pg_dump, and its catalogue says it as well. */
export async function schemaDump(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, options: `-c search_path=${defaultSchema}` })
  await client.connect()
  const made = (await client.query<Table>(tables)).rows.map(written)
  const rest = [...(await client.query(others)).rows, ...(await client.query(views)).rows].map(
    (row) => `${row.sql.trim().replace(/;$/, '')};`,
  )
  await client.end()
  const text = ['-- What the migrations make. Written by `npm run schema`; never edited.', ...made, ...rest].join(
    '\n\n',
  )
  return `${text.replaceAll(`${defaultSchema}.`, '')}\n`
}
