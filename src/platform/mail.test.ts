import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { startJobs } from './jobs.ts'
import { findUncertain, mailJobs, queueMail, sendAgain } from './mail.ts'
import { decrypt } from './secret.ts'
import { type TestDatabase, testDatabase } from './test-kit/index.ts'
import { type TestMailServer, testMailServer } from './test-kit/mail-server.ts'

let site: TestDatabase
let server: TestMailServer
const letter = { name: '答复书.pdf', bytes: Buffer.from('%PDF 答复') }
const open = async () => letter
const start = () => startJobs(site.db, site.url, async () => [], [mailJobs(site.db, open)])
let jobs: Awaited<ReturnType<typeof start>>

beforeAll(async () => {
  site = await testDatabase()
  server = await testMailServer()
  vi.stubEnv('GONGKAI_SMTP', server.url)
  jobs = await start()
})
afterAll(async () => {
  await jobs.stop()
  await server.close()
  await site.close()
  vi.unstubAllEnvs()
})
beforeEach(() => {
  server.mails.length = 0
  server.manner = 'accept'
})

const mail = { to: 'wang@example.com', subject: '政府信息公开申请已收到', text: '王小明：您的申请已收到。' }
const queue = (key: string, more = {}) =>
  site.db.transaction().execute((tx) => queueMail(tx, { ...mail, key, ...more }))
const find = (key: string) => site.db.selectFrom('mail').selectAll().where('key', '=', key).executeTakeFirstOrThrow()
async function until(key: string, ...states: string[]) {
  for (let tries = 0; tries < 100 && !states.includes((await find(key)).state); tries += 1) await sleep(50)
  const found = await find(key)
  expect(states).toContain(found.state)
  return found
}

test('一件邮件只发一次：同一事由排两次，收到一封，连同附件；收件人与正文在库中是密文', async () => {
  await queue('receipt 1', { attachments: [{ file: 'x' }] })
  await queue('receipt 1')
  const sent = await until('receipt 1', 'sent')
  await sleep(100)
  expect(server.mails).toHaveLength(1)
  const [received = ''] = server.mails
  expect(received).toContain('To: wang@example.com')
  expect(received).toContain(`Message-ID: <${sent.id}@127.0.0.1>`)
  expect(received).toContain(letter.bytes.toString('base64'))
  expect(JSON.stringify(sent)).not.toContain('wang@example.com')
  expect(decrypt(sent.body!)).toBe(mail.text)
})

test('行为未提交，邮件也不发', async () => {
  await site.db
    .transaction()
    .execute(async (tx) => {
      await queueMail(tx, { ...mail, key: 'undone' })
      throw new Error('undone')
    })
    .catch(() => {})
  await sleep(200)
  expect(server.mails).toEqual([])
})

test('地址不存在：记为未能送出，只留代码，不留地址；改由人决定再发', async () => {
  server.manner = 'refuse'
  await queue('refused')
  expect(await until('refused', 'failed')).toMatchObject({ error: 'EENVELOPE 550', attempts: 1 })
  server.manner = 'accept'
  expect(await sendAgain(site.db, (await find('refused')).id)).toBe(true)
  await until('refused', 'sent')
  expect(await sendAgain(site.db, (await find('refused')).id)).toBe(false)
})

test('对方一时忙：稍后自动再试', async () => {
  server.manner = 'busy'
  await queue('busy')
  for (let tries = 0; tries < 100 && (await find('busy')).error === null; tries += 1) await sleep(50)
  expect(await find('busy')).toMatchObject({ state: 'queued', error: 'EENVELOPE 451' })
  server.manner = 'accept'
  await sql`select gongkai_jobs.reschedule_jobs(array_agg(id), run_at => now()) from gongkai_jobs._private_jobs`.execute(
    site.db,
  )
  await until('busy', 'sent')
})

test('邮件交出之后连接断了：不能确定是否送达，不自动再发', async () => {
  server.manner = 'hangUp'
  await queue('cut off')
  expect((await until('cut off', 'uncertain')).error).toMatch(/^E/)
  await sleep(300)
  expect(server.mails).toHaveLength(1)
})

test('正在发送时进程被终止：再启动即显示为不能确定，正由别的进程发送的不动', async () => {
  await jobs.stop()
  await queue('killed')
  await queue('in other hands')
  await site.db.updateTable('mail').set({ state: 'sending' }).where('key', 'in', ['killed', 'in other hands']).execute()
  const { id } = await find('in other hands')
  await site.db.connection().execute(async (other) => {
    await sql`select pg_advisory_lock(hashtextextended('mail ' || ${id}, 0))`.execute(other)
    await findUncertain(site.db)
    expect((await find('killed')).state).toBe('uncertain')
    expect((await find('in other hands')).state).toBe('sending')
    await sql`select pg_advisory_unlock(hashtextextended('mail ' || ${id}, 0))`.execute(other)
  })
  jobs = await start()
  expect((await find('in other hands')).state).toBe('uncertain')
  expect(server.mails).toEqual([])
})

test('队列没有随备份恢复：再启动照样发出排着的邮件', async () => {
  await jobs.stop()
  await queue('restored')
  await sql`select gongkai_jobs.complete_jobs(array_agg(id)) from gongkai_jobs._private_jobs`.execute(site.db)
  jobs = await start()
  await until('restored', 'sent')
})

test('没有邮件服务器：留在发件箱里等人处理', async () => {
  vi.stubEnv('GONGKAI_SMTP', '')
  await queue('no server')
  vi.stubEnv('GONGKAI_SMTP', server.url)
  expect((await find('no server')).state).toBe('held')
})
