import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoLines } from '../src/demo/index.ts'
import { organWords } from '../src/organs/index.ts'
import { type TestDatabase, testDatabase } from '../src/platform/test-kit/index.ts'
import { importRegister } from '../src/registers/import.ts'
import { writeRegister } from '../src/registers/template.ts'
import { prove } from './prove.ts'
import { registerOf } from './registers.ts'

let site: TestDatabase
let owner: pg.Client
const system = { id: 'system', name: '命令行', role: 'administrator', organId: null }

beforeAll(async () => {
  site = await testDatabase()
  owner = new pg.Client({ connectionString: site.ownerUrl, options: '-c search_path=gongkai' })
  await owner.connect()
  for (const kind of ['organs', 'requests'] as const) {
    const bytes = await writeRegister(registerOf(kind)!, demoLines()[kind] ?? [])
    const options = { db: site.db, actor: system, today: '2024-03-01', mayWrite: () => true, dryRun: false }
    await importRegister(registerOf(kind)!, bytes, { ...options, lookup: await organWords(site.db) })
  }
})
afterAll(async () => {
  await owner.end()
  await site.close()
})

const findings = async () => (await prove(site.db)).map(({ message }) => message)
/** Alters behind the acts' back, looks, and puts back what was there. */
async function altered(statement: string) {
  await owner.query('create table kept as table request')
  await owner.query(statement)
  const found = await findings()
  await owner.query('delete from request; insert into request select * from kept; drop table kept')
  return found
}

describe('由行为重新推得现存记录', () => {
  test('经办产生的记录都推得出来', async () => {
    expect(await findings()).toEqual([])
  })

  test.each([
    [
      '改办理结果',
      `update request set decision_row = 'granted' where id = (select min(id::text)::uuid from request where decision_row <> 'granted')`,
      '现存记录与其行为推得的结果不符',
    ],
    [
      '删一件',
      'delete from request where id = (select min(id::text)::uuid from request)',
      '有行为而没有现存记录，记录被删去',
    ],
    [
      '添一件',
      `insert into request (id, organ_id, number, channel, content, received_on, due_on)
      select '${randomUUID()}', organ_id, 'X-1', channel, content, received_on, due_on from request limit 1`,
      '现存记录没有任何行为可据，不是经办产生的',
    ],
  ])('用 SQL %s，核验能发现', async (_, statement, message) => {
    expect(await altered(statement)).toEqual([message])
  })
})
