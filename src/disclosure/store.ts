import { randomUUIDv7 } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../platform/acts.ts'
import type { Database } from '../platform/database.ts'
import { now } from '../platform/now.ts'
import { camel, findOne } from '../registers/store.ts'
import { type Chains, chainsOf } from './chain.ts'
import type { AttachmentText, FileProblem } from './checks/finding.ts'
import { contentHash } from './content.ts'
import type { ItemFacts } from './item.ts'
import type { Attachment, Metadata, Person } from './proceedings.ts'
import { register } from './register.ts'
import type { BodyDocument } from './word/document.ts'

/** SQL of publishing; the row of an item itself is read and written as its register declares it. */

type Db = Kysely<Database>

export const readItem = (db: Db, id: string, lock = false) => findOne<ItemFacts>(db, register.record, id, lock)

export type Revision = {
  id: string
  itemId: string
  number: number
  hash: string
  title: string
  body: BodyDocument | null
  html: string
  plain: string
  metadata: Metadata
  attachments: readonly Attachment[]
  reason: string
  madeAt: string
  madeBy: string
}

const columns = [
  'id',
  'item_id as itemId',
  'number',
  'hash',
  'title',
  'body',
  'html',
  'plain',
  'metadata',
  'attachments',
  'reason',
  'made_by as madeBy',
] as const

const revision = ({ made_at, ...row }: Record<string, unknown> & { made_at: ReturnType<typeof now> }) =>
  ({ ...row, madeAt: made_at.toISOString() }) as unknown as Revision

export async function addRevision(tx: Tx, of: Omit<Revision, 'id' | 'number' | 'madeAt' | 'hash'>): Promise<Revision> {
  const last = await tx
    .selectFrom('revision')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('item_id', '=', of.itemId)
    .executeTakeFirst()
  const made = { ...of, id: randomUUIDv7(), number: (last?.number ?? 0) + 1, hash: contentHash(of) }
  const at = now()
  await tx
    .insertInto('revision')
    .values({
      id: made.id,
      item_id: made.itemId,
      number: made.number,
      hash: made.hash,
      title: made.title,
      body: made.body === null ? null : JSON.stringify(made.body),
      html: made.html,
      plain: made.plain,
      metadata: JSON.stringify(made.metadata),
      attachments: JSON.stringify(made.attachments),
      reason: made.reason,
      made_at: at,
      made_by: made.madeBy,
    })
    .execute()
  return { ...made, madeAt: at.toISOString() }
}

const revisions = (db: Db) => db.selectFrom('revision').select([...columns, 'made_at'])

export async function readRevision(db: Db, id: string): Promise<Revision | null> {
  const row = await revisions(db).where('id', '=', id).executeTakeFirst()
  return row ? revision(row) : null
}

export type VersionFacts = Pick<Revision, 'id' | 'number' | 'hash' | 'title' | 'reason' | 'madeAt' | 'madeBy'>
export async function versionsOf(db: Db, itemId: string): Promise<VersionFacts[]> {
  const rows = await db
    .selectFrom('revision')
    .select(['id', 'number', 'hash', 'title', 'reason', 'made_at', 'made_by as madeBy'])
    .where('item_id', '=', itemId)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ made_at, ...row }) => ({ ...row, madeAt: made_at.toISOString() }))
}

/** 【设计】 The parts of an 索引号; shapes differ from place to place (publishing §1.6). */
export const indexTemplate = {
  key: 'items.indexTemplate',
  label: '索引号的格式',
  value: '{code}/{year}-{seq:5}',
  why: '条例第十二条要求目录有索引，没有规定格式；{code} 为机关代码，{year} 为年份，{seq:5} 为五位顺序号。改定之后只用于新发布的信息，已有的索引号不变。',
} as const

