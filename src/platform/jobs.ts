import { Logger, type Runner, run, runMigrations, type TaskList } from 'graphile-worker'
import type { Kysely } from 'kysely'
import pg from 'pg'
import type { Database } from './database.ts'
import { defaultSchema, openPool } from './database.ts'
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

const tasksOf = (db: Kysely<Database>, prove: Proof): TaskList => ({
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
  forget: () => forget(db),
})

/** The queue says much; what matters of it goes to our log. */
const quiet = new Logger(() => (level, message) => {
  if (level === 'error') log.error({ message }, 'job')
  else if (level === 'warning') log.warn({ message }, 'job')
})

/** Times are UTC: seal at ten past midnight in Beijing, verify an hour later, forget at three. */
const calendar = '10 16 * * * seal\n10 17 * * * verify\n0 19 * * * forget'

/** Runs this process's share of the jobs until stopped. */
export async function startJobs(
  db: Kysely<Database>,
  url: string,
  prove: Proof,
  schema = defaultSchema,
): Promise<{ stop(): Promise<void> }> {
  const pgPool = openPool(url, { schema, max: 4 })
  const runner: Runner = await run({
    pgPool,
    schema: jobsSchema(schema),
    taskList: tasksOf(db, prove),
    crontab: calendar,
    concurrency: 2,
    noHandleSignals: true,
    logger: quiet,
  })
  return {
    stop: async () => {
      await runner.stop()
      await pgPool.end()
    },
  }
}
