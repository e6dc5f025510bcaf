import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withClock } from '../platform/now.ts'
import { refold } from '../platform/refold.ts'
import { verifyActs } from '../platform/seals.ts'
import { testDatabase } from '../platform/test-kit/index.ts'
import { foldingOf } from '../registers/desk.ts'
import { submitRequest } from './desk.ts'
import { register } from './register.ts'
import { applicationTo, openOffice } from './test-kit/office.ts'

const day = '2026-03-02'
const rounds = 9
const atOnce = 6
const { db, url, close } = await testDatabase()
afterAll(close)

/** Everything the children told before they were killed. */
const told: string[][] = []

/** One child, killed at a moment nobody chose: what it had told by then was acknowledged. */
async function killOne(organId: string): Promise<NodeJS.Signals | null> {
  const script = new URL('./test-kit/killed-child.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [script, url, organId, day], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })
  const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>
  // Some lines in, and then somewhere in the middle of what comes next, however slow the machine.
  let left = Math.floor(Math.random() * 11)
  const reached = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      if (line !== 'ready') told.push(line.split(' '))
      if (left === 0) resolve()
      left -= 1
    })
  })
  await Promise.race([reached, closed])
  await sleep(Math.random() * 60)
  child.kill('SIGKILL')
  return (await closed)[1]
}

const ids = (name: string) => told.filter(([what]) => what === name).map(([, id]) => id!)
const rows = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(db)).rows

describe(`进程在任意时刻被强行终止，共 ${rounds * atOnce} 次`, () => {
  let organId: string
  const signals: (string | null)[] = []
  beforeAll(async () => {
    organId = (await openOffice(db)).finance
    for (let round = 0; round < rounds; round += 1)
      signals.push(...(await Promise.all(Array.from({ length: atOnce }, () => killOne(organId)))))
    // 断线的申请人再提交一次：收到过的不再收，没收到的这次收到
    for (const key of ids('trying')) await withClock(day, () => submitRequest({ db }, key, applicationTo(organId)))
  }, 300_000)

  test('都是被强行终止的，各步都有确认过的', () => {
    expect(signals).toEqual(new Array(rounds * atOnce).fill('SIGKILL'))
    for (const name of ['submit', 'confirmReceipt', 'decide', 'serve']) expect(ids(name).length).toBeGreaterThan(5)
    expect(ids('trying').length).toBeGreaterThan(ids('serve').length)
  })

  test('确认过的每一步都在，而且只有一次', async () => {
    const counted = await rows(
      sql<{ key: string; n: number }>`select name || ' ' || subject_id as key, count(*)::int as n from act group by 1`,
    )
    const times = new Map(counted.map(({ key, n }) => [key, n]))
    for (const [what, id] of told) if (what !== 'trying') expect(times.get(`${what} ${id}`), `${what} ${id}`).toBe(1)
    expect(ids('trying').map((id) => times.get(`submit ${id}`))).toEqual(ids('trying').map(() => 1))
  })

  test('申请编号、文号不重不断，与确认时说的一致', async () => {
    const numbered = await rows(sql<{ id: string; number: string }>`select id, number from request`)
    const number = new Map(numbered.map((row) => [row.id, row.number]))
    for (const [what, id, said] of told) if (what === 'submit') expect(number.get(id!)).toBe(said)
    const series = await rows(sql<{ numbers: number[] }>`
      select array_agg(substring(number from '〔2026〕([0-9]+)号')::int order by 1) as numbers
      from (select '申请' as series, number from request
        union all select substring(number from '^[^〔]+'), number from letter where number is not null) as every
      group by series`)
    expect(series.length).toBeGreaterThanOrEqual(2)
    for (const { numbers } of series)
      expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: numbers.length }, (_, index) => index + 1))
  })

  test('每一步的文书和邮件各有一份，没有多出来的', async () => {
    const papers = await rows(sql<{ name: string; letters: number; mails: number }>`
      select act.name,
        (select count(*)::int from letter where subject_id = act.subject_id and act_seq = act.seq) as letters,
        (select count(*)::int from mail where key = 'request ' || act.subject_id || ' ' || act.seq) as mails
      from act where subject_kind = 'request'`)
    const made: Record<string, { letters: number; mails: number }> = {
      submit: { letters: 0, mails: 1 },
      confirmReceipt: { letters: 1, mails: 1 },
      assign: { letters: 1, mails: 0 }, // 转办单 stays in the house
      decide: { letters: 1, mails: 0 }, // hidden until it is served
      serve: { letters: 1, mails: 1 },
    }
    for (const { name, letters, mails } of papers)
      expect({ name, letters, mails }).toEqual({ name, ...(made[name] ?? { letters: 0, mails: 0 }) })
    const [total] = await rows(sql<{ letters: number; mails: number }>`
      select (select count(*)::int from letter) as letters, (select count(*)::int from mail) as mails`)
    expect(total).toEqual({
      letters: papers.reduce((sum, { letters }) => sum + letters, 0),
      mails: papers.reduce((sum, { mails }) => sum + mails, 0),
    })
  })

  test('现存记录正是行为推得的，行为链完整', async () => {
    expect(await refold(db, [foldingOf(register)])).toEqual([])
    expect((await verifyActs(db)).problems).toEqual([])
  })
})
