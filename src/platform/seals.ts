import { type Kysely, sql } from 'kysely'
import type { ActRecord } from './act.ts'
import { hashOf, noPrevious, writersLock } from './acts.ts'
import type { Database } from './database.ts'
import { sm3 } from './hash.ts'
import { now } from './now.ts'
import { decrypt, isStruck, tokens } from './secret.ts'

/** The daily seal over all acts, and the proof that nothing was altered since (`gongkai verify`). */

export type Problem = { about: string; message: string }
export type Verification = {
  acts: number
  seals: number
  unsealed: number
  lastSeal: string | null
  problems: Problem[]
}

const sealLock = 7_240_003
const page = 20_000

type Range = { after: number; upTo: number }

async function* hashesIn(db: Kysely<Database>, { after, upTo }: Range) {
  for (let last = after; ; ) {
    const rows = await db
      .selectFrom('act')
      .select(['id', 'hash'])
      .where('id', '>', last)
      .where('id', '<=', upTo)
      .orderBy('id')
      .limit(page)
      .execute()
    yield* rows.map((row) => row.hash)
    const tail = rows.at(-1)
    if (!tail) return
    last = tail.id
  }
}

/** One digest per page of hashes keeps a long year in little memory; the chain makes it one value. */
async function sealOf(db: Kysely<Database>, range: Range, previousHash: string) {
  let hash = previousHash
  let count = 0
  for await (const act of hashesIn(db, range)) {
    hash = sm3(hash + act)
    count += 1
  }
  return { hash, count }
}

/** The highest id below which no act can still appear: waits for every writer under way. */
const settledId = (db: Kysely<Database>) =>
  db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${writersLock})`.execute(tx)
    const row = await tx
      .selectFrom('act')
      .select((of) => of.fn.max('id').as('id'))
      .executeTakeFirst()
    return row?.id ?? 0
  })

/** Seals what has happened since the last seal; null when nothing has. */
export async function sealActs(db: Kysely<Database>): Promise<{ hash: string; count: number } | null> {
  const upTo = await settledId(db)
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${sealLock})`.execute(tx)
    const last = await tx.selectFrom('seal').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst()
    const after = last?.last_act_id ?? 0
    const previous_hash = last?.hash ?? noPrevious
    if (upTo <= after) return null
    const { hash, count } = await sealOf(tx, { after, upTo }, previous_hash)
    await tx
      .insertInto('seal')
      .values({ sealed_at: now(), last_act_id: upTo, act_count: count, previous_hash, hash })
      .execute()
    return { hash, count }
  })
}

type Row = ActRecord & { previousHash: string; hash: string }

/** All acts, subject by subject, in the order of their chains. */
async function* actsBySubject(db: Kysely<Database>): AsyncGenerator<Row> {
  let tail: Row | undefined
  do {
    const from = tail
      ? sql`where (subject_kind, subject_id, seq) > (${tail.subjectKind}, ${tail.subjectId}::uuid, ${tail.seq})`
      : sql``
    const { rows } = await sql<Omit<Row, 'at'> & { at: Date }>`
      select subject_kind as "subjectKind", subject_id as "subjectId", seq, name, at, by_officer as by, facts,
        previous_hash as "previousHash", hash
      from act ${from} order by subject_kind, subject_id, seq limit ${page}`.execute(db)
    const read = rows.map((row) => ({ ...row, at: row.at.toISOString() }))
    yield* read
    tail = read.at(-1)
  } while (tail)
}

const nameOf = ({ subjectKind, subjectId, seq }: ActRecord) => `${subjectKind} ${subjectId} 第${seq}项行为`

function problemsOf(row: Row, before: Row | undefined): Problem[] {
  const same = before?.subjectKind === row.subjectKind && before.subjectId === row.subjectId
  const { previousHash, hash, ...record } = row
  const expectedSeq = same ? before.seq + 1 : 1
  const found: string[] = []
  if (row.seq !== expectedSeq) found.push(`之前缺少第${expectedSeq}项`)
  else if (previousHash !== (same ? before.hash : noPrevious)) found.push('与前一项行为接不上')
  if (hash !== hashOf(record, previousHash)) found.push('内容与其校验值不符，记录之后被改动过')
  else found.push(...brokenSecrets(record))
  return found.map((message) => ({ about: nameOf(record), message }))
}

const secretsIn = ({ facts }: ActRecord): readonly string[] => JSON.stringify(facts).match(tokens) ?? []

/** The chain holds the commitment to a secret; whether its payload still keeps it shows when it is opened. */
function brokenSecrets(record: ActRecord): string[] {
  return secretsIn(record).flatMap((token) => {
    try {
      decrypt(token)
      return []
    } catch (error) {
      return [(error as Error).message]
    }
  })
}

async function verifySeals(db: Kysely<Database>) {
  const seals = await db.selectFrom('seal').selectAll().orderBy('id').execute()
  const problems: Problem[] = []
  let after = 0
  let previous = noPrevious
  for (const seal of seals) {
    const about = `第${seal.id}号封存(${seal.sealed_at.toISOString()})`
    const { hash, count } = await sealOf(db, { after, upTo: seal.last_act_id }, seal.previous_hash)
    if (seal.previous_hash !== previous) problems.push({ about, message: '与前一次封存接不上' })
    if (count !== seal.act_count) problems.push({ about, message: `封存时有${seal.act_count}项行为，现有${count}项` })
    else if (hash !== seal.hash) problems.push({ about, message: '所封存的行为之后被改动过' })
    after = seal.last_act_id
    previous = seal.hash
  }
  const { n } = await db
    .selectFrom('act')
    .select((of) => of.fn.countAll<number>().as('n'))
    .where('id', '>', after)
    .executeTakeFirstOrThrow()
  return { seals: seals.length, unsealed: n, lastSeal: seals.at(-1)?.hash ?? null, problems }
}

/** Recomputes every hash and every seal from what stands in the database. */
export function verifyActs(db: Kysely<Database>): Promise<Verification> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const problems: Problem[] = []
      let acts = 0
      let before: Row | undefined
      const struck = new Set<string>()
      for await (const row of actsBySubject(tx)) {
        problems.push(...problemsOf(row, before))
        const about = `${row.subjectKind} ${row.subjectId}`
        if (row.name === 'erase') struck.delete(about)
        else if (secretsIn(row).some(isStruck)) struck.add(about)
        before = row
        acts += 1
      }
      const unasked = [...struck].map((about) => ({ about, message: '个人信息被抹去，而没有销毁的行为' }))
      const sealed = await verifySeals(tx)
      return { acts, ...sealed, problems: [...problems, ...unasked, ...sealed.problems] }
    })
}
