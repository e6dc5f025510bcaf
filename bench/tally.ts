import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { loadDemo } from '../bin/commands/demo.ts'
import { openSite } from '../bin/with-database.ts'
import { figures as collected } from '../src/collected/index.ts'
import { figures as disclosure } from '../src/disclosure/index.ts'
import { figures as normative } from '../src/normative/index.ts'
import type { Database } from '../src/platform/database.ts'
import { countAll, countByOrgan } from '../src/platform/tally.ts'
import { figures as remedies } from '../src/remedies/index.ts'
import { figures as requests } from '../src/requests/index.ts'

/** `bench/tally.ts`: a district-year (reference 200 ms), then a million applications of 200 organs (reference 5 s). */

type Db = Kysely<Database>
const all = [requests, remedies, normative, disclosure, collected].flat()

async function median(runs: number, work: () => Promise<unknown>) {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  return Math.round(times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0)
}

async function root(db: Db) {
  const found = await db.selectFrom('organ').select('id').where('parent_id', 'is', null).executeTakeFirstOrThrow()
  return found.id
}

async function addMillion(db: Db) {
  await sql`insert into organ (id, code, name, short_name, kind, must_report, rolls_up)
    select gen_random_uuid(), 'X' || n, '测试机关' || n, '测试' || n, 'department', true, true from generate_series(1, 200) n`.execute(
    db,
  )
  await sql`
    insert into request (id, organ_id, number, channel, applicant_kind, content, received_on, due_on, decision, decision_row, answered_on)
    select gen_random_uuid(), o.id, 'T' || n, 'web', (array['natural','natural','natural','biz','legal','otherOrg'])[1 + n % 6],
      '申请公开第' || n || '号', d, d + 28, 'GRANT_FULL', (array['granted','partial','unable_notHeld','refuse_repeat'])[1 + n % 4],
      case when n % 50 = 0 and d >= '2023-12-01' then null else d + n % 28 end
    from (select n, date '2021-01-01' + (n % 1095) as d from generate_series(1, 1000000) n) g
    join (select id, row_number() over () as at from organ where code like 'X%') o on o.at = 1 + g.n % 200`.execute(db)
  await sql`analyze request`.execute(db)
}

const plan = async (db: Db) => {
  const { rows } = await sql<Record<string, string>>`explain (analyze, buffers)
    select decision_row, applicant_kind, count(*)::float8 from request
    where answered_on between '2023-01-01' and '2023-12-31' and organ_id in (select id from organ where rolls_up)
    group by 1, 2`.execute(db)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

const folder = await mkdtemp(join(tmpdir(), 'gongkai-bench-'))
const site = await openSite({ data: folder, say: () => {} })
try {
  const { db } = site
  await loadDemo(db, () => {})
  await sql`analyze`.execute(db)
  const scope = { organId: await root(db), whole: true, year: 2023 }
  const district = await median(9, () => countAll(db, all, scope))
  const perOrgan = await median(9, () => countByOrgan(db, all, 2023))
  await addMillion(db)
  const million = await median(3, () => countAll(db, all, scope))
  const millionPerOrgan = await median(3, () => countByOrgan(db, all, 2023))
  const report = {
    districtMs: district,
    ratioTo200Ms: district / 200,
    districtPerOrganMs: perOrgan,
    millionMs: million,
    ratioTo5s: million / 5000,
    millionPerOrganMs: millionPerOrgan,
  }
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n\n${await plan(db)}\n`)
} finally {
  await site.close()
  await rm(folder, { recursive: true, force: true })
}
