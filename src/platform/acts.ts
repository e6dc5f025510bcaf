import { randomUUID } from 'node:crypto'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Act, Actor, ActRecord, Outcome } from './act.ts'
import type { Database } from './database.ts'
import { canonical, sm3 } from './hash.ts'
import { now, today } from './now.ts'

/** Where acts meet the database (house.md §4). The trail of acts is the record; a room's row is what they fold to. */

export type Tx = Transaction<Database>

/** A room's way of keeping its subjects. `fold` is pure: the same acts always make the same subject. */
export type Desk<Subject> = {
  kind: string
  /** The current row, locked for update. */
  load(tx: Tx, id: string): Promise<Subject | null>
  fold(subject: Subject | null, act: ActRecord): Subject
  save(tx: Tx, subject: Subject): Promise<void>
  /** What follows in the same transaction: jobs, letters, cache. */
  after?(tx: Tx, subject: Subject, act: ActRecord): Promise<void>
}

/** What is to be put on the record; its place in the chain is found here. */
export type NewAct = { subjectKind: string; subjectId: string; name: string; by: string; facts: unknown; at?: Date }

export const noPrevious = '0'.repeat(64)

/** The hash of an act: everything it says, and the hash of the act before it. */
export const hashOf = (act: ActRecord, previousHash: string) => sm3(canonical({ ...act, previousHash }))

/** Writers share this lock and a seal takes it alone, so that no act slips in below a sealed id (seals.ts). */
export const writersLock = 7_240_002

type Tip = { seq: number; hash: string }
const keyOf = ({ subjectKind, subjectId }: Pick<NewAct, 'subjectKind' | 'subjectId'>) => `${subjectKind} ${subjectId}`

async function tipsOf(tx: Tx, acts: readonly NewAct[]): Promise<Map<string, Tip>> {
  const { rows } = await sql<{ subject_kind: string; subject_id: string } & Tip>`
    select distinct on (subject_kind, subject_id) subject_kind, subject_id, seq, hash from act
    join (select distinct * from unnest(${acts.map((act) => act.subjectKind)}::text[], ${acts.map((act) => act.subjectId)}::uuid[])
      as asked (kind, subject)) as asked on subject_kind = kind and subject_id = subject
    order by subject_kind, subject_id, seq desc`.execute(tx)
  return new Map(rows.map((row) => [keyOf({ subjectKind: row.subject_kind, subjectId: row.subject_id }), row]))
}

type Chained = { record: ActRecord; previousHash: string; hash: string }

function chain(acts: readonly NewAct[], tips: Map<string, Tip>): Chained[] {
  const instant = now()
  return acts.map(({ subjectKind, subjectId, name, by, facts, at = instant }) => {
    const key = keyOf({ subjectKind, subjectId })
    const tip = tips.get(key) ?? { seq: 0, hash: noPrevious }
    const plain = JSON.parse(JSON.stringify(facts)) as ActRecord['facts']
    const record = { subjectKind, subjectId, seq: tip.seq + 1, name, at: at.toISOString(), by, facts: plain }
    const hash = hashOf(record, tip.hash)
    tips.set(key, { seq: record.seq, hash })
    return { record, previousHash: tip.hash, hash }
  })
}

const insert = (tx: Tx, acts: readonly Chained[]) => {
  const column = (pick: (act: Chained) => unknown) => acts.map(pick)
  return sql`
    insert into act (subject_kind, subject_id, seq, name, at, by_officer, facts, previous_hash, hash)
    select * from unnest(
      ${column(({ record }) => record.subjectKind)}::text[], ${column(({ record }) => record.subjectId)}::uuid[],
      ${column(({ record }) => record.seq)}::int[], ${column(({ record }) => record.name)}::text[],
      ${column(({ record }) => record.at)}::timestamptz[], ${column(({ record }) => record.by)}::text[],
      ${column(({ record }) => JSON.stringify(record.facts))}::jsonb[],
      ${column((act) => act.previousHash)}::text[], ${column((act) => act.hash)}::text[])`.execute(tx)
}

const batch = 5_000

/**
 * Puts acts on the record in the given order; the subjects' rows must be locked by the caller or new. `first`: nothing
 * has happened to any of them before.
 */
