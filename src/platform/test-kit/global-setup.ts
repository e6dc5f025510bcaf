import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { prepareJobs } from '../jobs.ts'
import { migrate } from '../migrate.ts'
import { openCluster } from '../postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { ownerUrl: string; url: string }
  }
}

/** One PostgreSQL for the run, with a migrated template that every test file clones (test-database.ts). */
export async function setup(project: TestProject) {
  process.env.GONGKAI_SECRET_KEY = randomBytes(32).toString('hex')
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-test-'))
  await chmod(folder, 0o755) // PostgreSQL's user must get in
  process.env.GONGKAI_DATA = join(folder, 'data') // stored files; never the checkout's own
  const cluster = await openCluster(folder, {
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      autovacuum: 'off',
      max_connections: '100',
    },
  })
  await migrate(cluster.ownerUrl)
  await prepareJobs(cluster.ownerUrl)
  project.provide('postgres', { ownerUrl: cluster.ownerUrl, url: cluster.url })
  return async () => {
    await cluster.stop()
    await rm(cluster.directory, { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  }
}
