import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { quickAddJob } from 'graphile-worker'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appendActs } from './acts.ts'
import { addJob, prepareJobs, startJobs } from './jobs.ts'
import { type TestDatabase, testDatabase } from './test-kit/index.ts'

let site: TestDatabase
let jobs: { stop(): Promise<void> }
const done: unknown[] = []
const room = { tasks: { note: async (payload: unknown) => void done.push(payload) }, crontab: '0 20 * * * note' }
beforeAll(async () => {
  site = await testDatabase()
  await prepareJobs(site.ownerUrl)
  await prepareJobs(site.ownerUrl) // a second start finds everything in place
  jobs = await startJobs(site.db, site.url, async () => [], [room])
})
afterAll(async () => {
  await jobs.stop()
  await site.close()
})

const add = (task: string) => quickAddJob({ connectionString: site.url, schema: 'gongkai_jobs' }, task, {})

async function until(met: () => Promise<boolean>) {
  for (let tries = 0; tries < 100 && !(await met()); tries += 1) await sleep(50)
  expect(await met()).toBe(true)
}

test('封存由任务队列以应用程序的角色完成', async () => {
  const act = { subjectKind: 'item', subjectId: randomUUID(), name: 'register', by: 'u', facts: {} }
  await site.db.transaction().execute((tx) => appendActs(tx, [act]))
  await add('seal')
  await until(async () =>
    (await site.db.selectFrom('seal').select('act_count').execute()).some((row) => row.act_count === 1),
  )
})

test('过期的会话与登录失败记录按时清除', async () => {
  const old = new Date('2020-01-01')
  await site.db
    .insertInto('sign_in_failure')
    .values([
      { name_hash: 'old', failures: 3, last_at: old },
      { name_hash: 'new', failures: 1, last_at: new Date() },
    ])
    .execute()
  await add('forget')
  await until(async () => (await site.db.selectFrom('sign_in_failure').select('name_hash').execute()).length === 1)
})

test('行为与其后续工作一同提交、一同作废；同一键只排一次', async () => {
  const enqueue = (n: number) => site.db.transaction().execute((tx) => addJob(tx, 'note', { n }, { key: 'once' }))
  await site.db
    .transaction()
    .execute(async (tx) => {
      await addJob(tx, 'note', { n: 0 })
      throw new Error('rolled back')
    })
    .catch(() => {})
  const later = new Date(Date.now() + 3_600_000)
  await site.db.transaction().execute((tx) => addJob(tx, 'note', { n: 1 }, { key: 'once', runAt: later }))
  await enqueue(2)
  await until(async () => done.length === 1)
  expect(done).toEqual([{ n: 2 }])
})

test('被强行终止的进程正在做的工作，下次启动即由别人接着做', async () => {
  const client = new pg.Client({ connectionString: site.ownerUrl })
  await client.connect()
  await client.query(`select gongkai_jobs.add_job('note', '{"n": 3}', run_at => now() + interval '1 hour');
    update gongkai_jobs._private_jobs set run_at = now(), locked_by = 'gone', locked_at = now()`)
  const again = await startJobs(site.db, site.url, async () => [], [room])
  await until(async () => done.length === 2)
  await again.stop()
  await client.end()
})