export async function appendActs(tx: Tx, acts: readonly NewAct[], first = false): Promise<ActRecord[]> {
  await sql`select pg_advisory_xact_lock_shared(${writersLock})`.execute(tx)
  const records: ActRecord[] = []
  for (let start = 0; start < acts.length; start += batch) {
    const part = acts.slice(start, start + batch)
    const chained = chain(part, first ? new Map() : await tipsOf(tx, part))
    await insert(tx, chained)
    for (const { record } of chained) records.push(record)
  }
  return records
}

/** Only one act at a time on one subject, whether or not its row exists yet. */
const lockSubject = (tx: Tx, kind: string, id: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`${kind} ${id}`}, 0))`.execute(tx)

/** Somebody asked for a subject that is not there: answered as 404, not as a refusal of the law. */
export class UnknownSubject extends Error {
  constructor(kind: string, id: string) {
    super(`没有这条记录：${kind} ${id}`)
  }
}

/** Somebody else acted since this person looked: their own act might rest on what no longer holds. Answered as 409. */
export class Conflict extends Error {
  constructor() {
    super('这条记录刚由他人办理过，您看到的已不是最新情况。请刷新后核对，再办理；您填写的内容仍在页面上。')
  }
}

async function refuseStale(tx: Tx, kind: string, id: string, seen: number) {
  const row = await tx
    .selectFrom('act')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .executeTakeFirst()
  if (row?.seq !== seen) throw new Conflict()
}

type How = {
  /** The last act this person saw; another one since then is a conflict. */
  seen?: number | undefined
  /** The id of a subject to be created, where the caller knows it before: the same asked twice is made once. */
  newId?: string | undefined
  /** Whoever names the id has locked it and looked: nothing has happened to it yet. */
  isNew?: boolean
}

/**
 * Performs one act: lock, decide, then either the refusals and nothing written, or the act, the refolded row and what
 * follows from it in one transaction. `id` null creates the subject.
 */
export function perform<Subject, Input>(
  db: Kysely<Database>,
  desk: Desk<Subject>,
  act: Act<Subject, Input>,
  id: string | null,
  input: Input,
  actor: Actor,
  how: How = {},
): Promise<Outcome<Subject>> {
  return db.transaction().execute((tx) => performIn(tx, desk, act, id, input, actor, how))
}

/** The same inside a transaction that is already open: several acts that stand or fall together. */
export async function performIn<Subject, Input>(
  tx: Tx,
  desk: Desk<Subject>,
  act: Act<Subject, Input>,
  id: string | null,
  input: Input,
  actor: Actor,
  { seen, newId, isNew = id === null && newId === undefined }: How = {},
): Promise<Outcome<Subject>> {
  const subjectId = id ?? newId ?? randomUUID()
  await lockSubject(tx, desk.kind, subjectId)
  const subject = id ? await desk.load(tx, id) : null
  if (id && !subject) throw new UnknownSubject(desk.kind, id)
  if (id && seen !== undefined) await refuseStale(tx, desk.kind, id, seen)
  const context = { today: today(), actor }
  const refusals = act.refusals(subject, input, context)
  if (refusals.length > 0) return { done: false, refusals }
  const facts = act.facts(input, context, subject)
  const said = { subjectKind: desk.kind, subjectId, name: act.name, by: actor.id, facts }
  const [record] = await appendActs(tx, [said], isNew)
  const next = desk.fold(subject, record!)
  await desk.save(tx, next)
  await desk.after?.(tx, next, record!)
  return { done: true, subject: next }
}

/** The trails of many subjects: id → its acts in order. */
export async function actsOf(
  db: Kysely<Database>,
  kind: string,
  ids: readonly string[],
): Promise<Map<string, ActRecord[]>> {
  const { rows } = await sql<Omit<ActRecord, 'at'> & { at: Date }>`
    select subject_kind as "subjectKind", subject_id as "subjectId", seq, name, at, by_officer as by, facts
    from act where subject_kind = ${kind} and subject_id = any(${ids}::uuid[]) order by subject_id, seq`.execute(db)
  return Map.groupBy(
    rows.map((row) => ({ ...row, at: row.at.toISOString() })),
    ({ subjectId }) => subjectId,
  )
}

export const readActs = async (db: Kysely<Database>, kind: string, id: string): Promise<ActRecord[]> =>
  (await actsOf(db, kind, [id])).get(id) ?? []
