import { randomBytes, randomUUID } from 'node:crypto'
import { type Kysely, type Selectable, sql } from 'kysely'
import { UnknownSubject } from './acts.ts'
import { type CipherLetter, ciphers } from './ciphers.ts'
import type { Database } from './database.ts'
import { newPlace, siteStore } from './file-store.ts'
import { sm3 } from './hash.ts'
import { currentCipher } from './keyring.ts'
import { now } from './now.ts'
import type { StoredFile as Row } from './schema.generated.ts'
import type { Problem } from './seals.ts'
import { decrypt, encrypt } from './secret.ts'
import { mediaTypeOf } from './uploads.ts'

/**
 * Files of all rooms. Each is encrypted by a key of its own, which stands in its row encrypted by the site's: changing
 * the site's key touches no file, and forgetting the file's key destroys it in every copy and backup of the folder.
 */

type Db = Kysely<Database>

export type StoredFile = {
  id: string
  subjectKind: string
  subjectId: string
  purpose: string
  /** As it came; 「已销毁」 once erased. */
  name: string
  mediaType: string
  size: number
  /** SM3 of the plain bytes. */
  digest: string
  keptAt: string
  keptBy: string
  derivedFrom: string | null
  proof: unknown
  erasedAt: string | null
}
export type OpenedFile = StoredFile & { bytes: Buffer }
export type NewFile = {
  subjectKind: string
  subjectId: string
  purpose: string
  name: string
  /** By content, as uploads.ts says; left out, it is asked. */
  mediaType?: string
  bytes: Uint8Array
  by: string
  derivedFrom?: string | null
  proof?: unknown
}

const letters = { aes: 'a', sm4: 's' } as const

/** The cipher's letter, then what it made, bound to the place: bytes moved elsewhere do not open. */
function seal(bytes: Uint8Array, key: Buffer, place: string): Buffer {
  const letter = letters[currentCipher()]
  return Buffer.concat([Buffer.from(letter), ciphers[letter].seal(key, Buffer.from(bytes), place)])
}

function unseal(sealed: Buffer, key: Buffer, place: string): Buffer {
  const letter = sealed.toString('latin1', 0, 1) as CipherLetter
  return ciphers[letter].open(key, sealed.subarray(1), place)
}

const opened = (row: Selectable<Row>): StoredFile => ({
  id: row.id,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  purpose: row.purpose,
  name: row.name === null ? '已销毁' : decrypt(row.name),
  mediaType: row.media_type,
  size: row.size,
  digest: row.digest,
  keptAt: row.kept_at.toISOString(),
  keptBy: row.kept_by,
  derivedFrom: row.derived_from,
  proof: row.proof,
  erasedAt: row.erased_at?.toISOString() ?? null,
})

/**
 * The bytes are safe on disk before the row is written, in the caller's transaction: whoever is killed between the two,
 * or rolls back, leaves bytes without a row, which nobody can open and the sweep takes away.
 */
export async function keepFile(db: Db, file: NewFile): Promise<StoredFile> {
  const key = randomBytes(32)
  const place = newPlace()
  await siteStore().put(place, seal(file.bytes, key, place))
  const row = await db
    .insertInto('stored_file')
    .values({
      id: randomUUID(),
      subject_kind: file.subjectKind,
      subject_id: file.subjectId,
      purpose: file.purpose,
      name: encrypt(file.name),
      media_type: file.mediaType ?? mediaTypeOf(file.bytes),
      size: file.bytes.length,
      digest: sm3(file.bytes),
      place,
      key: encrypt(key.toString('hex')),
      kept_at: now(),
      kept_by: file.by,
      derived_from: file.derivedFrom ?? null,
      proof: file.proof === undefined ? null : JSON.stringify(file.proof),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return opened(row)
}

/** What a file's row promises is not what lies there: altered, or lost. */
export class DamagedFile extends Error {
  constructor(id: string, what: string) {
    super(`文件 ${id} ${what}`)
  }
}

async function bytesOf({ id, place, key, digest }: Selectable<Row>): Promise<Buffer> {
  const sealed = await siteStore().get(place!)
  if (!sealed) throw new DamagedFile(id, '的内容不在数据文件夹中，请从备份恢复')
  const damaged = new DamagedFile(id, '的内容与登记的摘要不符，存入之后被改动过，请从备份恢复')
  try {
    const bytes = unseal(sealed, Buffer.from(decrypt(key!), 'hex'), place!)
    if (sm3(bytes) !== digest) throw damaged
    return bytes
  } catch {
    throw damaged
  }
}

/** Opens a file, whole or not at all; one that is not there or was erased is an UnknownSubject. */
export async function readFile(db: Db, id: string): Promise<OpenedFile> {
  const row = await db.selectFrom('stored_file').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row || row.erased_at) throw new UnknownSubject('file', id)
  return { ...opened(row), bytes: await bytesOf(row) }
}

/** What is known of some files, in the order they came; ids that are not there are left out. */
export async function describeFiles(db: Db, ids: readonly string[]): Promise<StoredFile[]> {
  const rows = await db
    .selectFrom('stored_file')
    .selectAll()
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .orderBy('kept_at')
    .orderBy('id')
    .execute()
  return rows.map(opened)
}

/** All files of a subject in the order they came, erased ones too. */
export async function filesOf(db: Db, subjectKind: string, subjectId: string): Promise<StoredFile[]> {
  const rows = await db
    .selectFrom('stored_file')
    .selectAll()
    .where('subject_kind', '=', subjectKind)
    .where('subject_id', '=', subjectId)
    .orderBy('kept_at')
    .orderBy('id')
    .execute()
  return rows.map(opened)
}

/**
 * 个人信息保护法§47: key and name are forgotten in the caller's transaction, so that no copy of the bytes can be opened
 * any more; the bytes themselves, now nobody's, go with the next sweep.
 */
export async function eraseFile(db: Db, id: string): Promise<void> {
  await db
    .updateTable('stored_file')
    .set({ place: null, key: null, name: null, erased_at: now() })
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .execute()
}

const aDay = 86_400_000

/** Removes bytes that no row knows, once they are a day old: younger ones may belong to a transaction under way. */
export async function sweepOrphans(db: Db): Promise<number> {
  const store = siteStore()
  let removed = 0
  for await (const { place, at } of store.all()) {
    if (now().getTime() - at.getTime() < aDay) continue
    const row = await db.selectFrom('stored_file').select('id').where('place', '=', place).executeTakeFirst()
    if (row) continue
    await store.remove(place)
    removed += 1
  }
  return removed
}

/** Files whose bytes are lost or are not what was kept. */
export async function alteredFiles(db: Db): Promise<Problem[]> {
  const problems: Problem[] = []
  const page = 100
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await db
      .selectFrom('stored_file')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(page)
      .execute()
    for (const row of rows) {
      if (row.erased_at) continue
      await bytesOf(row).catch((error: Error) => problems.push({ about: `file ${row.id}`, message: error.message }))
    }
    const last = rows.at(-1)
    if (!last) return problems
    after = last.id
  }
}
