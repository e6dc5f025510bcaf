import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Act, because } from './act.ts'
import { appendActs, type Desk, perform, readActs, UnknownSubject } from './acts.ts'
import { withClock } from './now.ts'
import { type TestDatabase, testDatabase } from './test-kit/index.ts'

let site: TestDatabase
beforeAll(async () => {
  site = await testDatabase()
})
afterAll(() => site.close())

/** 示例房间：一件只记次数的事，存在 setting 表里。 */
type Tally = { id: string; total: number; last: string }

const desk: Desk<Tally> = {
  kind: 'tally',
  load: async (tx, id) => {
    const row = await tx.selectFrom('setting').select('value').where('key', '=', id).forUpdate().executeTakeFirst()
    return (row?.value as Tally | undefined) ?? null
  },
  fold: (subject, act) => ({
    id: act.subjectId,
    total: (subject?.total ?? 0) + Number(act.facts.n),
    last: String(act.facts.on),
  }),
  save: async (tx, subject) => {
    const value = JSON.stringify(subject)
    await tx
      .insertInto('setting')
      .values({ key: subject.id, value })
      .onConflict((of) => of.column('key').doUpdateSet({ value }))
      .execute()
  },
}

const add: Act<Tally, { n: number }> = {
  name: 'add',
  title: '加记',
  basis: '示例第一条',
  refusals: (subject, { n }) => because((subject?.total ?? 0) + n > 100, '合计不得超过一百', '示例第二条'),
  facts: ({ n }, { today }) => ({ n, on: today }),
}

const actor = { id: 'u1', name: '张三', role: 'clerk', organId: null }
const count = async () => (await sql<{ n: number }>`select count(*) as n from act`.execute(site.db)).rows[0]!.n

describe('办理一项行为', () => {
  test('成立的，记一项行为并改写当前状态', async () => {
    const made = await withClock('2024-03-01', () => perform(site.db, desk, add, null, { n: 3 }, actor))
    if (!made.done) throw new Error('不应被拒绝')
    const again = await withClock('2024-03-02', () => perform(site.db, desk, add, made.subject.id, { n: 4 }, actor))
    expect(again).toEqual({ done: true, subject: { id: made.subject.id, total: 7, last: '2024-03-02' } })
    const acts = await readActs(site.db, 'tally', made.subject.id)
    expect(acts.map(({ seq, name, by, facts, at }) => ({ seq, name, by, facts, at }))).toEqual([
      { seq: 1, name: 'add', by: 'u1', facts: { n: 3, on: '2024-03-01' }, at: '2024-03-01T04:00:00.000Z' },
      { seq: 2, name: 'add', by: 'u1', facts: { n: 4, on: '2024-03-02' }, at: '2024-03-02T04:00:00.000Z' },
    ])
  })

  test('法律不许的，说明理由与条款，什么也不写', async () => {
    const before = await count()
    const outcome = await perform(site.db, desk, add, null, { n: 101 }, actor)
    expect(outcome).toEqual({ done: false, refusals: [{ sentence: '合计不得超过一百', article: '示例第二条' }] })
    expect(await count()).toBe(before)
  })

  test('没有的记录办不了', async () => {
    await expect(perform(site.db, desk, add, randomUUID(), { n: 1 }, actor)).rejects.toThrow(UnknownSubject)
  })

  test('保存失败，行为也不留下', async () => {
    const before = await count()
    const broken = { ...desk, save: () => Promise.reject(new Error('磁盘已满')) }
    await expect(perform(site.db, broken, add, null, { n: 1 }, actor)).rejects.toThrow('磁盘已满')
    expect(await count()).toBe(before)
  })

  test('二十人同时办同一件事，一项不丢，顺序不乱', async () => {
    const made = await perform(site.db, desk, add, null, { n: 1 }, actor)
    if (!made.done) throw new Error('不应被拒绝')
    const { id } = made.subject
    await Promise.all(Array.from({ length: 20 }, () => perform(site.db, desk, add, id, { n: 1 }, actor)))
    const acts = await readActs(site.db, 'tally', id)
    expect(acts.map(({ seq }) => seq)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1))
    const row = await site.db.selectFrom('setting').select('value').where('key', '=', id).executeTakeFirstOrThrow()
    expect(row.value).toMatchObject({ total: 21 })
  })

  test('界限附近同时办理，只成立到界限为止', async () => {
    const made = await perform(site.db, desk, add, null, { n: 95 }, actor)
    if (!made.done) throw new Error('不应被拒绝')
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => perform(site.db, desk, add, made.subject.id, { n: 1 }, actor)),
    )
    expect(outcomes.filter(({ done }) => done)).toHaveLength(5)
  })
})

test('成批记入：同一事项在一批之内与批次之间都接得上', async () => {
  const [a, b] = [randomUUID(), randomUUID()]
  const act = (subjectId: string, n: number) => ({
    subjectKind: 'bulk',
    subjectId,
    name: 'add',
    by: 'u1',
    facts: { n },
  })
  const append = (ids: string[]) =>
    site.db.transaction().execute((tx) =>
      appendActs(
        tx,
        ids.map((id, index) => act(id, index)),
      ),
    )
  await append([a, b, a])
  await append([b, a])
  expect((await readActs(site.db, 'bulk', a)).map(({ seq }) => seq)).toEqual([1, 2, 3])
  expect((await readActs(site.db, 'bulk', b)).map(({ seq }) => seq)).toEqual([1, 2])
})
