import { hash } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { log } from './log.ts'
import { now } from './now.ts'
import { type Bytes, compressed, encodingFor } from './page-encoding.ts'
import { type Page, PageStore } from './page-store.ts'

/**
 * Public pages are the same for every reader (portal/cache.ts), so one rendering serves all of them, until something it
 * shows changes (announce.ts) or a day begins in Beijing. A hit is answered from memory before there is a Request.
 */

/** What a page's response tells the cache and nobody else: what it shows. */
export const tagHeader = 'X-Page-Tags'
/** A public page as text, written here by who drew it (portal/cache.ts): no Response is made, read and taken apart. */
export type Sheet = { drawn?: { text: string; tags: readonly string[] } }
/** Set in the router's environment: the cache in front makes the entity tag and the compression. */
export type Keeping = { keeping?: Sheet }
/** Whoever is not our own cache may answer for a minute; a reader's browser asks again each time. */
export const pageControl = 'public, max-age=0, s-maxage=60, must-revalidate'

type Env = { incoming?: IncomingMessage; outgoing?: ServerResponse }
type Fetch<E> = (request: Request, env: E & Keeping) => Response | Promise<Response>
type Made = { page: Page; body: Bytes }

const mebibyte = 1024 * 1024
const largestPage = 2 * mebibyte
/** Below this a header weighs more than what compression saves. */
const smallestCompressed = 1_000
/** A change that nobody announced is seen after ten minutes all the same. */
const longestKept = 600

const dayLength = 86_400_000
const beijing = 8 * 3_600_000
/** Validity changes by date: no page outlives its day. */
const midnightAfter = (at: number) => (Math.floor((at + beijing) / dayLength) + 1) * dayLength - beijing

const tagsOf = (response: Response) => (response.headers.get(tagHeader) ?? '').split(/,\s*/).filter(Boolean)

/** For how long a response may be kept: not at all unless it is public and the same for everybody. */
function secondsOf(response: Response, tags: readonly string[]): number {
  const control = response.headers.get('Cache-Control') ?? ''
  const personal = response.headers.has('Set-Cookie') || /cookie|\*/i.test(response.headers.get('Vary') ?? '')
  if (response.status !== 200 || personal || !control.includes('public')) return 0
  if (response.headers.has('Content-Encoding')) return 0
  const shared = Number(/s-maxage=(\d+)/.exec(control)?.[1] ?? 0)
  return shared > 0 && tags.length > 0 ? longestKept : shared
}

const properCase = (name: string) => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())

/** Most pages carry the same headers: one copy of each. */
const sameHeads = new Map<string, readonly string[]>()

function headOf(headers: Headers): readonly string[] {
  const dressed = new Set(['content-length', 'etag', 'vary', tagHeader.toLowerCase()])
  const pairs = [...headers].filter(([name]) => !dressed.has(name))
  const vary = [headers.get('Vary'), 'Accept-Encoding'].filter(Boolean).join(', ')
  const head = [...pairs.flatMap(([name, value]) => [properCase(name), value]), 'Vary', vary]
  const key = head.join('\n')
  if (sameHeads.size > 500) sameHeads.clear()
  if (!sameHeads.has(key)) sameHeads.set(key, head)
  return sameHeads.get(key)!
}

