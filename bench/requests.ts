import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request as ask } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { solveChallenge } from 'altcha-lib/v1'
import { Hono } from 'hono'
import { type Kysely, sql } from 'kysely'
import { loadDemo } from '../bin/commands/demo.ts'
import { openSite } from '../bin/with-database.ts'
import { difficultySetting, newChallenge } from '../src/platform/challenge.ts'
import type { Database } from '../src/platform/database.ts'
import { today } from '../src/platform/now.ts'
import type { Env } from '../src/platform/services.ts'
import { writeSetting } from '../src/platform/settings.ts'
import { paths } from '../src/portal/paths.ts'
import { requestsApi } from '../src/requests/api.ts'
import { submitRequest } from '../src/requests/desk.ts'
import { newDraft, sealDraft } from '../src/requests/public/draft.ts'
import { applicationTo, openOffice, working } from '../src/requests/test-kit/office.ts'
import { replySample } from '../src/requests/test-kit/reply-samples.ts'
import { bareTransactions } from './kit/bare-transaction.ts'

/**
 * `bench/requests.ts`: applications accepted from the portal's own form by 32 clients, beside the bare transaction that
 * pgbench drives with 16 (reference 0.2 of it); then the case page and a letter (references 50 ms, 40 ms, 40 ms).
 */

type Db = Kysely<Database>
/** Turns of one and the other, so that what else the machine does falls on both. */
const [clients, turns, seconds, prepared] = [32, 7, 3, 8_000]

const answers = {
  kind: 'natural',
  by: 'self',
  name: '周明远',
  idKind: 'idCard',
  idNumber: '11010519491231002X',
  phone: '13800005555',
  email: 'zhou@example.cn',
  address: '滨海市海澜区潮音里 3 号',
  title: '滨河路改造项目设备采购合同',
  description: '包括中标通知书、合同正文、补充协议和验收报告。',
  form: 'electronic',
  service: 'electronic',
  notices: 'yes',
}

/** A form that a browser has filled in and worked for, ready to be sent. */
async function filledIn(db: Db, organ: string): Promise<string> {
  const challenge = await newChallenge(db)
  const { algorithm, salt, signature, maxnumber } = challenge
  const solved = await solveChallenge(challenge.challenge, salt, algorithm, maxnumber).promise
  const answer = { algorithm, challenge: challenge.challenge, salt, signature, number: solved?.number }
  const draft = sealDraft({ ...newDraft({ ...answers, organ }), reviewed: true })
  return new URLSearchParams({ draft, step: 'preview', go: 'submit', altcha: btoa(JSON.stringify(answer)) }).toString()
}

async function formsFor(db: Db): Promise<string[]> {
  await writeSetting(db, difficultySetting.key, 2) // what a browser computes is not the server's work
  const organs = (await db.selectFrom('organ').select('code').where('kind', '=', 'department').execute()).map(
    ({ code }) => code,
  )
  const forms: string[] = []
  for (let n = 0; n < prepared; n++) forms.push(await filledIn(db, organs[n % organs.length]!))
  return forms
}

/** Sends a form as if from a house of its own; the answer must be the way to the receipt. */
const hand = (agent: Agent, port: number, body: string, n: number) =>
  new Promise<void>((done, fail) => {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
      origin: `http://127.0.0.1:${port}`,
      'x-forwarded-for': `10.${(n >> 12) & 255}.${(n >> 4) & 255}.${n & 15}`,
    }
    const sent = ask({ port, host: '127.0.0.1', method: 'POST', path: paths.applyForm, headers, agent }, (answer) => {
      answer.resume().on('end', () => (answer.statusCode === 303 ? done() : fail(new Error(`${answer.statusCode}`))))
    })
    sent.on('error', fail).end(body)
  })

