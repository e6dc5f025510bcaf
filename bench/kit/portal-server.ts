import { openWebServer } from '../../bin/web-server.ts'
import { openSite } from '../../bin/with-database.ts'

/**
 * The site in a process of its own, as an office runs it, without its workers: the queue is filled, not emptied.
 * Arguments: the data folder; as JSON where it listens and how much it keeps. A line on its input asks for its memory.
 */
const [, , data = '', said = '{}'] = process.argv
const { port = 0, ...options } = JSON.parse(said) as { port?: number; shared?: boolean; cache?: number }
const site = await openSite({ data, say: () => {} })
const server = await openWebServer(site, { port, host: '127.0.0.1', ...options })
process.stdout.write(`${server.port}\n`)
process.stdin.on('data', () => {
  const { user, system } = process.cpuUsage()
  const cpuSeconds = (user + system) / 1_000_000
  process.stdout.write(`${JSON.stringify({ cpuSeconds, ...process.memoryUsage(), ...server.pages.size() })}\n`)
})
process.on('SIGTERM', async () => {
  await server.close()
  await site.close()
  process.exit()
})
