import { type Kysely, sql } from 'kysely'
import type { Day } from '../../platform/act.ts'
import type { Database } from '../../platform/database.ts'
import { stillPublic } from './store-search.ts'

/** What was looked for, counted by day: words and counts, nobody's. */

type Db = Kysely<Database>

/** 【设计】 A district asks some thousands of different things a day; what a program makes up fills no disk. */
export const mostDifferentADay = 20_000

export async function countQuestion(db: Db, day: Day, asked: string, found: number): Promise<void> {
  const { numAffectedRows } = await sql`update search_question set times = times + 1, found = ${found}
    where day = ${day} and asked = ${asked}`.execute(db)
  if (numAffectedRows) return
  await sql`insert into search_question (day, asked, times, found)
    select ${day}::date, ${asked}, 1, ${found}
    where (select count(*) from (select from search_question where day = ${day} limit ${mostDifferentADay}) today) < ${mostDifferentADay}
    on conflict (day, asked) do update set times = search_question.times + 1, found = excluded.found`.execute(db)
}

export async function countOpened(db: Db, day: Day, asked: string): Promise<void> {
  await sql`update search_question set opened = opened + 1 where day = ${day} and asked = ${asked}`.execute(db)
}

/** 【设计】 Two years are enough to compare a year with the one before. */
export const forgetQuestions = (db: Db) => sql`delete from search_question where day < current_date - 730`.execute(db)

export type Asked = { asked: string; times: number; found: number; opened: number; lastDay: Day }

/**
 * Asked by several on several occasions: a single question may be about a person and is in no list. `without`: those
 * that found nothing the last time.
 */
export async function askedSince(
  db: Db,
  { since, least, without, limit }: { since: Day; least: number; without: boolean; limit: number },
): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    select asked, sum(times)::int as times, sum(opened)::int as opened, max(day) as "lastDay",
      (array_agg(found order by day desc))[1] as found
    from search_question where day >= ${since} group by asked
    having sum(times) >= ${least} and (not ${without} or (array_agg(found order by day desc))[1] = 0)
    order by sum(times) desc, asked limit ${limit}`.execute(db)
  return rows
}

export type Totals = { times: number; without: number; opened: number; different: number }

export async function askedTotals(db: Db, since: Day): Promise<Totals> {
  const { rows } = await sql<Totals>`
    select coalesce(sum(times), 0)::int as times, coalesce(sum(times) filter (where found = 0), 0)::int as without,
      coalesce(sum(opened), 0)::int as opened, count(distinct asked)::int as different
    from search_question where day >= ${since}`.execute(db)
  return rows[0]!
}

/**
 * What others asked that begins so and found something. Asked on several days: what somebody types over and over this
 * morning, to have it read by everybody in the box of a government's search, is not offered.
 */
export async function askedFrom(
  db: Db,
  begun: string,
  { least, days }: { least: number; days: number },
  limit: number,
): Promise<string[]> {
  const pattern = `${begun.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<{ asked: string }>`
    select asked from (select asked, day, times, found from search_question where asked like ${pattern} limit 2000) begun
    group by asked having sum(times) >= ${least} and count(*) >= ${days} and max(found) > 0
    order by sum(times) desc, asked limit ${limit}`.execute(db)
  return rows.map(({ asked }) => asked)
}

/** Titles that begin so, where they differ from others; a bounded look, the newest of it. */
export async function titlesFrom(db: Db, begun: string, limit: number): Promise<string[]> {
  const pattern = `${begun.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<{ title: string }>`
    select title from (
      select kind, id, title, day from search_document where lead like ${pattern} limit 500
    ) d where ${stillPublic} group by title order by max(day) desc, title limit ${limit}`.execute(db)
  return rows.map(({ title }) => title)
}
