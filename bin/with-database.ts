import type { Kysely } from 'kysely'
import { readConfig } from '../src/platform/config.ts'
import { type Database, openDatabase } from '../src/platform/database.ts'
import { migrate } from '../src/platform/migrate.ts'
import { openCluster } from '../src/platform/postgres.ts'

export type Site = { db: Kysely<Database>; url: string; ownerUrl: string; applied: string[]; close(): Promise<void> }

type Options = { data?: string; say?: (line: string) => void }

const toStderr = (line: string) => process.stderr.write(`${line}\n`)

/** A new site, or one that a new version finds, gets the queue's tables with its own: an act of any command may need them. */
async function migrated(ownerUrl: string, schema: string) {
  const applied = await migrate(ownerUrl, { schema })
  if (applied.length > 0) await (await import('../src/platform/jobs.ts')).prepareJobs(ownerUrl, schema)
  return applied
}

/** The site's database, migrated: DATABASE_URL, or the embedded PostgreSQL, running already or started now. */
export async function openSite({ data, say = toStderr }: Options = {}): Promise<Site> {
  if (data) process.env.GONGKAI_DATA = data
  const { databaseUrl, dataFolder, schema } = readConfig()
  const cluster = databaseUrl ? null : await openCluster(dataFolder, { say })
  const { url, ownerUrl } = cluster ?? { url: databaseUrl!, ownerUrl: databaseUrl! }
  const leave = async () => cluster?.release()
  const applied = await migrated(ownerUrl, schema).catch(async (error) => {
    await leave()
    throw error
  })
  const db = openDatabase(url, { schema })
  const close = async () => {
    await db.destroy()
    await leave()
  }
  return { db, url, ownerUrl, applied, close }
}

/** Runs a command's work on the site's database and leaves everything as it was found. */
export async function withDatabase<T>(
  options: Options,
  work: (db: Kysely<Database>, site: Site) => Promise<T>,
): Promise<T> {
  const site = await openSite(options)
  try {
    return await work(site.db, site)
  } finally {
    await site.close()
  }
}
