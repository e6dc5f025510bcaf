import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('什么也不设时，数据在 ./data', () => {
  const config = readConfig({})
  expect(config.dataFolder).toBe(`${process.cwd()}/data`)
  expect(config.databaseUrl).toBeNull()
})

test('空的环境变量等于没有设', () => {
  expect(readConfig({ DATABASE_URL: '' }).databaseUrl).toBeNull()
})

test('写错的环境变量指出名称、值和改法', () => {
  expect(() => readConfig({ DATABASE_URL: 'mysql://x' })).toThrow(
    '环境变量 DATABASE_URL 的值「mysql://x」不对：应以 postgres:// 开头',
  )
})

test('出错时不把口令说出去', () => {
  expect(() => readConfig({ DATABASE_URL: 'mysql://me:secret@db/x' })).toThrow('「mysql://…@db/x」')
  expect(() => readConfig({ GONGKAI_SECRET_KEY: `${'ab'.repeat(31)}` })).toThrow('「…」不对：应为 64 位十六进制数')
})
