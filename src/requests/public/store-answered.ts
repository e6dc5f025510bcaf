import type { ExpressionBuilder, Kysely } from 'kysely'
import { type Decision, decisions } from '../../law/index.ts'
import type { Day } from '../../platform/act.ts'
import type { Database } from '../../platform/database.ts'
import type { Proceedings } from '../proceedings.ts'

/** 条例§44: answers that an office put before everybody, in words from which the person who asked is gone. */

type Db = Kysely<Database>

export type AnsweredFilter = { organ?: string; year?: number }
export type Released = { id: string; title: string; organ: string; organCode: string; day: Day }
export type ReleasedAnswer = Released & { question: string; answer: string; decision: string | null }

const matching =
  ({ organ, year }: AnsweredFilter) =>
  (eb: ExpressionBuilder<Database, 'public_record' | 'organ'>) =>
    eb.and([
      eb('public_record.kind', '=', 'answer'),
      ...(organ ? [eb('organ.code', '=', organ)] : []),
      ...(year ? [eb.between('day', `${year}-01-01`, `${year}-12-31`)] : []),
    ])

const from = (db: Db) => db.selectFrom('public_record').innerJoin('organ', 'organ.id', 'public_record.organ_id')

export async function listReleased(db: Db, filter: AnsweredFilter, page: { offset: number; limit: number }) {
  const rows = await from(db)
    .select(['public_record.id', 'public_record.title', 'organ.short_name as organ', 'organ.code as organCode', 'day'])
    .where(matching(filter))
    .orderBy('day', 'desc')
    .orderBy('public_record.id')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  return rows as Released[]
}

type Count = { code: string; name: string; year: number; count: number }

/** How many there are of each organ in each year; totals and choices are made from it. */
export async function countReleased(db: Db): Promise<Count[]> {
  const rows = await from(db)
    .select((eb) => [
      'organ.code',
      'organ.name',
      eb.fn<number>('date_part', [eb.val('year'), 'day']).as('year'),
      eb.fn.countAll<number>().as('count'),
    ])
    .where(matching({}))
    .groupBy(['organ.code', 'organ.name', 'organ.sort', 'year'])
    .orderBy('organ.sort')
    .orderBy('organ.code')
    .orderBy('year', 'desc')
    .execute()
  return rows
}

export async function findReleased(db: Db, id: string): Promise<ReleasedAnswer | null> {
  const row = await db
    .selectFrom('request')
    .innerJoin('organ', 'organ.id', 'request.organ_id')
    .select([
      'request.id',
      'organ.name as organ',
      'organ.code as organCode',
      'released_on as day',
      'decision',
      'proceedings',
    ])
    .where('request.id', '=', id)
    .where('released_on', 'is not', null)
    .executeTakeFirst()
  const release = (row?.proceedings as unknown as Proceedings | null)?.release
  if (!row?.day || !release) return null
  const { id: found, organ, organCode, day, decision } = row
  const label = decision ? decisions[decision as Decision].label : null
  return { id: found, organ, organCode, day, ...release, decision: label }
}
