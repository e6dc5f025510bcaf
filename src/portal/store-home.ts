import { type Kysely, sql } from 'kysely'
import type { Day } from '../platform/act.ts'
import type { Database } from '../platform/database.ts'

/** What the home page says of documents, interpretations and notices: few rows, newest first. */
export type Told = { title: string; path: string; day: Day; organ: string; docNumber: string | null }
export type OpenNotice = { title: string; path: string; until: Day; organ: string }

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

/** 公示 whose last day has not passed, the first to close first. */
export const openNotices = (db: Kysely<Database>, today: Day, limit: number): Promise<OpenNotice[]> =>
  db
    .selectFrom('item')
    .innerJoin('organ', 'organ.id', 'item.organ_id')
    .select([
      'item.title',
      sql<string>`'/items/' || item.id`.as('path'),
      sql<Day>`notice_until`.as('until'),
      'organ.short_name as organ',
    ])
    .where('standing', '=', 'published')
    .where('published_on', '<=', today)
    .where('notice_until', '>=', today)
    .orderBy('notice_until')
    .orderBy('item.id')
    .limit(limit)
    .execute()
