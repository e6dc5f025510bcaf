import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { type Kysely, sql } from 'kysely'
import { openSite } from '../bin/with-database.ts'
import type { Actor } from '../src/platform/act.ts'
import type { Database } from '../src/platform/database.ts'
import { today } from '../src/platform/now.ts'
import { encrypt } from '../src/platform/secret.ts'
import type { Env } from '../src/platform/services.ts'
import { requestsApi } from '../src/requests/api.ts'
import { begin } from '../src/requests/proceedings.ts'
import { consultation, draft } from '../src/requests/worklist/test-kit/cases.ts'

/** `bench/desk.ts`: the desk's first page over 100,000 applications of 30 organs, a fifth of them open (reference 50 ms). */

type Db = Kysely<Database>
const applications = 100_000
const organs = 30
const calls = 200

async function fill(db: Db) {
  await sql`insert into organ (id, code, name, short_name, kind, must_report, rolls_up, sort)
    select gen_random_uuid(), 'X' || n, '测试机关' || n, '测试' || n, 'department', true, true, n from generate_series(1, ${organs}::int) n`.execute(
    db,
  )
  await sql`insert into officer (id, name, email, role, organ_id)
    select 'officer-' || o.sort || '-' || n, '经办' || n, o.sort || '-' || n || '@demo.example', 'clerk', o.id
    from organ o, generate_series(1, 4) n`.execute(db)
  const names = Array.from({ length: 50 }, (_, nth) => encrypt(`周知${nth}`))
  const proceedings = [
    { ...begin, anchor: today() },
    { ...begin, anchor: today(), draft: draft() },
    { ...begin, anchor: today(), consultations: [consultation()], earliestOn: today() },
  ].map((each) => JSON.stringify(each))
  await sql`
    insert into request (id, organ_id, number, channel, applicant_kind, applicant_name, content, received_on, submitted_on,
      due_on, next_on, decision, decision_row, answered_on, status, assigned_to, proceedings)
    select gen_random_uuid(), o.id, 'T' || n, 'web', 'natural', (${names}::text[])[1 + n % 50],
      '请求公开第' || n || '号片区征收补偿安置方案及其批准文件、公示照片和听证笔录', d, d,
      case when open and n % 3 = 2 then null else d + 28 end, case when open and n % 3 = 2 then d + 21 end,
      case when open then null else 'GRANT_FULL' end, case when open then null else 'granted' end,
      case when open then null else d + 20 end, case when open then 'processing' else 'answered' end,
      case when n % 7 = 0 then null else 'officer-' || o.sort || '-' || 1 + n % 4 end,
      (${proceedings}::jsonb[])[1 + n % 3]
    from (select n, n % 5 = 0 as open, case when n % 5 = 0 then ${today()}::date - n % 40 else ${today()}::date - 60 - n % 1400 end as d
      from generate_series(1, ${applications}::int) n) g
    join organ o on o.sort = 1 + (g.n / 5) % ${organs}::int`.execute(db)
  await sql`vacuum analyze request`.execute(db)
}

async function p95(work: () => Promise<unknown>) {
  await work()
  const times: number[] = []
  for (let call = 0; call < calls; call++) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => Number((times[Math.floor(calls * share)] ?? 0).toFixed(1))
  return { medianMs: at(0.5), p95Ms: at(0.95), ratioTo50Ms: Number((at(0.95) / 50).toFixed(2)) }
}

const deskOf = (db: Db, actor: Actor) =>
  new Hono<Env>()
    .use(async (c, next) => {
      c.set('actor', actor)
      await next()
    })
    .route('/', requestsApi({ db }))

async function measured(db: Db) {
  const organ = await db.selectFrom('organ').select('id').where('sort', '=', 1).executeTakeFirstOrThrow()
  const office = deskOf(db, { id: 'office', name: '林晓', role: 'office', organId: null })
  const clerk = deskOf(db, { id: 'officer-1-2', name: '经办2', role: 'clerk', organId: organ.id })
  const page = (app: typeof office, path: string) => async () => {
    const answer = await app.request(path)
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return answer.text()
  }
  const asked = {
    'office, every organ, open, with its counts': page(office, '/desk'),
    'office, every organ, open and closed': page(office, '/desk?status=all'),
    'office, closed': page(office, '/desk?status=closed'),
    'office, overdue': page(office, '/desk?due=overdue'),
    'office, newest first': page(office, '/desk?status=all&sort=arrival'),
    'clerk, own': page(clerk, '/desk'),
    'clerk, own organ, open and closed': page(clerk, '/desk?view=organ&status=all'),
    'clerk, what is to be done today': page(clerk, '/desk/today'),
    'office, numbers of the year': page(office, '/desk/figures'),
    'office, a word in the content': page(office, `/desk?status=all&q=${encodeURIComponent('第99995号')}`),
  }
  const report: Record<string, unknown> = {}
  for (const [name, work] of Object.entries(asked)) report[name] = await p95(work)
  return report
}

const folder = await mkdtemp(join(tmpdir(), 'gongkai-bench-'))
const site = await openSite({ data: folder, say: () => {} })
try {
  await fill(site.db)
  process.stdout.write(`${JSON.stringify({ applications, calls, ...(await measured(site.db)) }, null, 2)}\n`)
  const { rows } = await sql<Record<string, string>>`explain (analyze, buffers) select id from request
    where desk_order(status, answered_on, due_on, next_on, submitted_on, received_on) < 5000000
    order by desk_order(status, answered_on, due_on, next_on, submitted_on, received_on), id limit 51`.execute(site.db)
  process.stdout.write(`\n${rows.map((row) => row['QUERY PLAN']).join('\n')}\n`)
} finally {
  await site.close()
  await rm(folder, { recursive: true, force: true })
}
