import { serve } from '@hono/node-server'
import { createApp } from '../../bin/app.ts'
import { openSite } from '../../bin/with-database.ts'

/** The site in a process of its own, as an office runs it, without its workers: the queue is filled, not emptied. */
const site = await openSite({ data: process.argv[2] ?? '', say: () => {} })
const server = serve({ fetch: createApp(site).fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
  process.stdout.write(`${port}\n`),
)
process.on('SIGTERM', async () => {
  server.close()
  await site.close()
  process.exit()
})
