import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appendActs } from './acts.ts'
import { backUp, restore } from './backup.ts'
import { siteStore } from './file-store.ts'
import { keepFile, readFile } from './files.ts'
import { sealActs, verifyActs } from './seals.ts'
import { type TestDatabase, testDatabase } from './test-kit/index.ts'

let from: TestDatabase
let to: TestDatabase
let folder: string
beforeAll(async () => {
  ;[from, to] = [await testDatabase(), await testDatabase()]
  folder = await mkdtemp(join(tmpdir(), 'gongkai-backup-'))
})
afterAll(async () => {
  await from.close()
  await to.close()
  await rm(folder, { recursive: true })
})

const district = randomUUID()
const organ = (id: string, code: string, parent: string | null) => ({
  id,
  code,
  parent_id: parent,
  name: `机关${code}`,
  short_name: code,
  kind: 'department',
  must_report: true,
  rolls_up: true,
  sort: 1,
})

async function fill({ db }: TestDatabase) {
  await db
    .insertInto('organ')
    .values(organ(district, 'A', null))
    .execute()
  await db
    .insertInto('organ')
    .values(organ(randomUUID(), 'B', district))
    .execute()
  await db
    .insertInto('collected_figure')
    .values({ id: randomUUID(), organ_id: district, year: 2023, kind: 'x', value: 78.32, evidence: '台账' })
    .execute()
  const files = Array.from({ length: 9 }, (_, n) => ({ digest: `d${n}`, size: 1, bytes: Buffer.from([0, n, 255]) }))
  await db.insertInto('foreign_file').values(files).execute()
  const [item, text] = [randomUUID(), randomUUID()]
  await db.transaction().execute(async (tx) => {
    await sql`insert into item (id, organ_id, title, made_on, published_on, index_number, revision_id)
      values (${item}, ${district}, '公示', '2024-03-01', '2024-03-01', 'A/2024-00001', ${text})`.execute(tx)
    await sql`insert into revision (id, item_id, number, hash, title, html, plain, metadata, made_at, made_by)
      values (${text}, ${item}, 1, 'h', '公示', '<p>文</p>', '文', '{}', now(), 'u')`.execute(tx)
  })
  const act = { subjectKind: 'organ', subjectId: district, name: 'register', by: 'u', facts: { 名称: '海澜区' } }
  await db.transaction().execute((tx) => appendActs(tx, [act, act]))
  await sealActs(db)
}

const everything = async ({ db }: TestDatabase) =>
  Promise.all(
    ['organ', 'collected_figure', 'foreign_file', 'item', 'revision', 'act', 'seal'].map(
      async (table) => (await sql`select to_jsonb(t) as row from ${sql.table(table)} t order by 1`.execute(db)).rows,
    ),
  )

test('备份恢复之后一字不差，核验通过，编号接着走', async () => {
  await fill(from)
  const file = join(folder, 'site.jsonl.gz')
  await backUp(from.ownerUrl, file)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  await restore(to.ownerUrl, file)
  expect(await everything(to)).toEqual(await everything(from))
  expect(await verifyActs(to.db)).toMatchObject({ acts: 2, seals: 1, problems: [] })
  const act = { subjectKind: 'organ', subjectId: district, name: 'rectify', by: 'u', facts: {} }
  await to.db.transaction().execute((tx) => appendActs(tx, [act]))
  expect((await verifyActs(to.db)).problems).toEqual([])
})

test('存入的文件随备份走：原站的文件夹没有了，恢复之后仍一字不差', async () => {
  const bytes = Buffer.from('身份证复印件')
  const about = { subjectKind: 'request', subjectId: randomUUID(), purpose: 'identity', name: '张三.jpg', by: 'u' }
  const { id } = await keepFile(from.db, { ...about, bytes })
  const lost = await keepFile(from.db, { ...about, bytes: Buffer.from('另一份') })
  const { place } = await from.db
    .selectFrom('stored_file')
    .select('place')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const gone = await from.db
    .selectFrom('stored_file')
    .select('place')
    .where('id', '=', lost.id)
    .executeTakeFirstOrThrow()
  await siteStore().remove(gone.place!)
  const file = join(folder, 'with-files.jsonl.gz')
  expect(await backUp(from.ownerUrl, file)).toEqual([lost.id])
  await siteStore().remove(place!)
  await expect(readFile(from.db, id)).rejects.toThrow('从备份恢复')
  const other = await testDatabase()
  await restore(other.ownerUrl, file)
  expect(await readFile(other.db, id)).toMatchObject({ name: '张三.jpg', bytes })
  await other.close()
})

test('不恢复到已有内容的站点', async () => {
  const file = join(folder, 'again.jsonl.gz')
  await backUp(from.ownerUrl, file)
  await expect(restore(from.ownerUrl, file)).rejects.toThrow('只能恢复到空的站点')
})

test('不是备份的文件，说清楚', async () => {
  const file = join(folder, 'other.gz')
  const whole = gzipSync('{"format":"else"}\n')
  for (const bytes of [whole, whole.subarray(0, 20), Buffer.from('文字'), Buffer.alloc(0)]) {
    await writeFile(file, bytes)
    await expect(restore(to.ownerUrl, file)).rejects.toThrow('不是公开平台的备份文件')
  }
})
