import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from './database.ts'
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
  ['revision', 'html'],
  ['document_text', 'html'],
])('应用程序的角色改不了也删不掉 %s', async (table, column) => {
  const denied = /permission denied/
  await expect(sql`update ${sql.table(table)} set ${sql.ref(column)} = 'x'`.execute(site.db)).rejects.toThrow(denied)
  await expect(sql`delete from ${sql.table(table)}`.execute(site.db)).rejects.toThrow(denied)
  await expect(sql`truncate ${sql.table(table)}`.execute(site.db)).rejects.toThrow(denied)
})

test('没有人改得了发布过的目录版本', async () => {
  await expect(sql`truncate catalogue_edition`.execute(site.db)).rejects.toThrow('permission denied')
})

test('写入与按键查询每个连接只解析一次，出错之后照常；清单每次另作计划', async () => {
  const one = openDatabase(site.url, { max: 1 })
  const seen = async () => {
    const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(one)
    return rows.map(({ statement }) => statement).join('\n')
  }
  const write = (value: number) =>
    sql`insert into setting (key, value) values ('remembered', ${value}::text::jsonb)
      on conflict (key) do update set value = excluded.value`.execute(one)
  for (const value of [1, 2, 3]) await write(value)
  const read = () => one.selectFrom('setting').select('value').where('key', '=', 'remembered').executeTakeFirst()
  expect((await read())?.value).toBe(3)
  await one.selectFrom('setting').selectAll().where('key', '=', 'remembered').execute()
  expect(await seen()).toContain('insert into setting')
  expect(await seen()).not.toContain('select *')
  await expect(sql`insert into setting (key, value) values (${'broken'}, ${'x'}::jsonb)`.execute(one)).rejects.toThrow()
  expect((await read())?.value).toBe(3)
  await one.destroy()
})
