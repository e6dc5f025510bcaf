import { sql } from 'kysely'
import type { Tx } from '../../platform/acts.ts'
import { now } from '../../platform/now.ts'
import type { Services } from '../../platform/services.ts'
import { readSetting } from '../../platform/settings.ts'
import { indexTemplate, numberOf } from '../store.ts'
import type { Built } from './build.ts'

/** SQL of the import: whole batches by array. */

type Db = Services['db']

/** One import at a time: two of the same list must not both find nothing there. */
export const lockImport = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtext('old-site'))`.execute(tx)

export async function knownIds(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select id from item where id = any(${ids}::uuid[])`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Index numbers that another item of the organ has: `organ number`. */
export async function takenNumbers(db: Db, wanted: readonly { organId: string; number: string; id: string }[]) {
  const column = (pick: (each: (typeof wanted)[number]) => string) => wanted.map(pick)
  const { rows } = await sql<{ key: string }>`
    select w.organ || ' ' || w.number as key
    from unnest(${column((each) => each.organId)}::uuid[], ${column((each) => each.number)}::text[],
      ${column((each) => each.id)}::uuid[]) as w (organ, number, id)
    join item i on i.organ_id = w.organ and i.index_number = w.number and i.id <> w.id`.execute(db)
  return new Set(rows.map(({ key }) => key))
}

/** Columns by name; one of the organ's own goes before one of the site's. */
export async function columnsByName(db: Db): Promise<(organId: string, name: string) => string | null> {
  const rows = await db
    .selectFrom('site_column')
    .select(['id', 'name', 'organ_id as organId'])
    .where('retired_on', 'is', null)
    .orderBy('sort')
    .execute()
  const known = new Map<string, string>()
  for (const { id, name, organId } of rows)
    for (const key of [name, `${organId} ${name}`]) if (!known.has(key)) known.set(key, id)
  return (organId, said) => {
    const name =
      said
        .split(/[>/／＞]/)
        .at(-1)
        ?.trim() ?? said
    return known.get(`${organId} ${name}`) ?? known.get(name) ?? null
  }
}

type Revision = Built['revision']
export async function insertRevisions(tx: Tx, all: readonly Revision[]): Promise<void> {
  const column = (pick: (each: Revision) => string) => all.map(pick)
  await sql`insert into revision (id, item_id, number, hash, title, html, plain, metadata, attachments, made_at, made_by)
    select id, item_id, 1, hash, title, html, plain, metadata, attachments, ${now()}, made_by
    from unnest(${column(({ id }) => id)}::uuid[], ${column(({ itemId }) => itemId)}::uuid[],
      ${column(({ hash }) => hash)}::text[], ${column(({ title }) => title)}::text[],
      ${column(({ html }) => html)}::text[], ${column(({ plain }) => plain)}::text[],
      ${column(({ metadata }) => JSON.stringify(metadata))}::jsonb[],
      ${column(({ attachments }) => JSON.stringify(attachments))}::jsonb[],
      ${column(({ madeBy }) => madeBy)}::text[])
      as r (id, item_id, hash, title, html, plain, metadata, attachments, made_by)`.execute(tx)
}

/** The first that claims an address has it. */
export async function insertRedirects(tx: Tx, all: readonly { path: string; target: string }[]): Promise<void> {
  await sql`insert into redirect (path, target)
    select * from unnest(${all.map(({ path }) => path)}::text[], ${all.map(({ target }) => target)}::text[])
    on conflict (path) do nothing`.execute(tx)
}

/** So many of the organ's year at once; the counter's row is held until the batch commits. */
async function countOn(tx: Tx, organId: string, year: number, count: number): Promise<number> {
  const { rows } = await sql<{ value: number }>`
    insert into counter (organ_id, kind, year, value) values (${organId}, 'item', ${year}, ${count})
    on conflict (organ_id, kind, year) do update set value = counter.value + ${count}
    returning value`.execute(tx)
  return rows[0]!.value
}

/** Index numbers for items that brought none; one that stands there already is passed over. */
export async function giveNumbers(tx: Tx, organId: string, year: number, count: number): Promise<string[]> {
  const { code } = await tx.selectFrom('organ').select('code').where('id', '=', organId).executeTakeFirstOrThrow()
  const template = await readSetting<string>(tx, indexTemplate.key, indexTemplate.value)
  const given: string[] = []
  while (given.length < count) {
    const wanted = count - given.length
    const last = await countOn(tx, organId, year, wanted)
    const numbers = Array.from({ length: wanted }, (_, n) => numberOf(template, code, year, last - wanted + 1 + n))
    const { rows } = await sql<{ number: string }>`select index_number as number from item
      where organ_id = ${organId} and index_number = any(${numbers})`.execute(tx)
    const taken = new Set(rows.map(({ number }) => number))
    given.push(...numbers.filter((number) => !taken.has(number)))
  }
  return given
}
