import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from './test-kit/index.ts'

let site: TestDatabase
beforeAll(async () => {
  site = await testDatabase()
})
afterAll(() => site.close())

test('日期是 YYYY-MM-DD 文字，计数与金额是数', async () => {
  const { rows } = await sql`select date '2024-02-29' as day, count(*) as n, 12.50::numeric as yuan from organ`.execute(
    site.db,
  )
  expect(rows).toEqual([{ day: '2024-02-29', n: 0, yuan: 12.5 }])
})

test('时区是北京时间', async () => {
  const { rows } = await sql<{ zone: string }>`select current_setting('TimeZone') as zone`.execute(site.db)
  expect(rows[0]?.zone).toBe('Asia/Shanghai')
})

test.each([
  ['act', 'hash'],
  ['seal', 'hash'],
  ['report_edition', 'rule_version'],
])('应用程序的角色改不了也删不掉 %s', async (table, column) => {
  const denied = /permission denied/
  await expect(sql`update ${sql.table(table)} set ${sql.ref(column)} = 'x'`.execute(site.db)).rejects.toThrow(denied)
  await expect(sql`delete from ${sql.table(table)}`.execute(site.db)).rejects.toThrow(denied)
  await expect(sql`truncate ${sql.table(table)}`.execute(site.db)).rejects.toThrow(denied)
})