async function startServer(data: string): Promise<{ server: ChildProcess; port: number }> {
  const env = { ...process.env, GONGKAI_PROXIES: '1', GONGKAI_SMTP: 'smtp://127.0.0.1:9', GONGKAI_LOG: 'warn' }
  const command = ['--import', 'tsx', 'bench/kit/portal-server.ts', data]
  const server = spawn(process.execPath, command, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = (await once(server.stdout!, 'data')) as [Buffer]
  return { server, port: Number(said.toString()) }
}

async function accepted(port: number, forms: readonly string[], from: number, forSeconds: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const started = performance.now()
  let [next, done] = [from, 0]
  const client = async () => {
    while (performance.now() - started < forSeconds * 1000 && next < forms.length) {
      const n = next++
      await hand(agent, port, forms[n]!, n)
      done += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, client)).finally(() => agent.destroy())
  return { next, perSecond: done / ((performance.now() - started) / 1000) }
}

async function percentiles(calls: number, work: () => Promise<unknown>) {
  for (let warm = 0; warm < 5; warm++) await work()
  const times: number[] = []
  for (let call = 0; call < calls; call++) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => Number((times[Math.floor(calls * share)] ?? 0).toFixed(1))
  return { medianMs: at(0.5), p95Ms: at(0.95) }
}

/** A case from its receipt to its signed reply, among 100,000 others. */
async function answeredCase(db: Db) {
  const { finance, staff } = await openOffice(db)
  await sql`insert into request (id, organ_id, number, channel, applicant_kind, content, received_on, due_on, decision,
      decision_row, answered_on, status, content_print)
    select gen_random_uuid(), o.id, 'T' || n, 'web', 'natural', '申请公开第' || n || '号', d, d + 28, 'GRANT_FULL',
      'granted', d + n % 28, 'answered', lpad(to_hex((random() * 9e18)::bigint), 16, '0')
    from (select n, date '2021-01-01' + n % 1800 as d from generate_series(1, 100000) n) g
    join (select id, row_number() over () - 1 as at, count(*) over () as all from organ) o on o.at = g.n % o.all`.execute(
    db,
  )
  await sql`analyze request`.execute(db)
  return { finance, staff, ...working(db) }
}

async function pages(db: Db) {
  const { finance, staff, did, answer } = await answeredCase(db)
  const { id } = await submitRequest({ db }, randomUUID(), applicationTo(finance))
  await did(today(), staff.clerk, id, 'confirmReceipt', {
    confirmedOn: today(),
    how: '电话',
    at: '09:30',
    with: '本人',
  })
  await did(today(), staff.head, id, 'assign', { officer: staff.clerk.id })
  await answer(today(), staff, id, { decision: 'GRANT_FULL', content: replySample('GRANT_FULL') })
  const app = new Hono<Env>()
    .use(async (c, next) => {
      c.set('actor', staff.clerk)
      await next()
    })
    .route('/', requestsApi({ db }))
  const get = (path: string) => async () => {
    const answered = await app.request(path)
    if (!answered.ok) throw new Error(`${path}: ${answered.status} ${await answered.text()}`)
    return answered.arrayBuffer()
  }
  const letter = await db
    .selectFrom('letter')
    .select('id')
    .where('subject_id', '=', id)
    .where('kind', 'like', 'reply.%')
    .executeTakeFirstOrThrow()
  return {
    casePage: await percentiles(100, get(`/${id}/case`)),
    letterPdf: await percentiles(30, get(`/${id}/letters/${letter.id}.pdf`)),
    letterWord: await percentiles(30, get(`/${id}/letters/${letter.id}.docx`)),
  }
}

async function throughput(db: Db, ownerUrl: string, data: string) {
  const forms = await formsFor(db)
  const { server, port } = await startServer(data)
  try {
    let { next } = await accepted(port, forms, 0, 3)
    const rounds: { ours: number; bare: number }[] = []
    while (rounds.length < turns) {
      const bare = await bareTransactions(ownerUrl, data, seconds)
      const ours = await accepted(port, forms, next, seconds)
      next = ours.next
      rounds.push({ ours: ours.perSecond, bare })
    }
    const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
    return {
      acceptedPerSecond: Math.round(middle(rounds.map(({ ours }) => ours))),
      barePerSecond: Math.round(middle(rounds.map(({ bare }) => bare))),
      ratio: Number(middle(rounds.map(({ ours, bare }) => ours / bare)).toFixed(2)),
      ratios: rounds.map(({ ours, bare }) => Number((ours / bare).toFixed(2))),
    }
  } finally {
    server.kill('SIGTERM')
    await once(server, 'close')
  }
}

const folder = await mkdtemp(join(tmpdir(), 'gongkai-bench-'))
const site = await openSite({ data: folder, say: () => {} })
try {
  await loadDemo(site.db, () => {})
  const tell = (found: object) => process.stdout.write(`${JSON.stringify(found, null, 2)}\n`)
  tell({ clients, accepted: await throughput(site.db, site.ownerUrl, folder) })
  tell(await pages(site.db))
} finally {
  await site.close()
  await rm(folder, { recursive: true, force: true })
}
