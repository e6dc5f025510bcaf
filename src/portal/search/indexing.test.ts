import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { today } from '../../platform/now.ts'
import { type TestDatabase, testDatabase } from '../../platform/test-kit/index.ts'
import { alreadyPublic } from '../store-public-record.ts'
import { smallSite } from '../test-kit/small-site.ts'
import { find } from './find.ts'
import { refreshAll, refreshKind, refreshRecord } from './indexing.ts'
import { indexSize } from './store-index.ts'

let kept: TestDatabase
beforeAll(async () => {
  kept = await testDatabase()
  await smallSite(kept.db)
})
afterAll(() => kept.close())

const names = async (text: string) =>
  (await find(kept.db, { text, today: today(), perPage: 10 })).entries
    .filter(({ partly }) => !partly)
    .map(({ name }) => name)

/** As an item's room would: another title, or gone from the public. */
const retitle = (id: string, title: string) => sql`update item set title = ${title} where id = ${id}`.execute(kept.db)

test('索引跟着公开的信息走：新增、修改、撤下，重复比对不重写', async () => {
  const { db } = kept
  const count = await refreshAll(db)
  expect(count).toBeGreaterThan(3)
  expect(await refreshAll(db)).toBe(0)
  const { rows } = await sql<{ id: string; title: string }>`
    select id, title from public_record where kind = 'item' and title like '%防汛%' limit 1`.execute(db)
  const { id, title } = rows[0]!
  expect(await names('防汛')).toContain(title)
  await retitle(id, '海澜区抗旱工作方案')
  await refreshRecord(db, 'item', id)
  expect(await names('抗旱工作')).toEqual(['海澜区抗旱工作方案'])
  expect(await names('防汛')).not.toContain(title)
  await sql`update item set standing = 'withdrawn' where id = ${id}`.execute(db)
  await refreshRecord(db, 'item', id)
  expect(await names('抗旱工作')).toEqual([])
  await sql`update item set standing = 'published' where id = ${id}`.execute(db)
  expect(await refreshKind(db, 'item')).toBe(1)
  expect(await names('抗旱工作')).toEqual(['海澜区抗旱工作方案'])
})

test('几十次小改动并成少数几份，一条也不少', async () => {
  const { db } = kept
  const { rows } = await sql<{ id: string }>`select id from public_record where kind = 'item' limit 1`.execute(db)
  for (let n = 0; n < 20; n++) {
    await retitle(rows[0]!.id, `第${n}稿改革方案`)
    await refreshRecord(db, 'item', rows[0]!.id)
  }
  const parts = await sql<{ count: number }>`select count(*)::int as count from search_part`.execute(db)
  expect(parts.rows[0]!.count).toBeLessThan(16)
  expect(await names('改革方案')).toEqual(['第19稿改革方案'])
  const { kept: all, gone } = await indexSize(db)
  const { rows: records } = await sql<{ count: number }>`select count(*)::int as count from public_record`.execute(db)
  expect(all - gone).toBe(records[0]!.count)
})

test('删去的比留下的多时全部重做', async () => {
  const { db } = kept
  for (const mark of ['（一）', '（二）', '（三）']) {
    await sql`update item set summary = ${mark}`.execute(db)
    await refreshKind(db, 'item')
  }
  expect(await refreshAll(db)).toBeGreaterThan(3)
  expect((await indexSize(db)).gone).toBe(0)
  expect(await names('改革方案')).toEqual(['第19稿改革方案'])
})

test('申请之前的提示用同一个检索', async () => {
  const found = await alreadyPublic(kept.db, '我想申请获取改革方案的有关政府信息', today())
  expect(found.map(({ title }) => title)).toContain('第19稿改革方案')
  expect(await alreadyPublic(kept.db, '改革方案', '2020-01-01')).toEqual([])
})
