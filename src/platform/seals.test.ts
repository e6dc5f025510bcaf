import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { appendActs } from './acts.ts'
import { sealActs, verifyActs } from './seals.ts'
import { type TestDatabase, testDatabase } from './test-kit/index.ts'

let site: TestDatabase
let owner: pg.Client
beforeEach(async () => {
  site = await testDatabase()
  owner = new pg.Client({ connectionString: site.ownerUrl, options: '-c search_path=gongkai' })
  await owner.connect()
})
afterEach(async () => {
  await owner.end()
  await site.close()
})

const subject = randomUUID()
const act = (n: number, subjectId = subject) => ({
  subjectKind: 'item',
  subjectId,
  name: 'rectify',
  by: 'u1',
  facts: { n, 内容: '更正' },
})
const append = (...acts: ReturnType<typeof act>[]) => site.db.transaction().execute((tx) => appendActs(tx, acts))
/** What only the owner of the database can do: change the record with its guards switched off. */
const tamper = (statement: string) =>
  owner.query(`set session_replication_role = replica; ${statement}; reset session_replication_role`)
const messages = async () => (await verifyActs(site.db)).problems.map(({ about, message }) => `${about}：${message}`)

test('数据库拥有者也受触发器约束', async () => {
  await append(act(1))
  await expect(owner.query("update act set name = 'x'")).rejects.toThrow('act is append-only')
  await expect(owner.query('truncate act')).rejects.toThrow('act is append-only')
})

test('没有动过的，没有问题', async () => {
  await append(act(1), act(2), act(3, randomUUID()))
  expect(await sealActs(site.db)).toMatchObject({ count: 3 })
  expect(await sealActs(site.db)).toBeNull()
  await append(act(4))
  expect(await verifyActs(site.db)).toMatchObject({ acts: 4, seals: 1, unsealed: 1, problems: [] })
})

describe('关掉触发器用 SQL 改动，核验能发现', () => {
  beforeEach(async () => {
    await append(act(1), act(2), act(3))
    await sealActs(site.db)
  })

  test.each([
    ['内容', 'update act set facts = \'{"n": 9}\' where seq = 2'],
    ['时间', "update act set at = at - interval '1 day' where seq = 2"],
    ['行为人', "update act set by_officer = 'u2' where seq = 2"],
    ['事项', `update act set subject_id = '${randomUUID()}' where seq = 3`],
  ])('改%s', async (_, statement) => {
    await tamper(statement)
    expect((await messages()).some((message) => message.includes('记录之后被改动过'))).toBe(true)
  })

  test('删去中间一项', async () => {
    await tamper('delete from act where seq = 2')
    expect(await messages()).toEqual([
      `item ${subject} 第3项行为：之前缺少第2项`,
      expect.stringContaining('封存时有3项行为，现有2项'),
    ])
  })

  test('删去最后一项', async () => {
    await tamper('delete from act where seq = 3')
    expect(await messages()).toEqual([expect.stringContaining('封存时有3项行为，现有2项')])
  })

  test('连校验值一起改得天衣无缝，仍与封存不符', async () => {
    await tamper("update act set hash = repeat('a', 64) where seq = 3")
    expect(await messages()).toContainEqual(expect.stringContaining('所封存的行为之后被改动过'))
  })

  test('改封存', async () => {
    await tamper("update seal set hash = repeat('b', 64)")
    expect(await messages()).toEqual([expect.stringContaining('所封存的行为之后被改动过')])
  })
})

test('任何写得进数据库的内容，读出后校验值不变', async () => {
  const facts = fc.dictionary(fc.string(), fc.jsonValue()).filter((value) => !JSON.stringify(value).includes('\\u'))
  await fc.assert(
    fc.asyncProperty(fc.array(facts, { minLength: 1, maxLength: 20 }), async (list) => {
      await append(...list.map((each) => ({ ...act(0, randomUUID()), facts: each as ReturnType<typeof act>['facts'] })))
    }),
    { numRuns: 30 },
  )
  expect(await messages()).toEqual([])
})

test('十万项成批记入并核验，用时以秒计', async () => {
  const acts = Array.from({ length: 100_000 }, (_, n) => act(n, randomUUID()))
  const started = performance.now()
  await append(...acts)
  const appended = performance.now()
  await sealActs(site.db)
  expect(await verifyActs(site.db)).toMatchObject({ acts: 100_000, problems: [] })
  expect(appended - started).toBeLessThan(20_000)
})
