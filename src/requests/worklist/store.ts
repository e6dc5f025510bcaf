import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Day } from '../../law/index.ts'
import type { Database } from '../../platform/database.ts'
import { camel } from '../../registers/store.ts'
import { blank, type RequestFacts } from '../request.ts'
import { ended, type Status } from '../standing.ts'
import type { DeskFilter, DueBucket } from './types.ts'

/** All SQL of the desk: its pages, its counts and what lies open. One order, one index per scope (migrations/0013). */

type Db = Kysely<Database>
type Part = RawBuilder<unknown>

/** Whose applications: one organ's or every organ's; `officer`: only those assigned to one. */
export type DeskScope = { organId: string | null; officer: string | null }
/** The days at which one bucket of urgency ends and the next begins. */
export type DueDays = { today: Day; third: Day; fifth: Day }

const columns = sql.raw(
  `id, organ_id, number, channel, applicant_kind, applicant_name, content, received_on, due_on, decision, answered_on,
   status, submitted_on, assigned_to, handling_unit, next_on, proceedings`,
)
const order = sql`desk_order(status, answered_on, due_on, next_on, submitted_on, received_on)`
const isOpen = sql`${order} < 5000000`
const isClosed = sql`${order} > 5000000`
/** The same as `isOpen`, said as the index of the counts has it. */
const notEnded = sql`status not in (${sql.join(ended.map((status) => sql.lit(status)))})`
const arrival = sql`coalesce(submitted_on, received_on)`
/**
 * 超期 (函235): answered after the last day, which for a remanded case is that of its first answer; or the clock was
 * stopped only after that day was over.
 */
export const late = sql`coalesce(
  answered_on > coalesce((proceedings #>> '{remands,0,before,dueOn}')::date, due_on), false)
  or coalesce(jsonb_array_length(proceedings -> 'overran'), 0) > 0`
const all = (parts: readonly Part[]) => (parts.length > 0 ? sql.join(parts, sql` and `) : sql`true`)

const factsOf = (row: Record<string, unknown>): RequestFacts => ({ ...blank(String(row.id)), ...camel(row) })

const inBucket: Record<DueBucket, (days: DueDays) => Part> = {
  overdue: ({ today }) => sql`due_on < ${today}`,
  today: ({ today }) => sql`due_on = ${today}`,
  '3': ({ today, third }) => sql`due_on > ${today} and due_on <= ${third}`,
  '5': ({ third, fifth }) => sql`due_on > ${third} and due_on <= ${fifth}`,
  later: ({ fifth }) => sql`due_on > ${fifth}`,
  none: () => sql`due_on is null`,
}

const inStatus = (status: DeskFilter['status']): Part[] => {
  if (status === 'all') return []
  if (status === 'open') return [isOpen]
  if (status === 'closed') return [isClosed]
  return [sql`status = ${status}`]
}

const inScope = ({ organId, officer }: DeskScope): Part[] => [
  ...(organId ? [sql`organ_id = ${organId}`] : []),
  ...(officer ? [sql`assigned_to = ${officer}`] : []),
]

/** What narrows the list apart from its standing and its urgency. */
function narrowing(filter: DeskFilter): Part[] {
  const { organ, assigned, channel, kind, q, year } = filter
  const like = `%${(q ?? '').replace(/[\\%_]/g, '\\$&')}%`
  return [
    ...(organ ? [sql`organ_id = ${organ}`] : []),
    ...(assigned === 'none' ? [sql`assigned_to is null`] : []),
    ...(assigned && assigned !== 'none' ? [sql`assigned_to = ${assigned}`] : []),
    ...(channel ? [sql`channel = ${channel}`] : []),
    ...(kind ? [sql`applicant_kind = ${kind}`] : []),
    ...(q ? [sql`(number ilike ${like} or content ilike ${like} or reply_number ilike ${like})`] : []),
    ...(year ? [sql`answered_on between ${`${year}-01-01`} and ${`${year}-12-31`}`] : []),
    ...(filter.late === '1' ? [sql`(${late})`] : []),
    ...(filter.late === '0' ? [sql`not (${late})`] : []),
  ]
}

const whole = (scope: DeskScope, filter: DeskFilter, days: DueDays): Part[] => [
  ...inScope(scope),
  ...narrowing(filter),
  ...inStatus(filter.status),
  ...(filter.due ? [isOpen, inBucket[filter.due](days)] : []),
]

/** Where the page before ended: its last line's place in the order and its id. */
function behind(sort: DeskFilter['sort'], after: string | undefined): Part[] {
  const [place = '', id = ''] = after?.split('_') ?? []
  if (!after) return []
  return sort === 'due'
    ? [sql`(${order}, id) > (${Number(place)}::int, ${id}::uuid)`]
    : [sql`(${arrival}, id) < (${place}::date, ${id}::uuid)`]
}

export type Page = { rows: RequestFacts[]; after: string | null }

export async function deskPage(
  db: Db,
  scope: DeskScope,
  filter: DeskFilter,
  days: DueDays,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Page> {
  const { sort } = filter
  const [place, by] = sort === 'due' ? [order, sql`${order}, id`] : [arrival, sql`${arrival} desc, id desc`]
  const { rows } = await sql<Record<string, unknown> & { place: string | number }>`
    select ${columns}, ${place} as place from request
    where ${all([...whole(scope, filter, days), ...behind(sort, after)])} order by ${by} limit ${limit + 1}`.execute(db)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { rows: shown.map(({ place: _, ...row }) => factsOf(row)), after: last ? `${last.place}_${last.id}` : null }
}

export type OpenCount = { status: Status; bucket: DueBucket; n: number }
const bucketOf = (days: DueDays) =>
  sql`case ${sql.join(
    (Object.keys(inBucket) as DueBucket[]).map((bucket) => sql`when ${inBucket[bucket](days)} then ${bucket}`),
    sql` `,
  )} end`

export async function openCounts(db: Db, scope: DeskScope, filter: DeskFilter, days: DueDays): Promise<OpenCount[]> {
  const { rows } = await sql<OpenCount>`
    select status, ${bucketOf(days)} as bucket, count(*)::int as n from request
    where ${all([notEnded, ...inScope(scope), ...narrowing(filter)])} group by 1, 2`.execute(db)
  return rows
}

/** Up to the bound: nobody reads whether there are ten thousand closed ones or eleven. */
export async function closedCount(db: Db, scope: DeskScope, filter: DeskFilter, bound: number): Promise<number> {
  const where = all([isClosed, ...inScope(scope), ...narrowing(filter)])
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (select from request where ${where} limit ${bound + 1}) found`.execute(db)
  return rows[0]?.n ?? 0
}

/** What lies open in an organ, the most urgent first: what waits for whom is read from it. */
export async function openCases(db: Db, scope: DeskScope, limit: number): Promise<RequestFacts[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select ${columns} from request where ${all([isOpen, ...inScope(scope)])}
    order by ${order}, id limit ${limit}`.execute(db)
  return rows.map(factsOf)
}

/** Open ones whose answer, or what they wait for, falls due within these days. */
export async function fallingDue(db: Db, scope: DeskScope, filter: DeskFilter, from: Day, to: Day, limit: number) {
  const due = sql`(due_on between ${from} and ${to} or (due_on is null and next_on between ${from} and ${to}))`
  const where = all([isOpen, due, ...inScope(scope), ...narrowing(filter)])
  const { rows } = await sql<Record<string, unknown>>`
    select ${columns} from request where ${where} order by ${order}, id limit ${limit}`.execute(db)
  return rows.map(factsOf)
}
