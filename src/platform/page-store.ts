import { type Bytes, type Encoding, redressed } from './page-encoding.ts'

/**
 * Rendered pages in memory, by address and by what they show. Bounded in bytes over all dresses of a page; the page
 * nobody asked for since the last look goes first.
 */

type Answer = { head: readonly string[]; body: Bytes }
export type Page = {
  /** Names and values in turn, as node:http writes them; without those that depend on the dress. */
  head: readonly string[]
  etag: string
  tags: readonly string[]
  /** When it must be rendered anew, in milliseconds. */
  until: number
  bodies: Partial<Record<Encoding, Bytes>>
}
type Kept = Page & { key: string; bytes: number; used: boolean; answers: Partial<Record<Encoding, Answer>> }

/** Address, headers and places in the maps, measured with 10,000 pages. */
const overhead = 1_600
const bytesOf = ({ bodies }: Page) =>
  Object.values(bodies).reduce((sum, { byteLength }) => sum + byteLength, 0) + overhead

/** A page that does not say what it shows may show anything. */
const anything = '?'
const mostRemembered = 5_000

export class PageStore {
  #pages = new Map<string, Kept>()
  #byTag = new Map<string, Set<Kept>>()
  #bytes = 0
  /** Counts what was dropped: a page rendered before must not be kept after. */
  #moment = 0
  #droppedAt = new Map<string, number>()
  #allDroppedAt = 0
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  get size() {
    return { pages: this.#pages.size, bytes: this.#bytes }
  }

  get moment() {
    return this.#moment
  }

  get(key: string, at: number): Kept | undefined {
    const page = this.#pages.get(key)
    if (!page) return undefined
    if (page.until <= at) return void this.#remove(page)
    page.used = true
    return page
  }

  /** Without counting as somebody who asks. */
  peek(key: string): Kept | undefined {
    return this.#pages.get(key)
  }

  /** The page as it travels in one dress; put on once. */
  answer(page: Kept, encoding: Encoding): Answer {
    const worn: Encoding = page.bodies[encoding] ? encoding : page.bodies.identity ? 'identity' : encoding
    const ready = page.answers[worn]
    if (ready) return ready
    const body = page.bodies[worn] ?? redressed(page.bodies.br!, worn)
    const said = worn === 'identity' ? [] : ['Content-Encoding', worn]
    // Few ask for a page as it is: it is kept so only where there is room.
    const hasRoom = this.#bytes + body.byteLength <= this.#limit
    const answer = { head: [...page.head, ...said, 'Content-Length', String(body.byteLength)], body }
    if (page.bodies[worn]) page.answers[worn] = answer
    else if (hasRoom) this.dress(page, { ...page.bodies, [worn]: body })
    return answer
  }

  /** Keeps a page whose rendering began at `since`, unless something it shows has changed meanwhile. */
  set(key: string, page: Page, since: number): Kept | undefined {
    const tags = page.tags.length > 0 ? page.tags : [anything]
    if (!this.#isFresh(tags, since)) return undefined
    const old = this.#pages.get(key)
    if (old) this.#remove(old)
    const kept = { ...page, tags, key, bytes: bytesOf(page), used: false, answers: {} }
    this.#pages.set(key, kept)
    this.#bytes += kept.bytes
    for (const tag of tags) {
      const sharing = this.#byTag.get(tag) ?? new Set()
      this.#byTag.set(tag, sharing.add(kept))
    }
    this.#makeRoom()
    return kept
  }

  /** Other dresses of a page that is still here. */
  dress(page: Kept, bodies: Page['bodies']) {
    if (this.#pages.get(page.key) !== page) return
    page.bodies = bodies
    page.answers = {}
    this.#bytes -= page.bytes
    page.bytes = bytesOf(page)
    this.#bytes += page.bytes
    this.#makeRoom()
  }

  /** `item` drops every page that lists items, `item:1` the pages that show it, `item:*` the pages of any of them. */
  drop(tags: readonly string[]) {
    this.#moment += 1
    for (const tag of [...tags, anything]) {
      this.#droppedAt.set(tag, this.#moment)
      for (const each of this.#matching(tag)) for (const page of this.#byTag.get(each) ?? []) this.#remove(page)
    }
    if (this.#droppedAt.size > mostRemembered) this.#forgetDrops()
  }

  clear() {
    this.#moment += 1
    this.#forgetDrops()
    this.#pages.clear()
    this.#byTag.clear()
    this.#bytes = 0
  }

  #matching(tag: string): readonly string[] {
    if (!tag.endsWith(':*')) return [tag]
    return [...this.#byTag.keys()].filter((each) => each.startsWith(tag.slice(0, -1)))
  }

  #isFresh(tags: readonly string[], since: number) {
    const isOlder = (tag: string) => (this.#droppedAt.get(tag) ?? 0) <= since
    return since >= this.#allDroppedAt && tags.every((tag) => isOlder(tag) && isOlder(tag.replace(/:.*/, ':*')))
  }

  #forgetDrops() {
    this.#droppedAt.clear()
    this.#allDroppedAt = this.#moment
  }

  /** Oldest first; who was asked for since the last round gets another one. */
  #makeRoom() {
    for (const [key, page] of this.#pages) {
      if (this.#bytes <= this.#limit) return
      if (page.used) {
        page.used = false
        this.#pages.delete(key)
        this.#pages.set(key, page)
      } else this.#remove(page)
    }
  }

  #remove(page: Kept) {
    this.#pages.delete(page.key)
    this.#bytes -= page.bytes
    for (const tag of page.tags) {
      const sharing = this.#byTag.get(tag)
      sharing?.delete(page)
      if (sharing?.size === 0) this.#byTag.delete(tag)
    }
  }
}
