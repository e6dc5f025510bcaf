import { type Kysely, sql } from 'kysely'
import type { Database } from '../../platform/database.ts'
import type { ShelfLine, ShelfQuery, ShelfView } from '../foreign-types.ts'

/** The shelf: organs × years, without the reports' readings. */

type Db = Kysely<Database>

const mostLines = 1_000
const escaped = (words: string) => words.replace(/[\\%_]/g, '\\$&')

const counted = (level: string) =>
  sql<number>`(select count(*)::int from jsonb_array_elements(reading #> '{verdict,findings}') f
    where f ->> 'level' = ${level}
      and coalesce(rulings -> (f ->> 'id') ->> 'ruling', '') not in ('dismissed', 'explained'))`

export async function shelf(db: Db, { q, year, batch }: ShelfQuery): Promise<ShelfView> {
  const found = db
    .selectFrom('foreign_report')
    .$if(q !== undefined, (query) =>
      query.where((is) => is.or([is('organ', 'like', `%${escaped(q!)}%`), is('name', 'like', `%${escaped(q!)}%`)])),
    )
    .$if(year !== undefined, (query) => query.where('year', '=', year!))
    .$if(batch !== undefined, (query) => query.where('batch', '=', batch!))
  const lines = await found
    .select(['id', 'name', 'organ', 'year', 'batch'])
    .select([
      sql<ShelfLine['status']>`reading #>> '{verdict,status}'`.as('status'),
      sql<ShelfLine['format']>`reading #>> '{verdict,format}'`.as('format'),
      sql<string | null>`reading #>> '{verdict,reason}'`.as('reason'),
      counted('error').as('errors'),
      counted('explain').as('explains'),
      counted('hint').as('hints'),
    ])
    .orderBy('organ')
    .orderBy('year', 'desc')
    .orderBy('name')
    .limit(mostLines)
    .execute()
  const { total } = await found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const years = await db
    .selectFrom('foreign_report')
    .select('year')
    .distinct()
    .where('year', 'is not', null)
    .orderBy('year', 'desc')
    .execute()
  return { total: Number(total), lines, years: years.flatMap((row) => row.year ?? []) }
}
