import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { appendActs, readActs } from './acts.ts'
import { erasePersonalData } from './erase.ts'
import { addKey, currentKey, dropKeysExcept, siteKeys } from './keyring.ts'
import { encryptAllAnew, valuesByKey } from './rotate.ts'
import { verifyActs } from './seals.ts'
import { decrypt, encrypt, erasedText } from './secret.ts'
import { type TestDatabase, testDatabase } from './test-kit/index.ts'

let site: TestDatabase
beforeAll(async () => {
  vi.stubEnv('GONGKAI_SECRET_KEY', '')
  vi.stubEnv('GONGKAI_DATA', mkdtempSync(join(tmpdir(), 'gongkai-rotate-')))
  siteKeys(true)
  site = await testDatabase()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  siteKeys(true)
  await site.close()
})

const append = (id: string, name: string, facts: unknown) =>
  site.db
    .transaction()
    .execute((tx) => appendActs(tx, [{ subjectKind: 'request', subjectId: id, name, by: 'system', facts }]))
const factsOf = async (id: string) =>
  (await readActs(site.db, 'request', id))[0]?.facts as { name: string; told: string[] }
const problems = async () => (await verifyActs(site.db)).problems

test('换密钥：所有个人信息（含只增不改的行为）都改用新密钥，记录照样核验得过，用不着的旧密钥销毁', async () => {
  const id = randomUUID()
  addKey()
  const old = currentKey()
  await append(id, 'submit', { name: encrypt('王小明'), told: [encrypt('甲'), '乙'], content: '预算' })
  await site.db
    .insertInto('setting')
    .values({ key: 'test', value: JSON.stringify({ secret: encrypt('丙') }) })
    .execute()
  const typed = `p2.${'x'.repeat(43)}.00000000.a.zzzz`
  await append(randomUUID(), 'submit', { content: typed })
  addKey()
  expect((await valuesByKey(site.ownerUrl)).get(old.id)).toBe(3)
  expect(await encryptAllAnew(site.ownerUrl)).toBe(2)
  expect((await valuesByKey(site.ownerUrl)).get(old.id)).toBe(0)
  expect(dropKeysExcept(new Set()).map((key) => key.id)).toEqual([old.id])
  const facts = await factsOf(id)
  expect([decrypt(facts.name), facts.told.map((each) => (each === '乙' ? each : decrypt(each)))]).toEqual([
    '王小明',
    ['甲', '乙'],
  ])
  expect(facts.name).toContain(currentKey().id)
  expect((await problems()).map(({ message }) => message)).toEqual([expect.stringContaining('没有解开')])
})

test('到期销毁：只在有销毁行为之后；密文抹去，行为的链条不断', async () => {
  const id = randomUUID()
  await append(id, 'submit', { name: encrypt('王小明'), told: ['乙'] })
  const erase = () => site.db.transaction().execute((tx) => erasePersonalData(tx, 'request', id))
  await expect(erase()).rejects.toThrow('only an act of erasure')
  await append(id, 'erase', {})
  await erase()
  const { name, told } = await factsOf(id)
  expect([decrypt(name), told]).toEqual([erasedText, ['乙']])
  expect((await problems()).filter(({ about }) => about.includes(id))).toEqual([])
})

test('数据库仍拒绝改动行为：换一个承诺、改一个明文字都不行；密文被毁，核验会发现', async () => {
  const id = randomUUID()
  await append(id, 'submit', { name: encrypt('王小明'), content: '预算' })
  const owner = new pg.Client({ connectionString: site.ownerUrl, options: '-c search_path=gongkai' })
  await owner.connect()
  const set = (facts: string, ...values: string[]) =>
    owner.query(`update act set facts = ${facts} where subject_id = $1`, [id, ...values])
  await expect(set(`jsonb_set(facts, '{content}', '"决算"')`)).rejects.toThrow('append-only')
  await expect(set(`jsonb_set(facts, '{name}', to_jsonb($2::text))`, encrypt('李四'))).rejects.toThrow('append-only')
  await expect(set(`facts || '{"more": 1}'`)).rejects.toThrow('append-only')
  const { name } = await factsOf(id)
  const broken = name.split('.').with(4, encrypt('李四').split('.')[4]!).join('.')
  await set(`jsonb_set(facts, '{name}', to_jsonb($2::text))`, broken)
  const ofThis = async () => (await problems()).filter(({ about }) => about.includes(id)).map(({ message }) => message)
  expect(await ofThis()).toHaveLength(1)
  await set(`jsonb_set(facts, '{name}', to_jsonb($2::text))`, name.split('.').slice(0, 2).join('.'))
  expect(await ofThis()).toEqual(['个人信息被抹去，而没有销毁的行为'])
  await owner.end()
  await expect(site.db.updateTable('act').set({ name: 'x' }).execute()).rejects.toThrow('permission denied')
})
