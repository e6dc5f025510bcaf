import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
