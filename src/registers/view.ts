import type { Kysely } from 'kysely'
import type { Actor, ActRecord } from '../platform/act.ts'
import { readActs } from '../platform/acts.ts'
import type { Database } from '../platform/database.ts'
import { mayWrite } from './access.ts'
import type { ColumnView, RecordAct, RecordRow, RecordView } from './api-types.ts'
import { shownFields } from './describe.ts'
import type { Facts, Register } from './register.ts'
import { officerNames } from './store.ts'

type OrganNames = ReadonlyMap<string, string>

/** Whose record it is; organs belong to the site. */
export const ownerOf = (register: Register, facts: Facts): string | null =>
  register.columns.organId ? String(facts.organId) : null

export const columnsOf = (register: Register): ColumnView[] =>
  Object.entries(register.columns).map(([field, { title, hint, required, words }]) => ({
    field,
    title,
    hint,
    required,
    words,
  }))

export function rowView(register: Register, facts: Facts, organs: OrganNames): RecordRow {
  const organId = ownerOf(register, facts)
  const values = shownFields(register, facts, organs)
  return {
    id: facts.id,
    title: register.name(facts),
    organId,
    organName: organs.get(organId ?? facts.id) ?? '',
    values,
  }
}

const titles: Record<string, string> = { register: '登记', rectify: '更正', confirm: '确认', describe: '填写机关资料' }

function actView(
  register: Register,
  act: ActRecord,
  organs: OrganNames,
  names: OrganNames,
  owner: string | null,
): RecordAct {
  const changes = act.name === 'rectify' ? (act.facts.changes as Record<string, unknown>) : {}
  const shown = shownFields(register, { id: act.subjectId, organId: owner, ...changes }, organs)
  const changed = Object.keys(changes).filter((field) => register.columns[field])
  return {
    seq: act.seq,
    name: act.name,
    title: titles[act.name] ?? act.name,
    at: act.at,
    by: act.by === 'system' ? '系统导入' : (names.get(act.by) ?? '已离任人员'),
    reason: typeof act.facts.reason === 'string' ? act.facts.reason : null,
    changes: changed.map((field) => ({
      label: register.columns[field]?.title ?? field,
      value: shown[field] || '（清空）',
    })),
  }
}

export async function recordView(
  db: Kysely<Database>,
  register: Register,
  facts: Facts,
  actor: Actor,
  organs: OrganNames,
) {
  const acts = await readActs(db, register.record.subject, facts.id)
  const names = await officerNames(
    db,
    acts.map(({ by }) => by),
  )
  const row = rowView(register, facts, organs)
  const fields = columnsOf(register).map((column) => {
    const value = row.values[column.field] ?? ''
    return { ...column, value, masked: register.record.secret.includes(column.field) && value !== '' }
  })
  const view: RecordView = {
    ...row,
    kind: register.place ?? register.kind,
    noun: register.noun,
    fields,
    acts: acts.map((act) => actView(register, act, organs, names, row.organId)),
    mayRectify: mayWrite(actor, row.organId ?? ''),
  }
  return view
}
