import { promisify } from 'node:util'
import { brotliCompress, brotliDecompressSync, constants, gzipSync } from 'node:zlib'

/** In which dress a page travels: smallest first. */
export type Encoding = 'br' | 'gzip' | 'identity'
export type Bytes = Uint8Array<ArrayBuffer>

const quality = (text: string) => Number(/;\s*q=([\d.]+)/.exec(text)?.[1] ?? 1)

/** RFC 9110 §12.5.3: what is not named is not wanted, unless a star names all. */
function negotiated(accepts: string): Encoding {
  const asked = new Map(accepts.split(',').map((each) => [each.replace(/;.*/, '').trim().toLowerCase(), quality(each)]))
  const wanted = (name: string) => (asked.get(name) ?? asked.get('*') ?? 0) > 0
  return wanted('br') ? 'br' : wanted('gzip') ? 'gzip' : 'identity'
}

const known = new Map<string, Encoding>()
const mostKnown = 200

/** Browsers say one of few sentences: each is understood once. */
export function encodingFor(accepts: string | undefined): Encoding {
  if (accepts === undefined) return 'identity'
  const found = known.get(accepts)
  if (found) return found
  const encoding = negotiated(accepts.slice(0, 500))
  if (known.size < mostKnown) known.set(accepts, encoding)
  return encoding
}

/** A copy of its own length: what zlib hands out may hold a whole block of memory. */
const exact = (bytes: Uint8Array): Bytes => new Uint8Array(bytes)

const toBrotli = promisify(brotliCompress)
/** Nine tenths of the best in a thirtieth of the time. */
const brotliQuality = 5

/** Off the event loop, in the pool of threads. */
export async function compressed(body: Bytes): Promise<{ br: Bytes }> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: brotliQuality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  return { br: exact(await toBrotli(body, { params })) }
}

/** What an older reader needs, made of the smallest when first asked for: 10,000 pages find room that way. */
export function redressed(br: Bytes, encoding: Encoding): Bytes {
  const plain = brotliDecompressSync(br)
  return exact(encoding === 'gzip' ? gzipSync(plain) : plain)
}
