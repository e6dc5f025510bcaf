import type { Kysely } from 'kysely'
import type { Database } from '../../platform/database.ts'
import { dayNumber } from './days.ts'
import { leadOf } from './lead.ts'
import { PartBuilder } from './part.ts'
import {
  changedRecords,
  emptyIndex,
  facetCodes,
  forgetGone,
  indexSize,
  inTurn,
  keepDocuments,
  keepPart,
  mergeParts,
  type Read,
  takeNumbers,
} from './store-index.ts'

/** The index follows the public records: one at a time, a whole kind compared, or all of it made anew. */

type Db = Kysely<Database>

export const kinds = ['item', 'document', 'report', 'answer', 'interpretation'] as const

/** Documents of one batch become one part; the memory of a batch is bounded by its postings. */
const [perRead, perPart] = [1_000, { documents: 30_000, postings: 3_000_000 }] as const

async function codesOf(tx: Db, rows: readonly Read[]) {
  const [organ, kind, column] = [
    await facetCodes(
      tx,
      'organ',
      rows.map(({ organId }) => organId),
    ),
    await facetCodes(
      tx,
      'kind',
      rows.map((row) => row.kind),
    ),
    await facetCodes(
      tx,
      'column',
      rows.flatMap(({ columnName }) => columnName ?? []),
    ),
  ]
  return (row: Read) => ({
    organ: organ.get(row.organId)!,
    kind: kind.get(row.kind)!,
    column: row.columnName === null ? 0 : column.get(row.columnName)!,
  })
}

/** Rows are kept as they come; their words wait in the builder until the part is full. */
async function take(tx: Db, builder: PartBuilder, rows: readonly Read[]) {
  const numbers = await takeNumbers(tx, rows.length)
  const codes = await codesOf(tx, rows)
  rows.forEach((row, index) => {
    const days = { day: dayNumber(row.day), from: dayNumber(row.effectiveOn), until: dayNumber(row.endsOn) }
    builder.add({ ...row, fact: { number: numbers[index]!, ...days, ...codes(row) } })
  })
  await keepDocuments(
    tx,
    rows.map((row, index) => ({ ...row, number: numbers[index]!, lead: leadOf(row.title) })),
  )
}

/** One part of what changed in a kind after an id; undefined when the kind is at its end. */
async function indexPart(tx: Db, kind: string, from?: string): Promise<{ after: string | undefined; count: number }> {
  const builder = new PartBuilder()
  let after = from
  while (builder.documents < perPart.documents && builder.postings < perPart.postings) {
    const { read, last, changed } = await changedRecords(tx, kind, { after, limit: perRead })
    if (changed.length > 0) await take(tx, builder, changed)
    after = last
    if (read < perRead) break
  }
  if (builder.documents > 0) await keepPart(tx, builder.finish())
  return { after, count: builder.documents }
}

/** Records that are read already, as one part after the other: for measuring over documents that are nobody's. */
export async function indexRecords(db: Db, records: readonly Read[]): Promise<void> {
  for (let from = 0; from < records.length; from += perPart.documents) {
    const rows = records.slice(from, from + perPart.documents)
    await inTurn(db, async (tx) => {
      const builder = new PartBuilder()
      for (let at = 0; at < rows.length; at += perRead) await take(tx, builder, rows.slice(at, at + perRead))
      await keepPart(tx, builder.finish())
    })
  }
  await mergeParts(db)
}

export async function refreshRecord(db: Db, kind: string, id: string): Promise<void> {
  await inTurn(db, async (tx) => {
    const { read, changed } = await changedRecords(tx, kind, { id, limit: 1 })
    if (read === 0) await forgetGone(tx, kind, id)
    if (changed.length === 0) return
    const builder = new PartBuilder()
    await take(tx, builder, changed)
    await keepPart(tx, builder.finish())
  })
  await mergeParts(db)
}

export async function refreshKind(db: Db, kind: string): Promise<number> {
  await inTurn(db, (tx) => forgetGone(tx, kind))
  let [after, count] = [undefined as string | undefined, 0]
  do {
    const done = await inTurn(db, (tx) => indexPart(tx, kind, after))
    count += done.count
    after = done.after
  } while (after !== undefined)
  await mergeParts(db)
  return count
}

/** More gone than there are, or the numbers near their end: then all of it is made anew. */
const [share, mostNumbers] = [0.5, 15_000_000]

export async function refreshAll(db: Db): Promise<number> {
  const { kept, gone, last } = await indexSize(db)
  if (gone > kept * share || last > mostNumbers) await inTurn(db, emptyIndex)
  let count = 0
  for (const kind of kinds) count += await refreshKind(db, kind)
  return count
}
