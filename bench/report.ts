import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { loadDemo } from '../bin/commands/demo.ts'
import { openSite } from '../bin/with-database.ts'
import { conventions } from '../src/annual-report/compile.ts'
import { reportFigures } from '../src/annual-report/figures.ts'
import { organs } from '../src/annual-report/store.ts'
import { count, countOrgans } from '../src/annual-report/tally.ts'
import type { Database } from '../src/platform/database.ts'

/**
 * `bench/report.ts [requests] [organs]`: all figures of one district-year. References: the demonstration district
 * (25 organs, 11,000 records) in 200 ms; 1,000,000 applications of 200 organs in 5 s.
 */

const requests = Number(process.argv[2] ?? 1_000_000)
const organCount = Number(process.argv[3] ?? 200)

async function median(times: number, work: () => Promise<unknown>) {
  const taken: number[] = []
  for (let n = 0; n < times; n++) {
    const start = performance.now()
    await work()
    taken.push(performance.now() - start)
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)]!
}

const told = (what: string, ms: number, reference: number) =>
  process.stdout.write(`${what}: ${ms.toFixed(0)} ms (${(ms / reference).toFixed(2)} of ${reference} ms)\n`)

/** Four years of applications, spread evenly; one in nine still open. */
async function addRequests(db: Kysely<Database>) {
  await sql`
    insert into organ (id, code, name, short_name, kind, must_report, rolls_up, sort)
    select gen_random_uuid(), lpad(n::text, 18, '0'), '机关' || n, '机关' || n, 'department', true, true, n
    from generate_series(1, ${organCount}) n`.execute(db)
  await sql`
    with o as (select array_agg(id) as ids from organ where name like '机关%'),
      kinds as (select '{natural,biz,research,ngo,legal,otherOrg}'::text[] as k),
      leaf as (select '{granted,partial,deny_secret,unable_notHeld,refuse_repeat,other_misc}'::text[] as r)
    insert into request (id, organ_id, number, channel, applicant_kind, content, received_on, due_on, decision_row, answered_on)
    select gen_random_uuid(), o.ids[1 + n % ${organCount}], n::text, 'web', kinds.k[1 + n % 6], '征收补偿安置方案及批复文件',
      date '2020-01-01' + n % 1461, date '2020-01-01' + n % 1461 + 28,
      case when n % 9 > 0 then leaf.r[1 + n % 6] end,
      case when n % 9 > 0 then date '2020-01-01' + n % 1461 + n % 40 end
    from generate_series(1, ${requests}) n, o, kinds, leaf`.execute(db)
  await sql`analyze request`.execute(db)
}

const folder = await mkdtemp(join(tmpdir(), 'gongkai-bench-'))
const site = await openSite({ data: folder, say: () => {} })
try {
  const { db } = site
  await loadDemo(db, () => {})
  const figures = reportFigures(await conventions(db))
  const government = (await organs(db)).find(({ isGovernment }) => isGovernment)!
  const district = { organId: government.id, whole: true, year: 2023 }
  told('demonstration district, 2023', await median(21, () => count(db, figures, district)), 200)
  told('each of its organs, 2023', await median(21, () => countOrgans(db, figures, 2023)), 200)
  await addRequests(db)
  const large = { ...district, year: 2022 }
  told(
    `${requests} applications of ${organCount} organs, district`,
    await median(5, () => count(db, figures, large)),
    5_000,
  )
  told(
    `${requests} applications of ${organCount} organs, each`,
    await median(5, () => countOrgans(db, figures, 2022)),
    5_000,
  )
  const plan = await sql<{ 'QUERY PLAN': string }>`
    explain (analyze, buffers, costs off, timing off) select organ_id, decision_row, applicant_kind, count(*)
    from request where answered_on between '2022-01-01' and '2022-12-31'
      and organ_id in (select id from organ where rolls_up) group by 1, 2, 3`.execute(db)
  process.stdout.write(`${plan.rows.map((row) => row['QUERY PLAN']).join('\n')}\n`)
} finally {
  await site.close()
  await rm(folder, { recursive: true, force: true })
}
