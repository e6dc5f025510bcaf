import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Accounts } from '../src/platform/accounts.ts'
import { type Ears, hear } from '../src/platform/hearing.ts'
import { openPageCache } from '../src/platform/page-cache.ts'
import { remembering } from '../src/platform/remembered.ts'
import { createApp } from './app.ts'
import { securityHead } from './security-headers.ts'
import type { Site } from './with-database.ts'

/** A web process: the page cache before the router, and an ear on what changes for the public. */

type FetchCallback = Parameters<typeof getRequestListener>[0]
type Listening = { port: number; close(): Promise<void> }

/** `shared`: several processes of one machine answer at one port. */
type Place = { port: number; host: string; shared?: boolean; cache?: number }

const listen = (answer: RequestListener, { port, host, shared: reusePort }: Place) =>
  new Promise<Listening>((done, fail) => {
    const server = createServer(answer)
    const close = () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), 3000).unref()
      })
    server.on('error', fail)
    server.listen({ port, host, reusePort }, () => done({ port: (server.address() as AddressInfo).port, close }))
  })

const both = (one: Ears, other: Ears): Ears => ({
  drop: (tags) => {
    other.drop(tags)
    one.drop(tags)
  },
  deafen: () => {
    other.deafen()
    one.deafen()
  },
  hears: () => {
    other.hears()
    one.hears()
  },
})

export async function openWebServer(site: Pick<Site, 'db' | 'url'>, place: Place, accounts?: Accounts) {
  const pages = openPageCache({ bytes: place.cache, head: await securityHead() })
  const hearing = await hear(site.url, both(pages, remembering(site.db)))
  const router = getRequestListener(pages.keeping(createApp(site, accounts).fetch) as FetchCallback)
  const server = await listen(pages.front(router), place)
  return {
    port: server.port,
    pages,
    close: async () => {
      await server.close()
      await hearing.stop()
    },
  }
}
