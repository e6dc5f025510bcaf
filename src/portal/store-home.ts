import { type Kysely, sql } from 'kysely'
import type { Day } from '../platform/act.ts'
import type { Database } from '../platform/database.ts'

/** What the home page says of documents, interpretations and notices: few rows, newest first. */
export type Told = { title: string; path: string; day: Day; organ: string; docNumber: string | null }

const documents = (db: Kysely<Database>, today: Day, limit: number) =>
  db
    .selectFrom('public_record')
    .innerJoin('organ', 'organ.id', 'public_record.organ_id')
    .select([
      sql<string>`public_record.title`.as('title'),
      sql<string>`public_record.path`.as('path'),
      sql<Day>`public_record.day`.as('day'),
      'organ.short_name as organ',
      'public_record.doc_number as docNumber',
    ])
    .where('public_record.kind', '=', 'document')
    .where('public_record.day', '<=', today)
    .orderBy('public_record.day', 'desc')
    .orderBy('public_record.id')
    .limit(limit)

export const latestDocuments = (db: Kysely<Database>, today: Day, limit: number): Promise<Told[]> =>
  documents(db, today, limit).execute()

export const documentsOfOrgan = (db: Kysely<Database>, organId: string, today: Day, limit: number): Promise<Told[]> =>
  documents(db, today, limit).where('organ.id', '=', organId).execute()

/** An interpretation is read where its item is, or on a page of its own. */
export const latestInterpretations = (db: Kysely<Database>, today: Day, limit: number): Promise<Told[]> =>
  db
    .selectFrom('interpretation')
    .innerJoin('organ', 'organ.id', 'interpretation.organ_id')
    .select([
      'interpretation.title',
      sql<string>`coalesce('/items/' || item_id, '/interpretations/' || interpretation.id)`.as('path'),
      sql<Day>`published_on`.as('day'),
      'organ.short_name as organ',
      sql<string | null>`null`.as('docNumber'),
    ])
    .where('standing', '=', 'published')
    .where('published_on', '<=', today)
    .orderBy('published_on', 'desc')
    .orderBy('interpretation.id')
    .limit(limit)
    .execute()
