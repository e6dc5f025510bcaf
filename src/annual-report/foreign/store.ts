import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants } from 'node:zlib'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../../platform/acts.ts'
import type { Database } from '../../platform/database.ts'
import type { Corrections, Reading } from './check-job.ts'
import type { ForeignReport, Rulings } from './foreign-report.ts'

/** All SQL of 年报核校: the files as they came, and what was read in them. */

type Db = Kysely<Database>

const compress = promisify(brotliCompress)
const expand = promisify(brotliDecompress)
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

export async function keepFile(db: Db, digest: string, bytes: Uint8Array): Promise<void> {
  const row = { digest, size: bytes.length, bytes: await compress(bytes, quick) }
  await db
    .insertInto('foreign_file')
    .values(row)
    .onConflict((same) => same.column('digest').doNothing())
    .execute()
}

export async function fileOf(db: Db, digest: string): Promise<Uint8Array> {
  const row = await db.selectFrom('foreign_file').select('bytes').where('digest', '=', digest).executeTakeFirstOrThrow()
  return expand(row.bytes)
}

const columns = [
  'id',
  'digest',
  'part',
  'batch',
  'name',
  'organ',
  'year',
  'rule_version',
  'reading',
  'corrections',
  'rulings',
] as const

type Row = {
  id: string
  digest: string
  part: number
  batch: string
  name: string
  organ: string | null
  year: number | null
  rule_version: string
  reading: unknown
  corrections: unknown
  rulings: unknown
}

const fromRow = ({ rule_version, ...row }: Row): ForeignReport => ({
  ...row,
  ruleVersion: rule_version,
  reading: row.reading as Reading,
  corrections: row.corrections as Corrections,
  rulings: row.rulings as Rulings,
})

const all = (db: Db) => db.selectFrom('foreign_report').select(columns)

export async function findForeign(db: Db, id: string): Promise<ForeignReport | null> {
  const row = await all(db).where('id', '=', id).executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function lockForeign(tx: Tx, id: string): Promise<ForeignReport | null> {
  const row = await all(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function saveForeign(tx: Tx, report: ForeignReport): Promise<void> {
  const { ruleVersion, reading, corrections, rulings, ...plain } = report
  const row = {
    ...plain,
    rule_version: ruleVersion,
    reading: JSON.stringify(reading),
    corrections: JSON.stringify(corrections),
    rulings: JSON.stringify(rulings),
  }
  const { id: _, ...changes } = row
  await tx
    .insertInto('foreign_report')
    .values(row)
    .onConflict((same) => same.column('id').doUpdateSet(changes))
    .execute()
}

export async function foreignByDigest(db: Db, digest: string): Promise<ForeignReport[]> {
  return (await all(db).where('digest', '=', digest).orderBy('part').execute()).map(fromRow)
}

/** The newest report of that organ and year on the shelf. */
export async function foreignOf(db: Db, organ: string, year: number): Promise<ForeignReport | null> {
  const row = await all(db)
    .where(sql`regexp_replace(organ, '\\s', '', 'g')`, '=', organ)
    .where('year', '=', year)
    .orderBy('id')
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

/** All that a year's roll-up or a sheet is made of. */
export async function foreignIn(db: Db, where: { year?: number; batch?: string; ids?: string[] }) {
  const rows = await all(db)
    .$if(where.year !== undefined, (query) => query.where('year', '=', where.year!))
    .$if(where.batch !== undefined, (query) => query.where('batch', '=', where.batch!))
    .$if(where.ids !== undefined, (query) => query.where('id', 'in', where.ids!))
    .orderBy('organ')
    .orderBy('year')
    .limit(2_000)
    .execute()
  return rows.map(fromRow)
}

// A report carries its whole reading.
const largestPage = 200

export async function pageOfForeign(db: Db, after: string, limit: number): Promise<ForeignReport[]> {
  const rows = await all(db).where('id', '>', after).orderBy('id').limit(Math.min(limit, largestPage)).execute()
  return rows.map(fromRow)
}

/** An organ's reports, newest year first. */
export async function otherYears(db: Db, organ: string): Promise<{ id: string; year: number }[]> {
  const rows = await db
    .selectFrom('foreign_report')
    .select(['id', 'year'])
    .where(sql`regexp_replace(organ, '\\s', '', 'g')`, '=', organ)
    .where('year', 'is not', null)
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ id, year }) => ({ id, year: year ?? 0 }))
}
