import type { Kysely } from 'kysely'
import type { Actor, Day } from '../platform/act.ts'
import { appendActs, type NewAct, type Tx } from '../platform/acts.ts'
import { announceKind, isPublicKind } from '../platform/announce.ts'
import type { Database } from '../platform/database.ts'
import { letGo } from '../platform/memory.ts'
import type { ImportAnswer } from './api-types.ts'
import { type Change, type Comparison, compare, type Standing } from './intake.ts'
import { type Lines, type Lookup, readLines, saidAgain } from './read.ts'
import type { Facts, Register } from './register.ts'
import { openSecrets, sealSecrets } from './secrets.ts'
import { sheetRows } from './sheet.ts'
import { findByKey, insertAll, lockRegister, updateAll } from './store.ts'

export type Phase = '读取' | '核对' | '写入'
export type ImportOptions = {
  db: Kysely<Database>
  actor: Actor
  today: Day
  lookup: Lookup['organs']
  /** May this person keep this organ's records? */
  mayWrite: (organId: string) => boolean
  dryRun: boolean
  progress?: (phase: Phase, done: number, total: number) => void
}

function addStrangers(register: Register, { lines, problems }: Lines, mayWrite: ImportOptions['mayWrite'], name: Name) {
  const column = register.columns.organId
  if (!column) return
  for (const line of lines) {
    if (mayWrite(String(line.fields.organId))) continue
    const said = saidAgain(register, line, 'organId', name)
    problems.add(line.row, column.title, said, '您只能导入本机关的记录，请删去这一行')
  }
}

/** What a batch puts on the record: rows as they now stand, and the acts that made them so. */
type Batch = { created: Facts[]; changed: Facts[]; acts: NewAct[] }

function batchOf({ record, acts, title }: Register, part: readonly Change[], by: string): Batch {
  const batch: Batch = { created: [], changed: [], acts: [] }
  for (const { next, changes, stored } of part) {
    const sealed = sealSecrets(record, next, stored)
    const { id, ...facts } = sealed
    const subject = { subjectKind: record.subject, subjectId: id, by }
    if (changes === null) {
      batch.created.push(sealed)
      batch.acts.push({ ...subject, name: acts.register.name, facts })
    } else {
      const after = Object.fromEntries(changes.map((field) => [field, sealed[field] ?? null]))
      batch.changed.push(sealed)
      batch.acts.push({ ...subject, name: acts.rectify.name, facts: { changes: after, reason: `重新导入${title}` } })
    }
  }
  return batch
}

async function writeBatch(tx: Tx, register: Register, changes: readonly Change[], by: string) {
  const batch = batchOf(register, changes, by)
  await insertAll(tx, register.record, batch.created)
  await updateAll(tx, register.record, batch.changed)
  await appendActs(tx, batch.acts)
}

type Counts = { created: number; changed: number; unchanged: number }

const add = (counts: Counts, { changes, unchanged }: Comparison) => {
  counts.created += changes.filter((change) => change.changes === null).length
  counts.changed += changes.filter((change) => change.changes !== null).length
  counts.unchanged += unchanged
}

const batchSize = 4_000
/** From this many lines on, what reading left behind is let go before writing begins. */
const large = 20_000

const tellPublic = async (tx: Tx, { record }: Register) => {
  if (isPublicKind(record.subject)) await announceKind(tx, record.subject)
}

/** Batch by batch, so that memory stays bounded; nothing more is written once a problem is known. */
async function intake(tx: Tx, standing: Standing, { lines }: Lines, { actor, dryRun, progress }: ImportOptions) {
  const { register, problems } = standing
  const counts: Counts = { created: 0, changed: 0, unchanged: 0 }
  await lockRegister(tx, register.record)
  for (let start = 0; start < lines.length; start += batchSize) {
    const part = lines.slice(start, start + batchSize)
    const keys = part.map((line) => line.fields)
    const compared = compare(standing, part, await findByKey<Facts>(tx, register.record, keys))
    add(counts, compared)
    if (problems.count === 0 && !dryRun) await writeBatch(tx, register, compared.changes, actor.id)
    progress?.(dryRun ? '核对' : '写入', start + part.length, lines.length)
  }
  if (counts.created + counts.changed > 0) await tellPublic(tx, register)
  return counts
}

/** Commits when the work says so; whatever was written is taken back otherwise. */
async function inTransaction<T>(db: Kysely<Database>, work: (tx: Tx) => Promise<T>, keep: () => boolean): Promise<T> {
  const tx = await db.startTransaction().execute()
  try {
    const result = await work(tx)
    await (keep() ? tx.commit() : tx.rollback()).execute()
    return result
  } catch (error) {
    if (!tx.isCommitted && !tx.isRolledBack) await tx.rollback().execute()
    throw error
  }
}

type Name = (id: string) => string

function namesOf(lookup: Lookup['organs']): Name {
  const names = new Map([...lookup].map(([name, id]) => [id, name]))
  return (id) => names.get(id) ?? ''
}

/** A register as an office keeps it, onto the record: all of the file, or nothing and a list of what to mend. */
export async function importRegister(
  known: Register,
  bytes: Uint8Array,
  options: ImportOptions,
): Promise<ImportAnswer> {
  const register = (await known.informed?.(options.db)) ?? known
  const { db, today, lookup, mayWrite, dryRun, progress } = options
  const organName = namesOf(lookup)
  const read = (count: number) => progress?.('读取', count, 0)
  const lines = await readLines(register, sheetRows(bytes), { today, organs: lookup }, read)
  addStrangers(register, lines, mayWrite, organName)
  if (lines.count > large) letGo()
  const { header, problems, count } = lines
  const open = (facts: Facts) => openSecrets(register.record, facts)
  const standing = { register, header, problems, seen: new Map(), open, organName, today }
  const written = () => problems.count === 0 && !dryRun
  const counts = await inTransaction(db, (tx) => intake(tx, standing, lines, options), written)
  return {
    kind: register.kind,
    rows: count,
    ...counts,
    ignoredColumns: header.ignored,
    problemCount: problems.count,
    problems: problems.listed.toSorted((a, b) => a.row - b.row),
    dryRun,
    written: written(),
  }
}
