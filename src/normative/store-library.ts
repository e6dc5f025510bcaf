import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Day } from '../platform/act.ts'
import type { Database } from '../platform/database.ts'
import { camel } from '../registers/store.ts'
import { normalNumber } from './doc-number.ts'
import type { DocumentFacts } from './document.ts'

/** What the public library asks of the documents. The same words for validity as validity.ts, in SQL; a test holds them together. */

type Db = Kysely<Database>

export const states = {
  effective: '现行有效',
  notYet: '尚未施行',
  suspended: '暂停实施',
  ended: '失效、废止',
  all: '全部',
} as const
export type State = keyof typeof states

export type LibraryFilter = {
  organ?: string | undefined
  year?: number | undefined
  theme?: string | undefined
  kind?: 'own' | 'reference' | undefined
  number?: string | undefined
  q?: string | undefined
  state: State
}

const from = sql`coalesce(d.effective_on, d.published_on, d.made_on)`
const over = (on: Day) => sql`(d.repealed_on <= ${on}::date or d.expires_on < ${on}::date)`
const stopped = (on: Day) => sql`exists (
  select 1 from jsonb_array_elements(d.proceedings -> 'suspensions') s
  where s ->> 'part' is null and (s ->> 'from') <= ${on} and coalesce(s ->> 'until', '9999-12-31') >= ${on})`

/** A date that is not known is no reason: coalesce keeps the three answers two. */
const stateIs: Readonly<Record<State, (on: Day) => RawBuilder<unknown>>> = {
  effective: (on) => sql`${from} <= ${on}::date and not coalesce(${over(on)}, false) and not ${stopped(on)}`,
  notYet: (on) => sql`${from} > ${on}::date and not coalesce(${over(on)}, false)`,
  suspended: (on) => sql`${from} <= ${on}::date and not coalesce(${over(on)}, false) and ${stopped(on)}`,
  ended: (on) => sql`coalesce(${over(on)}, false)`,
  all: () => sql`true`,
}

/** NORM-12: what ended stays reachable; what was never put before the public is not here. */
const visible = (today: Day) =>
  sql`d.standing in ('published', 'ended') and coalesce(d.in_column_from, d.published_on) <= ${today}::date`

