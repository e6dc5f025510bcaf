import { EventEmitter } from 'node:events'
import { Logger, type Runner, run, runMigrations, type WorkerEvents } from 'graphile-worker'
import { type Kysely, sql } from 'kysely'
import pg from 'pg'
import type { Tx } from './acts.ts'
import { readConfig } from './config.ts'
import type { Database } from './database.ts'
import { defaultSchema, openPool } from './database.ts'
import { sweepOrphans } from './files.ts'
import { log } from './log.ts'
import { now } from './now.ts'
import { applicationRole } from './postgres.ts'
import { type Problem, sealActs, verifyActs } from './seals.ts'

/** Work that waits for its hour, or for a moment after the act that needs it: graphile-worker in the same database. */

const jobsSchema = (schema: string) => `${schema}_jobs`

/** The queue's own tables, made by its own migrations; the application may use them like its own. */
export async function prepareJobs(ownerUrl: string, schema = defaultSchema) {
  await runMigrations({ connectionString: ownerUrl, schema: jobsSchema(schema) })
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const [name, role] = [jobsSchema(schema), applicationRole].map(pg.escapeIdentifier)
  const { rows } = await client.query('select 1 from pg_roles where rolname = $1', [applicationRole])
  const granted = [
    'usage on schema',
    'all on all tables in schema',
    'all on all sequences in schema',
    'all on all functions in schema',
  ]
  if (rows.length > 0) {
    await client.query(granted.map((what) => `grant ${what} ${name} to ${role}`).join(';'))
    await client.query(`alter role ${role} bypassrls`) // the queue guards its tables by row security
  }
  await client.end()
}

export type Task = (payload: unknown) => Promise<void>

/** What a room gives the queue. */
export type JobSet = {
  tasks: Record<string, Task>
  /** When some of them come by themselves; in UTC. */
  crontab?: string
  /** What a killed process may have left half-way. */
  atStart?: () => Promise<void>
}

type JobOptions = {
  /** One waiting job per key: a later one takes its place. */
  key?: string
  runAt?: Date
  /** Or so many minutes from now. */
  inMinutes?: number
}

/** Work that is to follow an act, put into the queue by the act's own transaction: both happen, or neither. */
export async function addJob(tx: Tx, name: string, payload: unknown, { key, inMinutes, ...at }: JobOptions = {}) {
  const runAt = inMinutes === undefined ? at.runAt : new Date(now().getTime() + inMinutes * 60_000)
  const add = sql.id(jobsSchema(readConfig().schema), 'add_job')
  await sql`select ${add}(${name}, payload => ${JSON.stringify(payload)}::json,
    job_key => ${key ?? null}, run_at => ${runAt ?? null}::timestamptz)`.execute(tx)
}

/** Sessions, limits and failures that have run out; 30 days is longer than any of them counts. */
async function forget(db: Kysely<Database>) {
  const monthAgo = new Date(now().getTime() - 30 * 86_400_000)
  await db.deleteFrom('officer_session').where('expires_at', '<', now()).execute()
  await db.deleteFrom('officer_verification').where('expires_at', '<', now()).execute()
  await db.deleteFrom('sign_in_failure').where('last_at', '<', monthAgo).execute()
  await db.deleteFrom('rate_limit').where('last_request', '<', monthAgo.getTime()).execute()
}

/** What the rooms keep, held against their acts; the platform knows none of them. */
type Proof = (db: Kysely<Database>) => Promise<Problem[]>

/** Seal at ten past midnight in Beijing, verify an hour later, forget at three. */
const ownJobs = (db: Kysely<Database>, prove: Proof): JobSet => ({
  tasks: {
    seal: async () => {
      const seal = await sealActs(db)
      log.info({ acts: seal?.count ?? 0, seal: seal?.hash }, 'acts sealed')
    },
    verify: async () => {
      const { acts, problems: altered } = await verifyActs(db)
      const problems = [...altered, ...(await prove(db))]
      if (problems.length > 0)
        log.error({ problems: problems.slice(0, 20), count: problems.length }, 'the record was altered')
      else log.info({ acts }, 'the record is whole')
    },
    forget: async () => {
      await forget(db)
      await sweepOrphans(db)
    },
  },
  crontab: '10 16 * * * seal\n10 17 * * * verify\n0 19 * * * forget',
})

/** The queue says much; what matters of it goes to our log, without what the work was about. */
const quiet = new Logger(() => (level, message) => {
  if (level === 'error') log.error({ message }, 'job')
  else if (level === 'warning') log.warn({ message }, 'job')
})

/** A pool of workers holds this lock while its process lives: what it left behind when killed is told from what it still does. */
const lockOf = (worker: string) => `('x' || left(md5('worker ' || ${worker}), 16))::bit(64)::bigint`

/** The jobs of workers that are no more are taken up again now; the queue by itself would wait four hours. */
async function releaseDead(keeper: pg.PoolClient, schema: string) {
  const jobs = pg.escapeIdentifier(jobsSchema(schema))
  const { rows } = await keeper.query<{ worker: string }>(`
    with holding as (select distinct locked_by as worker from ${jobs}._private_jobs where locked_by is not null)
    select worker from holding where pg_try_advisory_lock(${lockOf('worker')})`)
  const dead = rows.map(({ worker }) => worker)
  await keeper.query(`select ${jobs}.force_unlock_workers($1)`, [dead])
  await keeper.query(`select pg_advisory_unlock(${lockOf('worker')}) from unnest($1::text[]) worker`, [dead])
}

/** Runs this process's share of the jobs until stopped. */
export async function startJobs(
  db: Kysely<Database>,
  url: string,
  prove: Proof,
  rooms: readonly JobSet[] = [],
  schema = defaultSchema,
): Promise<{ stop(): Promise<void> }> {
  const sets = [ownJobs(db, prove), ...rooms]
  const pgPool = openPool(url, { schema, max: 5 })
  const keeper = await pgPool.connect()
  await releaseDead(keeper, schema)
  for (const { atStart } of rooms) await atStart?.()
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => {
    keeper.query(`select pg_advisory_lock(${lockOf('$1')})`, [workerPool.id]).catch(() => {})
  })
  const runner: Runner = await run({
    pgPool,
    schema: jobsSchema(schema),
    taskList: Object.assign({}, ...sets.map(({ tasks }) => tasks)),
    crontab: sets.flatMap(({ crontab }) => crontab ?? []).join('\n'),
    concurrency: 2,
    noHandleSignals: true,
    logger: quiet,
    events,
  })
  return {
    stop: async () => {
      await runner.stop()
      keeper.release(true)
      await pgPool.end()
    },
  }
}
