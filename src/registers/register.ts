import type { Kysely } from 'kysely'
import type { Act, ActRecord, Day } from '../platform/act.ts'
import type { Database } from '../platform/database.ts'
import type { Rectification } from './acts.ts'
import type { Columns, Fields } from './column.ts'

/** A reason why facts cannot stand on the record, the field it speaks of and the article it rests on. */
export type Flaw = { field: string; sentence: string; article: string }

/** Where a kind of record stands in the database, declared once: what is read, compared, written and encrypted. */
export type RecordTable = {
  /** The act log's subject kind. */
  subject: string
  table: string
  /** The natural key by which the same line of a register is known again. */
  key: readonly string[]
  columns: Readonly<Record<string, 'uuid' | 'text' | 'date' | 'integer' | 'numeric' | 'boolean' | 'jsonb'>>
  /** Personal data: encrypted in the table and in the acts. */
  secret: readonly string[]
}

export const keyOf = (record: RecordTable, fields: Readonly<Record<string, unknown>>) =>
  record.key.map((field) => String(fields[field])).join('\u0000')

export type Facts = { id: string } & Record<string, unknown>

/** A register as offices keep it. `facts` turns one line into what goes on the record. */
export type Register<C extends Columns = Columns, F extends Facts = Facts> = {
  /** As the command names it, and the address of its records unless `place` says otherwise. */
  kind: string
  place?: string
  title: string
  /** What one line is called. */
  noun: string
  /** Roles of an organ that read it beside those who work on applications (access.ts). */
  alsoRead?: readonly string[]
  columns: C
  record: RecordTable
  /** The field by which a record belongs to a year: a day, or the year itself; null when it belongs to none. */
  year: (keyof F & string) | null
  /** Lines whose id follows from their key (organs, which name each other); otherwise ids are given as they come. */
  identify?(fields: Fields<C>): string
  /** Words by which other lines of the same file may name this line (organs). */
  names?(fields: Fields<C>): readonly string[]
  facts(fields: Fields<C>, id: string, previous: F | null): F
  /** What law or reason forbids; empty when the facts can stand. */
  flaws(facts: F, today: Day): Flaw[]
  /** What a file may not change of a line that stands. */
  overruled?(next: F, previous: F | null): Flaw[]
  /** The same register, with what the site knows today (its calendar). */
  informed?(db: Kysely<Database>): Promise<Register>
  fold(subject: F | null, act: ActRecord): F
  acts: { register: Act<F, F>; rectify: Act<F, Rectification> }
  /** The words by which a person knows this record in a list. */
  name(facts: F): string
}

/** Declared with its own types, carried with everybody's: only the room itself knows what its lines are. */
export const defineRegister = <C extends Columns, F extends Facts>(register: Register<C, F>) =>
  register as unknown as Register

/** One thing wrong with one cell, and how to mend it: 「第 n 行 · 列 · 值 · 怎么改」. */
export type Problem = { row: number; column: string; value: string; remedy: string }

/** The file as a whole cannot be read: not a line is wrong, but the file itself. */
export class UnreadableRegister extends Error {}