export const numberOf = (template: string, code: string, year: number, n: number) =>
  template
    .replaceAll('{code}', code)
    .replaceAll('{year}', String(year))
    .replace(/\{seq(?::(\d))?\}/g, (_, width = '1') => String(n).padStart(Number(width), '0'))

type Numbering = { template: string; code: string; organId: string; year: number }

/** The counter's row is held until the release commits. A first number follows those a register has brought. */
async function nextOf(tx: Tx, { template, code, organId, year }: Numbering): Promise<number> {
  const held = await sql<{ value: number }>`
    update counter set value = value + 1 where organ_id = ${organId} and kind = 'item' and year = ${year}
    returning value`.execute(tx)
  if (held.rows[0]) return held.rows[0].value
  const prefix = numberOf(template.replace(/\{seq.*$/, ''), code, year, 0)
  const first = await sql<{ value: number }>`
    insert into counter (organ_id, kind, year, value)
    select ${organId}, 'item', ${year}, coalesce(max(substring(index_number from '(\\d{1,9})$')::bigint), 0)::int + 1
      from item where organ_id = ${organId} and starts_with(index_number, ${prefix})
    on conflict (organ_id, kind, year) do update set value = counter.value + 1
    returning value`.execute(tx)
  return first.rows[0]!.value
}

/** The next of the organ's year, without gap or double; a register imported meanwhile may have brought some. */
export async function nextIndexNumber(tx: Tx, organId: string, year: number): Promise<string> {
  const { code } = await tx.selectFrom('organ').select('code').where('id', '=', organId).executeTakeFirstOrThrow()
  const row = await tx.selectFrom('setting').select('value').where('key', '=', indexTemplate.key).executeTakeFirst()
  const template = typeof row?.value === 'string' ? row.value : indexTemplate.value
  for (;;) {
    const number = numberOf(template, code, year, await nextOf(tx, { template, code, organId, year }))
    const asked = tx.selectFrom('item').select('id').where('organ_id', '=', organId)
    if (!(await asked.where('index_number', '=', number).executeTakeFirst())) return number
  }
}

export type ColumnFacts = { name: string; kind: string; retired: boolean }

export async function columnOf(db: Db, id: string | null): Promise<ColumnFacts | null> {
  if (!id) return null
  const row = await db
    .selectFrom('site_column')
    .select(['name', 'kind', 'retired_on as retiredOn'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { name: row.name, kind: row.kind, retired: row.retiredOn !== null } : null
}

/** Where else it stands: the lists of these columns show it too. */
export async function placeIn(tx: Tx, itemId: string, columnIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('item_column').where('item_id', '=', itemId).execute()
  await sql`insert into item_column (item_id, column_id)
    select ${itemId}::uuid, id from site_column where id = any(${columnIds}::uuid[])`.execute(tx)
}

type Named = Person & { role: string; organId: string | null }
export async function officersNamed(db: Db, ids: readonly string[]): Promise<Named[]> {
  return db
    .selectFrom('officer')
    .select(['id', 'name', 'role', 'organ_id as organId'])
    .where('id', 'in', ['', ...ids])
    .where('active', '=', true)
    .execute()
}

export async function siteChains(db: Db): Promise<Chains> {
  const rows = await db.selectFrom('setting').select(['key', 'value']).where('key', 'like', 'items.chain.%').execute()
  return chainsOf(new Map(rows.map(({ key, value }) => [key, value])))
}

/** The words inside stored files, as they were read when they came. */
export async function textsOf(db: Db, files: readonly { file: string; name: string }[]): Promise<AttachmentText[]> {
  const rows = await db
    .selectFrom('file_text')
    .select(['file_id', 'plain', 'problems'])
    .where(sql<boolean>`file_id = any(${files.map(({ file }) => file)}::uuid[])`)
    .execute()
  const found = new Map(rows.map((row) => [row.file_id, row]))
  return files.map(({ file, name }) => {
    const row = found.get(file)
    const kept = (row?.problems ?? {}) as KeptReading | FileProblem[]
    const reading = Array.isArray(kept) ? { problems: kept } : kept
    return { file, name, plain: row?.plain ?? '', ...reading, problems: row ? (reading.problems ?? []) : [unread] }
  })
}

/** What nobody has read must not slip through. */
const unread: FileProblem = { code: 'unread', severity: 'block', sentence: '附件还没有检查过，请删去后重新上传' }

type KeptReading = Pick<AttachmentText, 'hidden' | 'places'> & { problems?: FileProblem[] }

export async function keepText(db: Db, file: string, { plain, ...rest }: Omit<AttachmentText, 'file' | 'name'>) {
  await db
    .insertInto('file_text')
    .values({ file_id: file, plain, problems: JSON.stringify(rest), read_at: now() })
    .onConflict((conflict) => conflict.column('file_id').doNothing())
    .execute()
}

/** Everything on which somebody has something to do, the most urgent first. */
export async function toBeDone(db: Db, organId: string | null): Promise<ItemFacts[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select * from item where next_step is not null and (${organId}::uuid is null or organ_id = ${organId}::uuid)
    order by due_on nulls last, id limit 2000`.execute(db)
  return rows.map((row) => camel(row) as unknown as ItemFacts)
}

/** Whose hour has come: to be released, or to be confirmed. */
export async function timed(db: Db): Promise<{ id: string; nextStep: string; releaseAt: string | null }[]> {
  const { rows } = await sql<{ id: string; nextStep: string; releaseAt: string | null }>`
    select id, next_step as "nextStep", proceedings ->> 'releaseAt' as "releaseAt" from item
    where next_step in ('scheduled', 'confirmUrgent', 'confirmWithdrawal') order by id`.execute(db)
  return rows
}

/** A text and its hash exchanged together agree with each other, and not with what the acts say was released. */
async function exchangedRevisions(db: Db) {
  const { rows } = await sql<{ id: string }>`
    select i.id from item i join revision r on r.id = i.revision_id
    where (i.proceedings #>> '{released,revision}', i.proceedings #>> '{released,hash}')
      is distinct from (r.id::text, r.hash) order by i.id`.execute(db)
  return rows.map(({ id }) => ({ about: `item ${id}`, message: '页面上的文本不是发布时登记的那一份' }))
}

/** Revisions whose words are not what was signed. */
export async function alteredRevisions(db: Db): Promise<{ about: string; message: string }[]> {
  const problems: { about: string; message: string }[] = []
  const page = 500
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await revisions(db).where('id', '>', after).orderBy('id').limit(page).execute()
    for (const row of rows.map(revision))
      if (contentHash(row) !== row.hash)
        problems.push({ about: `revision ${row.id}`, message: '稿件内容与登记的摘要不符，存入之后被改动过' })
    const last = rows.at(-1)
    if (!last) return [...problems, ...(await exchangedRevisions(db))]
    after = last.id
  }
}

/** Whoever reviews: in the office and in the organs. */
export const approvers = (db: Db): Promise<{ id: string; name: string; role: string; organId: string | null }[]> =>
  db
    .selectFrom('officer')
    .select(['id', 'name', 'role', 'organ_id as organId'])
    .where('active', '=', true)
    .where('role', 'in', ['foiHead', 'legal', 'organHead', 'office'])
    .orderBy('name')
    .execute()

/** Whom the reminders go to. */
export const writers = (db: Db): Promise<{ id: string; email: string; role: string; organId: string | null }[]> =>
  db
    .selectFrom('officer')
    .select(['id', 'email', 'role', 'organ_id as organId'])
    .where('active', '=', true)
    .where('role', 'in', ['clerk', 'editor', 'foiHead', 'organHead', 'office'])
    .execute()

/** The columns by the last part of their address. */
export async function columnIds(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom('site_column').select(['slug', 'id']).execute()
  return new Map(rows.map(({ slug, id }) => [slug, id]))
}