const strong = (etag: string) => etag.replace(/^W\//, '')
const holds = (asked: string | null | undefined, etag: string) =>
  asked?.split(/,\s*/).some((each) => each === '*' || strong(each) === strong(etag)) ?? false

const notOn304 = /^Content-(Length|Encoding|Type)$/
const without = (head: readonly string[]) =>
  head.filter((_, index) => !notOn304.test(head[index - (index % 2)]!)) as string[]

export type PageCache = {
  /** Stands before the router: answers a hit, hands on everything else. */
  front(rest: RequestListener): RequestListener
  /** Stands around the router's fetch: keeps what it renders. */
  keeping<E extends Env>(fetch: Fetch<E>): (request: Request, env: E) => Promise<Response>
  /** Something changed for the public. */
  drop(tags: readonly string[]): void
  /** Changes are no longer heard of: nothing is kept and nothing answered until they are. */
  deafen(): void
  hears(): void
  size(): { pages: number; bytes: number; hits: number }
}

const mostWaiting = 20_000

/**
 * One after the other, so that threads stay free for other work. Addresses wait, not pages: what leaves the cache
 * before its turn leaves memory.
 */
function compressor(store: PageStore) {
  const waiting = new Set<string>()
  let working = false
  const work = async () => {
    for (const key of waiting) {
      waiting.delete(key)
      const page = store.peek(key)
      const plain = page?.bodies.identity
      if (!page || !plain || page.bodies.br || plain.byteLength < smallestCompressed) continue
      await compressed(plain)
        .then((bodies) => store.dress(page, bodies))
        .catch((error: unknown) => log.error({ error }, 'page not compressed'))
    }
    working = false
  }
  return (key: string) => {
    if (waiting.size < mostWaiting) waiting.add(key)
    if (working) return
    working = true
    void work()
  }
}

/** What a page is made of is nobody's business outside. */
function untagged(response: Response): Response {
  if (!response.headers.has(tagHeader)) return response
  const headers = new Headers(response.headers)
  headers.delete(tagHeader)
  const { status, statusText } = response
  return new Response(response.body, { status, statusText, headers })
}

function madeOf(body: Bytes, said: readonly string[], tags: readonly string[], since: number, seconds: number): Made {
  const etag = `W/"${hash('sha1', body, 'base64url')}"`
  const until = Math.min(since + seconds * 1000, midnightAfter(since))
  return { body, page: { head: ['Etag', etag, ...said], etag, tags, until, bodies: { identity: body } } }
}

/** What was rendered, as a page of the cache; null where it must not be kept. */
async function pageOf(response: Response, since: number): Promise<Made | null> {
  const tags = tagsOf(response)
  const seconds = secondsOf(response, tags)
  if (seconds === 0) return null
  const body = new Uint8Array(await response.arrayBuffer())
  return madeOf(body, headOf(response.headers), tags, since, seconds)
}

const sheetHead = ['Cache-Control', pageControl, 'Content-Type', 'text/html; charset=UTF-8', 'Vary', 'Accept-Encoding']

type Options = {
  bytes?: number
  /** Names and values in turn: what the site says with every page, for those that never were a Response. */
  head?: readonly string[]
}

export function openPageCache({ bytes = 80 * mebibyte, head = [] }: Options = {}): PageCache {
  const store = new PageStore(bytes)
  const headOfSheet = [...sheetHead, ...head]
  const compressLater = compressor(store)
  let hearing = true
  let hits = 0
  return {
    front: (rest) => (request, response) => {
      const isRead = request.method === 'GET' || request.method === 'HEAD'
      if (!isRead || !hearing || request.headers.range !== undefined) return rest(request, response)
      const page = store.get(request.url ?? '', now().getTime())
      if (!page) return rest(request, response)
      hits += 1
      write(request, response, page.etag, store.answer(page, encodingFor(request.headers['accept-encoding'])))
    },
    keeping: (fetch) => async (request, env) => {
      if (request.method !== 'GET' || request.headers.has('Range')) return untagged(await fetch(request, env))
      const { moment } = store
      const at = now().getTime()
      const sheet: Sheet = {}
      const response = await fetch(request, { ...env, keeping: sheet })
      const made = sheet.drawn
        ? madeOf(Buffer.from(sheet.drawn.text), headOfSheet, sheet.drawn.tags, at, longestKept)
        : await pageOf(response, at)
      if (!made) return untagged(response)
      const { page, body } = made
      const kept = hearing && body.byteLength <= largestPage && store.set(addressOf(request, env), page, moment)
      if (kept) compressLater(kept.key)
      if (!env.incoming || !env.outgoing) return first(request, page, body)
      write(env.incoming, env.outgoing, page.etag, {
        head: [...page.head, 'Content-Length', `${body.byteLength}`],
        body,
      })
      return RESPONSE_ALREADY_SENT
    },
    drop: (tags) => store.drop(tags),
    deafen: () => {
      hearing = false
      store.clear()
    },
    hears: () => {
      store.clear()
      hearing = true
    },
    size: () => ({ ...store.size, hits }),
  }
}

const addressOf = (request: Request, { incoming }: Env) => {
  if (incoming?.url) return incoming.url
  const { pathname, search } = new URL(request.url)
  return pathname + search
}

function write(
  request: IncomingMessage,
  response: ServerResponse,
  etag: string,
  { head, body }: { head: readonly string[]; body: Bytes },
) {
  if (holds(request.headers['if-none-match'], etag)) return void response.writeHead(304, without(head)).end()
  response.writeHead(200, head as string[])
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Who asks first is answered as it was rendered: compressing would make them wait. Without a socket, in a test. */
function first(request: Request, { head, etag }: Page, body: Bytes): Response {
  const unchanged = holds(request.headers.get('If-None-Match'), etag)
  const flat = unchanged ? without(head) : head
  const headers = new Headers()
  for (let index = 0; index < flat.length; index += 2) headers.append(flat[index]!, flat[index + 1]!)
  return unchanged ? new Response(null, { status: 304, headers }) : new Response(body, { status: 200, headers })
}
