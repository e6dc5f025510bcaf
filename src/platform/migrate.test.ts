import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { migrate, pending, readMigrations } from './migrate.ts'
import { type TestDatabase, testDatabase } from './test-kit/index.ts'
import { schemaDump, schemaTypes } from './test-kit/schema-files.ts'

let site: TestDatabase
beforeAll(async () => {
  site = await testDatabase()
})
afterAll(() => site.close())

describe('迁移', () => {
  test('再执行一次，什么也不做', async () => {
    expect(await migrate(site.ownerUrl)).toEqual([])
  })

  test('另一个站点是另一个模式，互不相见', async () => {
    const applied = await migrate(site.ownerUrl, { schema: 'other_site' })
    expect(applied).toEqual((await readMigrations()).map(({ name }) => name))
  })

  test('已执行的迁移被改动，即拒绝', async () => {
    const files = await readMigrations()
    const applied = [{ name: files[0]!.name, checksum: 'x' }]
    expect(() => pending(files, applied)).toThrow(`迁移 ${files[0]!.name} 在执行之后被改动过`)
  })

  test('数据库比程序新，即拒绝', async () => {
    expect(() => pending([], [{ name: '0001_platform.sql', checksum: 'x' }])).toThrow('请使用与数据库相同或更新的版本')
  })
})

/** As on a database of somebody else's, where temporary tables are not ours to forbid. */
async function allowTemporary() {
  const owner = openDatabase(site.ownerUrl, { max: 1 })
  await sql`grant temporary on database ${sql.id(new URL(site.ownerUrl).pathname.slice(1))} to public`.execute(owner)
  await owner.destroy()
}

describe('以应用的身份', () => {
  const id = '00000000-0000-4000-8000-000000000001'

  test('自建一张同名的临时表，骗不过以属主身份执行的函数', async () => {
    await allowTemporary()
    await site.db.connection().execute(async (own) => {
      await sql`create temporary table act (subject_kind text, subject_id uuid, name text, facts jsonb)`.execute(own)
      await sql`create temporary table caught (who text)`.execute(own)
      await sql`grant all on caught to public`.execute(own)
      await sql`insert into act values ('request', ${id}::uuid, 'erase', '{"a": "p2.x"}')`.execute(own)
      await sql`create function pg_temp.catch() returns trigger language plpgsql as
        $$ begin insert into pg_temp.caught values (current_user); return new; end $$`.execute(own)
      await sql`create trigger catch before update on act for each row execute function pg_temp.catch()`.execute(own)
      const erase = sql`select erase_personal_data('request', ${id}::uuid)`.execute(own)
      await expect(erase).rejects.toThrow('only an act of erasure erases')
      expect((await sql`select * from caught`.execute(own)).rows).toEqual([])
      await sql`drop table act, caught`.execute(own)
    })
  })

  test('只有应用能调用它；应用不能建临时表', async () => {
    await migrate(site.ownerUrl)
    const { rows } = await sql`select has_function_privilege('public', 'erase_personal_data(text, uuid)', 'execute')
      as anybody, has_function_privilege('erase_personal_data(text, uuid)', 'execute') as application`.execute(site.db)
    expect(rows).toEqual([{ anybody: false, application: true }])
    await expect(sql`create temporary table act (id int)`.execute(site.db)).rejects.toThrow('permission denied')
  })
})

describe('由迁移导出的两个文件与数据库一致（不一致时执行 npm run schema）', () => {
  test('migrations/schema.sql', async () => {
    const file = await readFile(new URL('../../migrations/schema.sql', import.meta.url), 'utf8')
    expect(file).toBe(await schemaDump(site.ownerUrl))
  })

  test('schema.generated.ts', async () => {
    const file = await readFile(new URL('./schema.generated.ts', import.meta.url), 'utf8')
    expect(file).toBe(await schemaTypes(site.ownerUrl))
  })
})
