import { createServer, type OutgoingHttpHeaders } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { openSite } from '../../bin/with-database.ts'
import { fetchedAs } from './raw-fetch.ts'

/**
 * What the machine can do at best. `pages`: bare node:http answering the same bytes, headers included, from memory.
 * `select`: a bare Hono that asks the database one question per request and answers with a page of the same size.
 */
type Page = { headers: OutgoingHttpHeaders; body: Buffer }
const [, , kind = '', from = '', data = ''] = process.argv

async function pages() {
  const { paths, headers } = JSON.parse(Buffer.concat(await process.stdin.toArray()).toString()) as {
    paths: string[]
    headers: Record<string, string>
  }
  const kept = new Map<string, Page>()
  for (const path of paths) {
    const { headers: all, body } = await fetchedAs(from + path, headers)
    const { date: _, connection: __, 'keep-alive': ___, ...said } = all
    kept.set(path, { headers: said, body })
  }
  return createServer((request, response) => {
    const page = kept.get(request.url ?? '')
    if (!page) return void response.writeHead(404).end()
    response.writeHead(200, page.headers)
    response.end(page.body)
  })
}

async function select() {
  const { db } = await openSite({ data, say: () => {} })
  const page = '一'.repeat(Number(from) / 3)
  const app = new Hono().get('/items/:id', async (c) => {
    const item = await db
      .selectFrom('item')
      .select(['id', 'title', 'index_number', 'published_on'])
      .where('id', '=', c.req.param('id'))
      .executeTakeFirstOrThrow()
    return c.html(item.title + page)
  })
  return createServer(getRequestListener(app.fetch as Parameters<typeof getRequestListener>[0]))
}

const server = kind === 'pages' ? await pages() : await select()
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`)
})
process.on('SIGTERM', () => process.exit())