const like = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`
const themed = (theme: string) => (theme.length === 2 ? sql`left(d.theme, 2) = ${theme}` : sql`d.theme = ${theme}`)

/** The same wordings as editions.ts: what was put right before publication is found by nobody. */
const forEverybody = sql`t.edition >= (
  select coalesce(max(b.edition), 0) from document_text b where b.document_id = d.id and not exists (
    select from jsonb_array_elements(d.proceedings -> 'amendments') a where (a ->> 'on')::date = b.valid_from))`

type Part = Exclude<keyof LibraryFilter, 'state'>
const narrowed: { [P in Part]: (value: NonNullable<LibraryFilter[P]>) => RawBuilder<unknown> } = {
  organ: (code) => sql`o.code = ${code}`,
  year: (year) => sql`d.made_on between ${`${year}-01-01`} and ${`${year}-12-31`}`,
  theme: themed,
  kind: (kind) => (kind === 'reference' ? sql`d.kind = 'quoted'` : sql`d.kind <> 'quoted'`),
  number: (number) => sql`(d.doc_number = ${normalNumber(number)} or d.doc_number ilike ${like(number)})`,
  q: (words) => sql`(d.title ilike ${like(words)} or exists (
    select 1 from document_text t where t.document_id = d.id and t.plain ilike ${like(words)} and ${forEverybody}))`,
}

/** `but`: the facet that is being counted does not narrow itself. */
function wanted(filter: LibraryFilter, { today, on }: Days, but?: Part): RawBuilder<unknown> {
  const parts = (Object.keys(narrowed) as Part[]).flatMap((part) => {
    const value = filter[part]
    return value === undefined || part === but ? [] : [narrowed[part](value as never)]
  })
  return sql.join([visible(today), stateIs[filter.state](on), ...parts], sql` and `)
}

/** `on`: the day whose law is asked for; today unless somebody asks for another. */
export type Days = { today: Day; on: Day }

export type Listed = DocumentFacts & { organName: string; organShort: string; organCode: string }

const listed = (row: Record<string, unknown>) => camel(row) as unknown as Listed
const table = sql`document d join organ o on o.id = d.organ_id`
const named = sql`d.*, o.name as organ_name, o.short_name as organ_short, o.code as organ_code`

export async function listLibrary(db: Db, filter: LibraryFilter, days: Days, page: { offset: number; limit: number }) {
  // What ended last, or was made last, comes first.
  const order = filter.state === 'ended' ? sql`coalesce(d.repealed_on - 1, d.expires_on) desc` : sql`d.made_on desc`
  const { rows } = await sql<Record<string, unknown>>`
    select ${named} from ${table} where ${wanted(filter, days)}
    order by ${order}, d.doc_number desc, d.id limit ${page.limit} offset ${page.offset}`.execute(db)
  return rows.map(listed)
}

export type Facet = { value: string; name: string; n: number }
export type Facets = { total: number; organs: Facet[]; years: Facet[]; themes: Facet[]; states: Record<State, number> }

async function facet(
  db: Db,
  [value, name]: readonly [RawBuilder<unknown>, RawBuilder<unknown>],
  where: RawBuilder<unknown>,
) {
  const { rows } = await sql<Facet>`
    select ${value} as value, ${name} as name, count(*)::int as n from ${table}
    where ${where} and ${value} is not null group by 1, 2`.execute(db)
  return rows
}

async function countStates(db: Db, filter: LibraryFilter, days: Days): Promise<Record<State, number>> {
  const names = Object.keys(states) as State[]
  const counts = names.map(
    (state) => sql<number>`count(*) filter (where ${stateIs[state](days.on)})::int as ${sql.ref(state)}`,
  )
  const { rows } = await sql<Record<string, number>>`
    select ${sql.join(counts)} from ${table} where ${wanted({ ...filter, state: 'all' }, days)}`.execute(db)
  // PostgreSQL keeps the case of a quoted name.
  return rows[0] as Record<State, number>
}

/** Every count is a door: what it counts is what its link lists. */
export async function countLibrary(db: Db, filter: LibraryFilter, days: Days): Promise<Facets> {
  const year = sql`extract(year from d.made_on)::int::text`
  const theme = sql`left(d.theme, 2)`
  const [organs, years, themes, found] = await Promise.all([
    facet(db, [sql`o.code`, sql`o.short_name`], wanted(filter, days, 'organ')),
    facet(db, [year, year], wanted(filter, days, 'year')),
    facet(db, [theme, theme], wanted(filter, days, 'theme')),
    countStates(db, filter, days),
  ])
  return {
    total: found[filter.state],
    organs: organs.sort((a, b) => b.n - a.n || a.name.localeCompare(b.name, 'zh-CN')),
    years: years.sort((a, b) => b.value.localeCompare(a.value)),
    themes: themes.sort((a, b) => a.value.localeCompare(b.value)),
    states: found,
  }
}

export async function publicDocument(db: Db, id: string, today: Day): Promise<Listed | null> {
  const { rows } = await sql<Record<string, unknown>>`
    select ${named} from ${table} where d.id = ${id} and ${visible(today)}`.execute(db)
  return rows[0] ? listed(rows[0]) : null
}

export type Interpreted = { title: string; path: string; day: Day }

/** 关联解读: bound to the document itself, or to the item by which it was published. */
export async function interpretationsOf(
  db: Db,
  { id, itemId }: Pick<DocumentFacts, 'id' | 'itemId'>,
): Promise<Interpreted[]> {
  const { rows } = await sql<Interpreted>`
    select distinct p.title, coalesce('/items/' || p.item_id, '/interpretations/' || p.id) as path, p.published_on as day
    from public_relation r join interpretation p on p.id = r.from_id
    where r.relation = 'interprets' and ((r.to_kind = 'document' and r.to_id = ${id})
      or (r.to_kind = 'item' and r.to_id = ${itemId}::uuid))
    order by 3 desc, 1`.execute(db)
  return rows
}
