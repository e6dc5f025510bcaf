import { now } from './now.ts'

/**
 * Public pages are the same for every reader (portal/cache.ts), so one rendering serves all of them until its
 * `s-maxage` is over or something was written. Bounded in bytes; the page asked for longest ago goes first.
 */

type Entry = { status: number; headers: [string, string][]; body: Uint8Array<ArrayBuffer>; until: number }
type Fetch<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Response | Promise<Response>

const mebibyte = 1024 * 1024
const largestPage = 2 * mebibyte

function secondsOf(response: Response): number {
  const control = response.headers.get('Cache-Control') ?? ''
  const personal = response.headers.has('Set-Cookie') || /cookie|\*/i.test(response.headers.get('Vary') ?? '')
  if (response.status !== 200 || personal || !control.includes('public')) return 0
  return Number(/s-maxage=(\d+)/.exec(control)?.[1] ?? 0)
}

const keyOf = (request: Request) => {
  const { pathname, search } = new URL(request.url)
  const gzip = /\bgzip\b/.test(request.headers.get('Accept-Encoding') ?? '')
  return `${gzip ? 'gzip' : 'plain'} ${pathname}${search}`
}

function answer(request: Request, entry: Entry): Response {
  const headers = new Headers(entry.headers)
  const etag = headers.get('ETag')
  const known = etag && request.headers.get('If-None-Match')?.split(/,\s*/).includes(etag)
  if (known) return new Response(null, { status: 304, headers: keptOn304(headers) })
  return new Response(entry.body, { status: entry.status, headers })
}

const keptOn304 = (headers: Headers) => {
  for (const name of ['Content-Length', 'Content-Encoding', 'Content-Type']) headers.delete(name)
  return headers
}

class PageStore {
  #entries = new Map<string, Entry>()
  #bytes = 0
  readonly #limit: number
  /** Grows with every write: what was rendered before one must not be kept after it. */
  generation = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  get(key: string): Entry | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    this.#remove(key, entry)
    if (entry.until <= now().getTime()) return undefined
    this.#add(key, entry)
    return entry
  }

  set(key: string, entry: Entry) {
    const old = this.#entries.get(key)
    if (old) this.#remove(key, old)
    this.#add(key, entry)
    for (const [oldest, each] of this.#entries) {
      if (this.#bytes <= this.#limit) break
      this.#remove(oldest, each)
    }
  }

  clear() {
    this.generation += 1
    this.#entries.clear()
    this.#bytes = 0
  }

  #add(key: string, entry: Entry) {
    this.#entries.set(key, entry)
    this.#bytes += entry.body.byteLength
  }

  #remove(key: string, entry: Entry) {
    this.#entries.delete(key)
    this.#bytes -= entry.body.byteLength
  }
}

type Options = {
  bytes?: number
  /** Paths where a POST only asks: it leaves the cache as it is. */
  asking?: readonly string[]
}

/** Wraps a server's fetch: a hit is answered before the router; any write empties the cache. */
export function withPageCache<Rest extends unknown[]>(
  fetch: Fetch<Rest>,
  { bytes = 128 * mebibyte, asking = [] }: Options = {},
): Fetch<Rest> {
  const pages = new PageStore(bytes)
  return async (request, ...rest) => {
    if (request.method !== 'GET') {
      const response = await fetch(request, ...rest)
      const harmless = ['HEAD', 'OPTIONS'].includes(request.method) || asking.includes(new URL(request.url).pathname)
      if (response.ok && !harmless) pages.clear()
      return response
    }
    const key = keyOf(request)
    const hit = pages.get(key)
    if (hit) return answer(request, hit)
    const { generation } = pages
    const response = await fetch(request, ...rest)
    const seconds = secondsOf(response)
    if (seconds === 0) return response
    const body = new Uint8Array(await response.arrayBuffer())
    const entry = { status: 200, headers: [...response.headers], body, until: now().getTime() + seconds * 1000 }
    if (body.byteLength <= largestPage && generation === pages.generation) pages.set(key, entry)
    return new Response(body, { status: 200, headers: response.headers })
  }
}
