import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import type { Day } from '../platform/act.ts'
import type { Database } from '../platform/database.ts'

/** What the public may look through: items already published, by organ, column and year (条例§23–§24). */
export type ItemFilter = { organ?: string; column?: string; year?: number }
export type PublicItem = {
  id: string
  title: string
  indexNumber: string
  docNumber: string | null
  column: string
  topic: string | null
  organ: string
  organShort: string
  organCode: string
  madeOn: Day
  publishedOn: Day
}

/** A door counts and lists by the same filter: the number on it is the number of rows behind it. */
const matching = (filter: ItemFilter, today: Day) => (eb: ExpressionBuilder<Database, 'item' | 'organ'>) =>
  eb.and([
    eb('standing', '=', 'published'),
    eb('published_on', '<=', today),
    ...(filter.organ ? [eb('organ.code', '=', filter.organ)] : []),
    ...(filter.column ? [eb('column_name', '=', filter.column)] : []),
    ...(filter.year ? [eb.between('published_on', `${filter.year}-01-01`, `${filter.year}-12-31`)] : []),
  ])

const from = (db: Kysely<Database>) => db.selectFrom('item').innerJoin('organ', 'organ.id', 'item.organ_id')

const shown = [
  'item.id',
  'item.title',
  sql<string>`index_number`.as('indexNumber'),
  'doc_number as docNumber',
  sql<string>`coalesce(column_name, '')`.as('column'),
  'topic',
  'organ.name as organ',
  'organ.short_name as organShort',
  'organ.code as organCode',
  'made_on as madeOn',
  sql<Day>`published_on`.as('publishedOn'),
] as const

export async function listItems(
  db: Kysely<Database>,
  filter: ItemFilter,
  today: Day,
  page: { offset: number; limit: number },
): Promise<PublicItem[]> {
  return from(db)
    .select(shown)
    .where(matching(filter, today))
    .orderBy('published_on', 'desc')
    .orderBy('index_number')
    .orderBy('item.id')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
}

export const organName = async (db: Kysely<Database>, code: string): Promise<string | undefined> =>
  (await db.selectFrom('organ').select('name').where('code', '=', code).executeTakeFirst())?.name

type OrganCount = { code: string; name: string; short: string; count: number }
export type ItemCounts = {
  total: number
  organs: OrganCount[]
  columns: { name: string; count: number }[]
}

/** How many match, and how they fall on organs and columns. */
export async function countItems(db: Kysely<Database>, filter: ItemFilter, today: Day): Promise<ItemCounts> {
  const rows = await from(db)
    .select((eb) => [
      'organ.code',
      'organ.name',
      'organ.short_name as short',
      sql<string>`coalesce(column_name, '')`.as('column_name'),
      eb.fn.countAll<number>().as('count'),
    ])
    .where(matching(filter, today))
    .groupBy(['organ.id', 'column_name'])
    .orderBy('organ.sort')
    .orderBy('organ.code')
    .execute()
  const organs = new Map<string, OrganCount>()
  const columns = new Map<string, { name: string; count: number }>()
  for (const { code, name, short, column_name: column, count } of rows) {
    organs.set(code, { code, name, short, count: (organs.get(code)?.count ?? 0) + count })
    columns.set(column, { name: column, count: (columns.get(column)?.count ?? 0) + count })
  }
  const byCount = [...columns.values()].sort((a, b) => b.count - a.count)
  return { total: rows.reduce((sum, { count }) => sum + count, 0), organs: [...organs.values()], columns: byCount }
}

/** Published items per year, oldest year first. */
export async function itemYears(db: Kysely<Database>, today: Day): Promise<{ year: number; count: number }[]> {
  return db
    .selectFrom('item')
    .select((eb) => [
      eb.fn<number>('date_part', [eb.val('year'), 'published_on']).as('year'),
      eb.fn.countAll<number>().as('count'),
    ])
    .where('standing', '=', 'published')
    .where('published_on', '<=', today)
    .groupBy('year')
    .orderBy('year')
    .execute()
}
