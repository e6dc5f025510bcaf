import { randomUUIDv7 } from 'node:crypto'
import type { Day } from '../platform/act.ts'
import type { Line, Lines } from './read.ts'
import { type Facts, keyOf, type Register } from './register.ts'

/** A line that would change the record: `changes` null puts it there, otherwise names the fields put right. */
export type Change = { next: Facts; changes: string[] | null; stored: Facts | null }
export type Comparison = { changes: Change[]; unchanged: number }

type Standing = {
  lines: Lines
  register: Register
  /** The records under these lines' keys as they are stored, and a way to read their secrets. */
  stored: ReadonlyMap<string, Facts>
  open: (facts: Facts) => Facts
  today: Day
}

const same = (a: unknown, b: unknown) => (a ?? null) === (b ?? null)

/** A column the file does not have says nothing: what stands on the record stays. */
function factsOf({ register, lines }: Standing, line: Line, previous: Facts | null): Facts {
  const absent = Object.keys(register.columns).filter((field) => !lines.header.at.has(field))
  const kept = previous ? Object.fromEntries(absent.map((field) => [field, previous[field]])) : {}
  const fields = { ...line.fields, ...kept }
  return register.facts(fields, previous?.id ?? register.identify?.(fields) ?? randomUUIDv7(), previous)
}

function addFlaws({ register, lines, today }: Standing, line: Line, facts: Facts) {
  for (const { field, sentence } of register.flaws(facts, today)) {
    const cell = line.cells[lines.header.at.get(field) ?? -1] ?? null
    lines.problems.add(line.row, register.columns[field]?.title ?? field, cell, sentence)
  }
}

/** Each line against the record under its key: new, changed or as it stands. Problems are added to the lines'. */
export function compare(standing: Standing): Comparison {
  const { register, lines, stored } = standing
  const seen = new Map<string, number>()
  const result: Comparison = { changes: [], unchanged: 0 }
  for (const line of lines.lines) {
    const key = keyOf(register.record, line.fields)
    const first = seen.get(key)
    if (first !== undefined) addRepeat(standing, line, first)
    else {
      seen.set(key, line.row)
      place(standing, line, stored.get(key) ?? null, result)
    }
  }
  return result
}

function addRepeat({ register, lines }: Standing, line: Line, first: number) {
  const field = register.record.key.at(-1) ?? 'id'
  const cell = line.cells[lines.header.at.get(field) ?? -1] ?? null
  const named = register.record.key.map((each) => register.columns[each]?.title ?? each).join('＋')
  lines.problems.add(
    line.row,
    register.columns[field]?.title ?? field,
    cell,
    `${named}与第 ${first} 行重复，请删去一行`,
  )
}

function place(standing: Standing, line: Line, stored: Facts | null, result: Comparison) {
  const previous = stored && standing.open(stored)
  const next = factsOf(standing, line, previous)
  addFlaws(standing, line, next)
  const fields = Object.keys(standing.register.record.columns)
  const changes = previous && fields.filter((field) => !same(next[field], previous[field]))
  if (changes?.length === 0) result.unchanged += 1
  else result.changes.push({ next, changes, stored })
}
