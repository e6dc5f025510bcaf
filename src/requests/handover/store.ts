import { type Kysely, sql } from 'kysely'
import type { Day } from '../../law/index.ts'
import type { Database } from '../../platform/database.ts'
import type { Folding } from '../../platform/refold.ts'
import { recordDesk } from '../../registers/desk.ts'
import type { RecordTable } from '../../registers/register.ts'
import { findOne, pageById } from '../../registers/store.ts'
import { fold, type Habit, type HandoverFacts } from './handover.ts'

/** All SQL of handovers; the row is what its two acts fold to. */

type Db = Kysely<Database>

const record: RecordTable = {
  subject: 'handover',
  table: 'handover',
  key: ['id'],
  columns: {
    organId: 'uuid',
    fromOfficer: 'text',
    toOfficer: 'text',
    preparedOn: 'date',
    preparedBy: 'text',
    notes: 'jsonb',
    cases: 'jsonb',
    receivedOn: 'date',
    receivedRemark: 'text',
  },
  secret: [],
}

export const handoverDesk = recordDesk<HandoverFacts>(record, fold)
export const handoverFolding: Folding = {
  kind: record.subject,
  table: record.table,
  fold,
  page: (db, after, limit) => pageById(db, record, after, limit),
}
export const readHandover = (db: Db, id: string, lock = false) => findOne<HandoverFacts>(db, record, id, lock)

export type Listed = {
  id: string
  organId: string
  fromOfficer: string
  toOfficer: string
  preparedOn: Day
  receivedOn: Day | null
  count: number
}
/** Of one organ, or of all; the newest first. */
export async function handovers(db: Db, organId: string | null): Promise<Listed[]> {
  const { rows } = await sql<Listed>`
    select id, organ_id as "organId", from_officer as "fromOfficer", to_officer as "toOfficer",
      prepared_on as "preparedOn", received_on as "receivedOn", jsonb_array_length(cases -> 'items') as count
    from handover where ${organId}::uuid is null or organ_id = ${organId}::uuid
    order by received_on is not null, prepared_on desc, id limit 100`.execute(db)
  return rows
}

/** What somebody's cases of a year came by and where they were handled: the channels and units they know. */
export async function habitsOf(db: Db, officer: string, since: Day): Promise<Habit[]> {
  const { rows } = await sql<Habit>`
    select 'channel' as kind, channel as name, count(*)::int as count from request
      where assigned_to = ${officer} and received_on >= ${since} group by channel
    union all
    select 'unit', handling_unit, count(*)::int from request
      where assigned_to = ${officer} and received_on >= ${since} and handling_unit is not null group by handling_unit
    order by kind, count desc, name`.execute(db)
  return rows
}

/** Whose officer this is or was: who leaves may have lost the door already. */
export const organOf = async (db: Db, officer: string): Promise<string | null> =>
  (await db.selectFrom('officer').select('organ_id').where('id', '=', officer).executeTakeFirst())?.organ_id ?? null

export type Account = {
  name: string
  email: string
  role: string
  active: boolean
  secondFactor: boolean
  feed: boolean
  views: number
}
export async function accountOf(db: Db, officer: string): Promise<Account | undefined> {
  const { rows } = await sql<Account>`
    select name, email, role, active, coalesce(two_factor_enabled, false) as "secondFactor",
      exists (select from due_feed where officer_id = officer.id) as feed,
      (select count(*)::int from desk_view where officer_id = officer.id) as views
    from officer where id = ${officer}`.execute(db)
  return rows[0]
}
