import type { Kysely } from 'kysely'
import type { Database } from '../platform/database.ts'

/** One organ's figures of a year and of the year before. */
export const figuresOf = (db: Kysely<Database>, organId: string, year: number) =>
  db
    .selectFrom('collected_figure')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('year', 'in', [year, year - 1])
    .execute()

export const figureOf = (db: Kysely<Database>, organId: string, year: number, kind: string) =>
  db
    .selectFrom('collected_figure')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .where('kind', '=', kind)
    .executeTakeFirst()

export const figureById = (db: Kysely<Database>, id: string) =>
  db.selectFrom('collected_figure').selectAll().where('id', '=', id).executeTakeFirst()
