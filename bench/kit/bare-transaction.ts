import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

/** What the database alone can do: the same rows of an application, its act and its job, and nothing that makes them. */

const literal = (value: unknown) =>
  value === null ? 'null' : pg.escapeLiteral(typeof value === 'object' ? JSON.stringify(value) : String(value))

const changing: Record<string, string> = { id: 'gen_random_uuid()', number: "'B' || gen_random_uuid()" }

async function insertOf(client: pg.Client, table: string, columns: string, from: string, own: Record<string, string>) {
  const { rows } = await client.query<Record<string, unknown>>(`select ${columns} from ${table} ${from}`)
  const row = rows[0] ?? {}
  const values = Object.entries(row).map(([name, value]) => own[name] ?? literal(value))
  return `insert into ${table} (${Object.keys(row).join(', ')}) values (${values.join(', ')});`
}

async function script(ownerUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c search_path=gongkai' })
  await client.connect()
  const request =
    'id, organ_id, number, channel, applicant_kind, applicant_name, applicant_contact, applicant_file, ' +
    'applicant_key, content, submitted_on::text, status, content_print, query_code, proceedings'
  const act = 'subject_kind, subject_id, seq, name, at::text, by_officer, facts, previous_hash, hash'
  const lines = [
    'begin;',
    await insertOf(client, 'request', request, 'where applicant_file is not null limit 1', changing),
    await insertOf(client, 'act', act, "where name = 'submit' limit 1", { subject_id: 'gen_random_uuid()' }),
    "select gongkai_jobs.add_job('bare', '{}'::json, job_key => gen_random_uuid()::text);",
    'commit;',
  ]
  await client.end()
  return lines.join('\n').replaceAll('\\', '\\\\')
}

/** Transactions per second by pgbench, 16 clients. */
export async function bareTransactions(ownerUrl: string, folder: string, seconds: number): Promise<number> {
  const file = join(folder, 'bare.sql')
  await writeFile(file, await script(ownerUrl))
  const asked = ['-n', '-f', file, '-c', '16', '-j', '2', '-T', String(seconds), ownerUrl]
  const env = { ...process.env, PGOPTIONS: '-c search_path=gongkai' }
  const { stdout, stderr } = spawnSync('pgbench', asked, { encoding: 'utf8', env })
  const found = /tps = ([\d.]+)/.exec(stdout)
  if (!found) throw new Error(`pgbench (postgresql-contrib) is needed: ${stderr}`)
  return Number(found[1])
}
