import { Hono } from 'hono'
import { z } from 'zod'
import { readFile } from '../platform/files.ts'
import type { Services } from '../platform/services.ts'
import { publishedFile } from './store-files.ts'

/**
 * What the public downloads with an item: only while a published item shows it. It is served as a download that no
 * browser runs; pictures of a text are shown in it.
 */

const shown = /^(image\/(png|jpeg)|video\/mp4|audio\/mpeg)$/

/** A player asks for pieces, so that one may jump ahead (RFC 9110 §14). */
export function pieceOf(said: string | undefined, size: number): { from: number; to: number } | null {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(said ?? '') ?? []
  if (from === undefined || Number(from) >= size) return null
  const last = to ? Math.min(Number(to), size - 1) : size - 1
  return last < Number(from) ? null : { from: Number(from), to: last }
}

export const filesPortal = ({ db }: Services) =>
  new Hono().get('/files/:id/:name?', async (c) => {
    const id = z.uuid().safeParse(c.req.param('id'))
    const found = id.success ? await publishedFile(db, id.data) : null
    if (!found) return c.notFound()
    const { digest } = found
    const etag = `"${digest}"`
    const headers = {
      ETag: etag,
      // Asked anew every time: a withdrawn item's files are gone with it.
      'Cache-Control': 'public, no-cache',
      'X-Content-Type-Options': 'nosniff',
    }
    if (c.req.header('If-None-Match') === etag) return c.body(null, 304, headers)
    const { bytes, name, mediaType } = await readFile(db, found.file)
    const piece = pieceOf(c.req.header('Range'), bytes.length)
    const given = piece ? bytes.subarray(piece.from, piece.to + 1) : bytes
    return c.body(new Uint8Array(given), piece ? 206 : 200, {
      ...headers,
      'Accept-Ranges': 'bytes',
      ...(piece && { 'Content-Range': `bytes ${piece.from}-${piece.to}/${bytes.length}` }),
      'Content-Type': mediaType,
      'Content-Disposition': `${shown.test(mediaType) ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(found.name ?? name)}`,
    })
  })
