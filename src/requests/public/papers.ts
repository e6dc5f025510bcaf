import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { readFile } from '../../platform/files.ts'
import type { Services } from '../../platform/services.ts'
import { letterFormats, letterPaper } from '../letters/read-letter.ts'
import { readRequest } from '../performing.ts'
import { following } from './session.ts'
import { attachmentsOf, lettersFor } from './view.ts'

/** Papers of the case that is open, and of no other. */

const formats = z.enum(letterFormats)

const send = (c: Context, bytes: Uint8Array, name: string, type: string) =>
  c.body(new Uint8Array(bytes).buffer, 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'X-Content-Type-Options': 'nosniff',
  })

export const paperRoutes = ({ db }: Services) => {
  const opened = async (c: Context) => {
    const known = await following(c, db)
    return known && readRequest(db, known.requestId)
  }
  return new Hono()
    .get('/track/letters/:name', async (c) => {
      const [, id, ending] = /^([0-9a-f-]{36})\.(pdf|docx)$/.exec(c.req.param('name')) ?? []
      const request = await opened(c)
      const letter = request && (await lettersFor(db, request)).find((each) => each.id === id)
      const paper = letter && (await letterPaper(db, letter.id, formats.parse(ending), { code: true }))
      return paper ? send(c, paper.bytes, paper.name, paper.mediaType) : c.notFound()
    })
    .get('/track/files/:id', async (c) => {
      const request = await opened(c)
      const id = c.req.param('id')
      const given = request ? await attachmentsOf(db, request) : []
      if (!given.some((file) => file.id === id)) return c.notFound()
      const { bytes, name, mediaType } = await readFile(db, id)
      return send(c, bytes, name, mediaType)
    })
}
