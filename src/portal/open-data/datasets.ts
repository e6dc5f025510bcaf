import { z } from 'zod'
import { type Kind, kinds, type OpenRecord } from '../open/records.ts'
import type { YearOfKind } from '../open/store.ts'

/** 开放数据: one data set per kind, one file per year and shape; a file is named by what it says. */

export const shapes = {
  csv: { name: 'CSV', type: 'text/csv' },
  jsonl: { name: 'JSON Lines', type: 'application/jsonl' },
} as const
export type Shape = keyof typeof shapes

export type DataFile = { kind: Kind; year: number; count: number; newest: string }
export const filesOf = (years: readonly YearOfKind[]): DataFile[] => years.toSorted((a, b) => b.year - a.year)

export const fileName = ({ kind, year }: Pick<DataFile, 'kind' | 'year'>, shape: Shape) => `${kind}-${year}.${shape}`

const kindNames = Object.keys(kinds) as [Kind, ...Kind[]]
const named = z.object({
  kind: z.enum(kindNames),
  year: z.coerce.number().int().min(1949).max(2100),
  shape: z.enum(['csv', 'jsonl']),
})

export function readFileName(name: string) {
  const [, kind, year, shape] = /^([a-z]+)-(\d{4})\.(csv|jsonl)$/.exec(name) ?? []
  return named.safeParse({ kind, year, shape }).data ?? null
}

/** Names of the columns, in the order of the file; what they mean stands on the page of the API (public-api/schemas.ts). */
const fields = (record: OpenRecord, origin: string) => ({
  kind: record.kind,
  id: record.id,
  title: record.title,
  day: record.day,
  url: origin + record.path,
  organCode: record.organCode,
  organ: record.organ,
  indexNumber: record.indexNumber,
  docNumber: record.docNumber,
  column: record.column,
  genre: record.genre,
  theme: record.theme,
  summary: record.summary,
  effectiveOn: record.effectiveOn,
  endsOn: record.endsOn,
})

/** A cell that a spreadsheet would take for a formula is made plain text (RFC 4180 otherwise). */
const cell = (value: string | null) => {
  const plain = (value ?? '').replace(/^[=+\-@\t\r]/, "'$&")
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

export const headOf = (shape: Shape, origin: string) => {
  const blank = { path: '' } as OpenRecord
  // The mark tells Excel that this is UTF-8.
  return shape === 'csv' ? `\uFEFF${Object.keys(fields(blank, origin)).join(',')}\r\n` : ''
}

export const lineOf = (shape: Shape, record: OpenRecord, origin: string) => {
  const said = fields(record, origin)
  return shape === 'csv' ? `${Object.values(said).map(cell).join(',')}\r\n` : `${JSON.stringify(said)}\n`
}
