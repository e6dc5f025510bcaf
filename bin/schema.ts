import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../src/platform/migrate.ts'
import { openCluster } from '../src/platform/postgres.ts'
import { schemaDump, schemaTypes } from '../src/platform/test-kit/schema-files.ts'

/** For developers, after writing a migration: `npm run schema` writes the two files derived from the migrated database. */
const folder = await mkdtemp(join(tmpdir(), 'gongkai-schema-'))
await chmod(folder, 0o755) // PostgreSQL's user must get in
const cluster = await openCluster(folder, { settings: { fsync: 'off' } })
try {
  await migrate(cluster.ownerUrl)
  await writeFile('src/platform/schema.generated.ts', await schemaTypes(cluster.ownerUrl))
  await writeFile('migrations/schema.sql', await schemaDump(cluster.ownerUrl))
} finally {
  await cluster.stop()
  await rm(cluster.directory, { recursive: true, force: true })
  await rm(folder, { recursive: true, force: true })
}
