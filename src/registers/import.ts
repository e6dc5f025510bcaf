import type { Kysely } from 'kysely'
import type { Actor, Day } from '../platform/act.ts'
import { appendActs, type NewAct, type Tx } from '../platform/acts.ts'
import type { Database } from '../platform/database.ts'
import { type Change, type Comparison, compare } from './intake.ts'
import { type Lines, type Lookup, readLines } from './read.ts'
import type { Facts, Problem, Register } from './register.ts'
import { openSecrets, sealSecrets } from './secrets.ts'
import { readSheet } from './sheet.ts'
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
export type ImportResult = {
  kind: string
  rows: number
  created: number
  changed: number
  unchanged: number
  ignoredColumns: string[]
  problemCount: number
  problems: Problem[]
  dryRun: boolean
  written: boolean
}

function addStrangers(register: Register, lines: Lines, mayWrite: (organId: string) => boolean) {
  const column = register.columns.organId
  if (!column) return
  for (const { row, cells, fields } of lines.lines) {
    if (mayWrite(String(fields.organId))) continue
    lines.problems.add(
      row,
      column.title,
      cells[lines.header.at.get('organId') ?? -1] ?? null,
      '您只能导入本机关的记录，请删去这一行',
    )
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

const batchSize = 4_000

/** In batches, so that memory stays bounded; in one transaction, so that a file is on the record whole or not at all. */
async function write(tx: Tx, register: Register, changes: readonly Change[], { actor, progress }: ImportOptions) {
  for (let start = 0; start < changes.length; start += batchSize) {
    const batch = batchOf(register, changes.slice(start, start + batchSize), actor.id)
    await insertAll(tx, register.record, batch.created)
    await updateAll(tx, register.record, batch.changed)
    await appendActs(tx, batch.acts)
    progress?.('写入', Math.min(start + batchSize, changes.length), changes.length)
  }
}

/** A register as an office keeps it, onto the record: all of the file, or nothing and a list of what to mend. */
export async function importRegister(
  register: Register,
  bytes: Uint8Array,
  options: ImportOptions,
): Promise<ImportResult> {
  const { db, today, lookup, mayWrite, dryRun, progress } = options
  const rows = await readSheet(bytes, (count) => progress?.('读取', count, 0))
  const lines = readLines(register, rows, { today, organs: lookup })
  addStrangers(register, lines, mayWrite)
  progress?.('核对', 0, lines.lines.length)
  return db.transaction().execute(async (tx) => {
    await lockRegister(tx, register.record)
    const keys = lines.lines.map((line) => line.fields)
    const stored = await findByKey<Facts>(tx, register.record, keys)
    const compared = compare({ lines, register, stored, open: (facts) => openSecrets(register.record, facts), today })
    const written = lines.problems.count === 0 && !dryRun
    if (written) await write(tx, register, compared.changes, options)
    return resultOf(register, lines, compared, { dryRun, written })
  })
}

const resultOf = (
  register: Register,
  lines: Lines,
  { changes, unchanged }: Comparison,
  state: { dryRun: boolean; written: boolean },
): ImportResult => ({
  kind: register.kind,
  rows: lines.lines.length,
  created: changes.filter((change) => change.changes === null).length,
  changed: changes.filter((change) => change.changes !== null).length,
  unchanged,
  ignoredColumns: lines.header.ignored,
  problemCount: lines.problems.count,
  problems: lines.problems.listed.toSorted((a, b) => a.row - b.row),
  ...state,
})
