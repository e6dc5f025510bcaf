import { type Zippable, zipSync } from 'fflate'
import { HTTPException } from 'hono/http-exception'
import { noPrevious } from '../../platform/acts.ts'
import { readFile } from '../../platform/files.ts'
import { sm3 } from '../../platform/hash.ts'
import { now } from '../../platform/now.ts'
import type { Services } from '../../platform/services.ts'
import { letterPaper } from '../letters/read-letter.ts'
import type { RequestFacts } from '../request.ts'
import { contentsOf, type FilePlace } from './contents.ts'
import { indexPage } from './index-page.ts'
import { archiveFormat, howToVerify, type Manifest } from './manifest.ts'
import { chainOf, hashesUnder, type SealRow, sealsOver } from './store-archive.ts'

/** 归档 (条例§45): one case in one file that proves itself, in formats that can be read in fifty years. */

export type Archive = { name: string; bytes: Uint8Array; digest: string }
type Parts = Map<string, Uint8Array>

// A day of imports may hold a hundred thousand acts; then the seal is named without its hashes.
const mostHashes = 5_000
const utf8 = (text: string) => new TextEncoder().encode(text)
const json = (value: unknown) => utf8(`${JSON.stringify(value, null, 2)}\n`)

async function addSeals({ db }: Services, seals: readonly SealRow[], parts: Parts): Promise<Manifest['seals']> {
  const told: Manifest['seals'] = []
  for (const seal of seals) {
    const { id, sealedAt, actCount, previousHash, hash } = seal
    const hashes = actCount <= mostHashes ? `seals/${id}.txt` : null
    if (hashes) parts.set(hashes, utf8(`${(await hashesUnder(db, seal)).join('\n')}\n`))
    told.push({ id, sealedAt, actCount, previousHash, hash, hashes })
  }
  return told
}

async function addPapers({ db }: Services, contents: Awaited<ReturnType<typeof contentsOf>>, parts: Parts) {
  for (const { id, format, path } of contents.letters) {
    const letter = await letterPaper(db, id, format)
    if (letter) parts.set(path, new Uint8Array(letter.bytes))
  }
  for (const { file, path, proof } of contents.files) {
    parts.set(path, new Uint8Array((await readFile(db, file.id)).bytes))
    if (proof) parts.set(proof, json(file.proof))
  }
}

// Pictures, PDF and Word are packed already.
const packed = /\.(pdf|docx|xlsx|ofd|png|jpe?g)$/i
const zipped = (parts: Parts, at: ReturnType<typeof now>): Uint8Array => {
  const entries = [...parts].map(([path, bytes]) => [path, [bytes, { level: packed.test(path) ? 0 : 6, mtime: at }]])
  return zipSync(Object.fromEntries(entries) as Zippable)
}

/**
 * 〔约〕 The package is made in memory, several times its size of it: what is larger would stop the site for everybody.
 */
const mostBytes = 300 * 1024 * 1024

/** 413 with what can be done instead. */
export function refuseTooLarge(files: readonly FilePlace[]) {
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0)
  if (bytes <= mostBytes) return
  const message = `案卷内文件共 ${Math.ceil(bytes / 1_048_576)} MB，超过归档包 ${mostBytes / 1_048_576} MB 的上限。请把大的扫描件用灰度、150 dpi 重新扫描后替换，或者逐个下载文件，另用介质归档。`
  throw new HTTPException(413, { message })
}

export async function archiveOf(services: Services, request: RequestFacts, by: string): Promise<Archive> {
  const madeAt = now()
  const parts: Parts = new Map()
  const rows = await chainOf(services.db, 'request', request.id)
  const chain = rows.map(({ id: _, ...act }) => act)
  const contents = await contentsOf(services, request, chain)
  refuseTooLarge(contents.files)
  parts.set('index.html', utf8(await indexPage(contents.index)))
  parts.set('index.json', json(contents.index))
  parts.set('acts.jsonl', utf8(chain.map((act) => `${JSON.stringify(act)}\n`).join('')))
  await addPapers(services, contents, parts)
  const sealRows = await sealsOver(
    services.db,
    rows.map(({ id }) => id),
  )
  const seals = await addSeals(services, sealRows, parts)
  parts.set('核验方法.txt', utf8(howToVerify))
  const manifest: Manifest = {
    format: archiveFormat,
    subject: { kind: 'request', id: request.id, number: request.number },
    madeAt: madeAt.toISOString(),
    madeBy: by,
    files: [...parts].map(([path, bytes]) => ({ path, size: bytes.length, sm3: sm3(bytes) })),
    chain: { acts: chain.length, tip: chain.at(-1)?.hash ?? noPrevious },
    seals,
  }
  parts.set('manifest.json', json(manifest))
  const bytes = zipped(parts, madeAt)
  return { name: `${request.number}归档.zip`, bytes, digest: sm3(bytes) }
}
