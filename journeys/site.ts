import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import type { Kysely } from 'kysely'
import { createApp } from '../bin/app.ts'
import { openAccounts } from '../src/platform/accounts.ts'
import type { Day } from '../src/platform/act.ts'
import type { Database } from '../src/platform/database.ts'
import { withClock } from '../src/platform/now.ts'
import { demoDatabase } from './demo-database.ts'

export type Site = {
  address: string
  db: Kysely<Database>
  /** From now on the site lives on this day; null brings it back to the real one. */
  goTo(day: Day | null): void
  close(): Promise<void>
}

const consolePage = fileURLToPath(new URL('../dist/console/index.html', import.meta.url))

/** The whole application on a port of its own, with the demonstration district in a database of its own. */
export async function openSite(): Promise<Site> {
  if (!existsSync(consolePage)) throw new Error('the console is not built: npm test builds it, or run vite build')
  const { db, close } = await demoDatabase()
  const accounts = openAccounts(db)
  const app = createApp({ db }, accounts)
  let day: Day | null = null
  const fetch: typeof app.fetch = (...asked) => (day ? withClock(day, () => app.fetch(...asked)) : app.fetch(...asked))
  const server = serve({ fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((ready) => server.once('listening', ready))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://localhost:${port}`,
    db,
    goTo: (next) => {
      day = next
    },
    async close() {
      await new Promise((closed) => server.close(closed))
      await close()
    },
  }
}
