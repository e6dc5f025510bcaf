import type { Day } from '../platform/act.ts'
import { type Cell, word } from './cell.ts'
import type { ReadContext } from './column.ts'
import { findHeader, type Header, headerWithin } from './header.ts'
import { Problems } from './problems.ts'
import { type Register, UnreadableRegister } from './register.ts'
import type { SheetRow } from './sheet.ts'

/** A line that was read without a problem in any of its cells. */
export type Line = { row: number; fields: Record<string, unknown> }
/** `count`: all lines of the file, those with problems included. */
export type Lines = { header: Header; lines: Line[]; count: number; problems: Problems }

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
function ownNames(reader: Reader, body: readonly SheetRow[]) {
  const { register } = reader
  const own = new Map<string, string>()
  const anyOrgan: ReadContext = { today: '', organ: (name) => name, organHint: () => '' }
  for (const { cells } of body) {
    const fields = readLine({ ...reader, problems: new Problems() }, cells, 0, anyOrgan)
    if (fields && register.names && register.identify)
      for (const name of register.names(fields)) own.set(word(name), register.identify(fields))
  }
  return own
}

type Rows = AsyncIterator<SheetRow>

async function take(rows: Rows, most: number): Promise<SheetRow[]> {
  const taken: SheetRow[] = []
  while (taken.length < most) {
    const next = await rows.next()
    if (next.done) break
    taken.push(next.value)
  }
  return taken
}

async function* following(first: readonly SheetRow[], rest: Rows) {
  yield* first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

/** Every line of the sheet as fields, or every problem of every cell at once. */
export async function readLines(
  register: Register,
  rows: Rows,
  lookup: Lookup,
  progress: (lines: number) => void = () => {},
): Promise<Lines> {
  const top = await take(rows, headerWithin)
  const header = findHeader(register.columns, top)
  const first = top.filter(({ row }) => row > header.row)
  if (register.names) first.push(...(await take(rows, Number.POSITIVE_INFINITY)))
  const result: Lines = { header, lines: [], count: 0, problems: new Problems() }
  const reader: Reader = { register, header, problems: result.problems }
  const context = contextOf(lookup, register.names ? ownNames(reader, first) : new Map())
  for await (const { row, cells } of following(first, rows)) {
    if (isBlank(cells)) continue
    result.count += 1
    const fields = readLine(reader, cells, row, context)
    if (fields) result.lines.push({ row, fields })
    if (result.count % 2_000 === 0) progress(result.count)
  }
  if (result.count === 0) throw new UnreadableRegister('表头下面没有数据行')
  return result
}

/** What stood in a cell, said again by its column: for problems found only after the line was read. */
export const saidAgain = (
  register: Register,
  { fields }: Line,
  field: string,
  organName: (id: string) => string,
): string => register.columns[field]?.show(fields[field] ?? null, organName) ?? ''
