import { randomUUIDv7 } from 'node:crypto'
import type { Day } from '../platform/act.ts'
import type { Header } from './header.ts'
import type { Problems } from './problems.ts'
import { type Line, saidAgain } from './read.ts'
import { type Facts, keyOf, type Register } from './register.ts'

/** A line that would change the record: `changes` null puts it there, otherwise names the fields put right. */
export type Change = { next: Facts; changes: string[] | null; stored: Facts | null }
export type Comparison = { changes: Change[]; unchanged: number }

/** What the lines of one file are compared against. `seen` goes on from batch to batch. */
export type Standing = {
  register: Register
  header: Header
  problems: Problems
  seen: Map<string, number>
  open: (facts: Facts) => Facts
  organName: (id: string) => string
  today: Day
}

/** What a register does not carry (a case's proceedings) is handed on untouched, by reference. */
const same = (a: unknown, b: unknown) => (a ?? null) === (b ?? null)

function addProblem({ register, problems, organName }: Standing, line: Line, field: string, remedy: string) {
  const title = register.columns[field]?.title ?? field
  problems.add(line.row, title, saidAgain(register, line, field, organName), remedy)
}

/** A column the file does not have says nothing: what stands on the record stays. */
function factsOf({ register, header }: Standing, line: Line, previous: Facts | null): Facts {
  const absent = Object.keys(register.columns).filter((field) => !header.at.has(field))
  const kept = previous ? Object.fromEntries(absent.map((field) => [field, previous[field]])) : {}
  const fields = { ...line.fields, ...kept }
  return register.facts(fields, previous?.id ?? register.identify?.(fields) ?? randomUUIDv7(), previous)
}

/** Each line against the record under its key: new, changed or as it stands. */
export function compare(standing: Standing, lines: readonly Line[], stored: ReadonlyMap<string, Facts>): Comparison {
  const { register, seen } = standing
  const { record, columns } = register
  const result: Comparison = { changes: [], unchanged: 0 }
  for (const line of lines) {
    const key = keyOf(record, line.fields)
    const first = seen.get(key)
    if (first === undefined) {
      seen.set(key, line.row)
      place(standing, line, stored.get(key) ?? null, result)
    } else {
      const named = record.key.map((each) => columns[each]?.title ?? each).join('＋')
      addProblem(standing, line, record.key.at(-1) ?? 'id', `${named}与第 ${first} 行重复，请删去一行`)
    }
  }
  return result
}

function place(standing: Standing, line: Line, stored: Facts | null, result: Comparison) {
  const { register, today } = standing
  const previous = stored && standing.open(stored)
  const next = factsOf(standing, line, previous)
  const flaws = [...register.flaws(next, today), ...(register.overruled?.(next, previous) ?? [])]
  for (const { field, sentence } of flaws) addProblem(standing, line, field, sentence)
  const changes =
    previous && Object.keys(register.record.columns).filter((field) => !same(next[field], previous[field]))
  if (changes?.length === 0) result.unchanged += 1
  else result.changes.push({ next, changes, stored })
}
