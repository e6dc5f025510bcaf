import type { Day } from '../platform/act.ts'
import { type Cell, word } from './cell.ts'
import type { ReadContext } from './column.ts'
import { findHeader, type Header } from './header.ts'
import { Problems } from './problems.ts'
import { type Register, UnreadableRegister } from './register.ts'

/** A line that was read without a problem in any of its cells. */
export type Line = { row: number; cells: readonly Cell[]; fields: Record<string, unknown> }
export type Lines = { header: Header; lines: Line[]; problems: Problems }

export type Lookup = {
  today: Day
  /** Every word that names an organ of the site → its id. */
  organs: ReadonlyMap<string, string>
}

const similar = (wanted: string, known: Iterable<string>) => {
  const close = [...known].filter((name) => name.length > 1 && (name.includes(wanted) || wanted.includes(name)))
  return close.length > 0 ? `（是否为：${close.slice(0, 3).join('、')}）` : ''
}

const contextOf = (lookup: Lookup, own: ReadonlyMap<string, string>): ReadContext => ({
  today: lookup.today,
  organ: (name) => own.get(name) ?? lookup.organs.get(name) ?? null,
  organHint: (name) => (name === '' ? '' : similar(name, [...lookup.organs.keys(), ...own.keys()])),
})

const isBlank = (cells: readonly Cell[]) => cells.every((cell) => word(cell) === '')

type Reader = { register: Register; header: Header; problems: Problems }

function readLine({ register, header, problems }: Reader, cells: readonly Cell[], row: number, context: ReadContext) {
  const before = problems.count
  const fields: Record<string, unknown> = {}
  for (const [field, column] of Object.entries(register.columns)) {
    const cell = cells[header.at.get(field) ?? -1] ?? null
    const reading = column.read(cell, context)
    if ('remedy' in reading) problems.add(row, column.title, cell, reading.remedy)
    else fields[field] = reading.value
  }
  return problems.count === before ? fields : null
}

/** Organs name each other within one file: their words are gathered before any line is read for good. */
function ownNames(reader: Reader, body: readonly (readonly Cell[])[]) {
  const { register } = reader
  const own = new Map<string, string>()
  if (!register.names || !register.identify) return own
  const anyOrgan: ReadContext = { today: '', organ: (name) => name, organHint: () => '' }
  for (const cells of body) {
    const fields = readLine({ ...reader, problems: new Problems() }, cells, 0, anyOrgan)
    if (fields) for (const name of register.names(fields)) own.set(word(name), register.identify(fields))
  }
  return own
}

/** Every line of the sheet as fields, or every problem of every cell at once. */
export function readLines(register: Register, rows: readonly (readonly Cell[])[], lookup: Lookup): Lines {
  const header = findHeader(register.columns, rows)
  const reader: Reader = { register, header, problems: new Problems() }
  const body = rows.slice(header.row + 1)
  const context = contextOf(lookup, ownNames(reader, body))
  const lines: Line[] = []
  body.forEach((cells, index) => {
    if (isBlank(cells)) return
    const row = header.row + index + 2
    const fields = readLine(reader, cells, row, context)
    if (fields) lines.push({ row, cells, fields })
  })
  if (lines.length === 0 && reader.problems.count === 0) throw new UnreadableRegister('表头下面没有数据行')
  return { header, lines, problems: reader.problems }
}
