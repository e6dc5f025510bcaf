import type { Kysely } from 'kysely'
import type { Actor, Day } from '../platform/act.ts'
import { appendActs, type NewAct, type Tx } from '../platform/acts.ts'
import type { Database } from '../platform/database.ts'
import { type Changes, compare } from './intake.ts'
import { type Lines, type Lookup, readLines } from './read.ts'
import { type Facts, type Problem, type Register } from './register.ts'
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
    lines.problems.add(row, column.title, cells[lines.header.at.get('organId') ?? -1] ?? null, '您只能导入本机关的记录，请删去这一行')
  }
}

type Changed = Changes['changed']

function actsOf({ record, acts, title }: Register, created: readonly Facts[], changed: Changed, by: string): NewAct[] {
  const subject = (subjectId: string) => ({ subjectKind: record.subject, subjectId, by })
  return [
    ...created.map(({ id, ...facts }) => ({ ...subject(id), name: acts.register.name, facts })),
    ...changed.map(({ next, changes }) => {
      const { id, ...sealed } = sealSecrets(record, { ...changes, id: next.id })
      return { ...subject(id), name: acts.rectify.name, facts: { changes: sealed, reason: `重新导入${title}` } }
    }),
  ]
}

async function write(tx: Tx, register: Register, changes: Changes, { actor, progress }: ImportOptions) {
  const { record } = register
  const created = changes.created.map((facts) => sealSecrets(record, facts))
  const acts = actsOf(register, created, changes.changed, actor.id)
  let done = 0
  const report = (rows: number) => {
    done += rows
    progress?.('写入', done, acts.length * 2)
  }
  await insertAll(tx, record, created, report)
  await updateAll(tx, record, changes.changed.map(({ next }) => sealSecrets(record, next)), report)
  for (let start = 0; start < acts.length; start += 5_000) {
    const part = acts.slice(start, start + 5_000)
    await appendActs(tx, part)
    report(part.length)
  }
}

/** A register as an office keeps it, onto the record: all of the file, or nothing and a list of what to mend. */
export async function importRegister(register: Register, bytes: Uint8Array, options: ImportOptions): Promise<ImportResult> {
  const { db, today, lookup, mayWrite, dryRun, progress } = options
  const rows = await readSheet(bytes, (count) => progress?.('读取', count, 0))
  const lines = readLines(register, rows, { today, organs: lookup })
  addStrangers(register, lines, mayWrite)
  progress?.('核对', 0, lines.lines.length)
  return db.transaction().execute(async (tx) => {
    await lockRegister(tx, register.record)
    const standing = await findByKey<Facts>(tx, register.record, lines.lines.map((line) => line.fields))
    const previous = new Map([...standing].map(([key, facts]) => [key, openSecrets(register.record, facts)]))
    const changes = compare({ lines, register, previous, today })
    const written = lines.problems.count === 0 && !dryRun
    if (written) await write(tx, register, changes, options)
    return resultOf(register, lines, changes, { dryRun, written })
  })
}

const resultOf = (register: Register, lines: Lines, changes: Changes, state: { dryRun: boolean; written: boolean }): ImportResult => ({
  kind: register.kind,
  rows: lines.lines.length,
  created: changes.created.length,
  changed: changes.changed.length,
  unchanged: changes.unchanged,
  ignoredColumns: lines.header.ignored,
  problemCount: lines.problems.count,
  problems: lines.problems.listed.toSorted((a, b) => a.row - b.row),
  ...state,
})
