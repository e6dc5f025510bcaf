import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { readActs } from '../../platform/acts.ts'
import { filesOf, readFile, type StoredFile } from '../../platform/files.ts'
import type { Env, Services } from '../../platform/services.ts'
import { valid } from '../../platform/valid.ts'
import { mayPerform } from '../access.ts'
import { acts } from '../acts/index.ts'
import { readRequest } from '../performing.ts'
import { closed, fileViews, isOpen } from '../view-files.ts'
import { everything, openTo } from '../view-opened.ts'
import { type PageText, type RedactedView, type RedactionView, redactionInput } from './api-types.ts'
import { boxLabel, groundIds, groundLabel } from './grounds.ts'
import type { Proof } from './proof.ts'
import { describePages, NotRedacted, pagePng, pageWords, redactable } from './redact.ts'
import { AttachRefused, redactFile } from './redact-file.ts'
import { pageText } from './suggest.ts'

/** Staff routes of redaction, under /api/requests/:id/files/:file. */

type C = Context<Env>

/** The file, for those who may put a copy of it into the case. */
async function fileFor({ db }: Services, c: C): Promise<StoredFile> {
  const ids = z.object({ id: z.uuid(), file: z.uuid() }).safeParse(c.req.param())
  const request = ids.success ? await readRequest(db, ids.data.id) : null
  if (!request || !ids.success) throw new HTTPException(404, { message: '没有这件申请' })
  if (!mayPerform(acts.attach, c.var.actor, request))
    throw new HTTPException(403, { message: '只能遮盖本机关案卷的文件' })
  const file = (await filesOf(db, 'request', request.id)).find(({ id }) => id === ids.data.file)
  if (!file || file.erasedAt) throw new HTTPException(404, { message: '没有这个文件' })
  const opened = openTo(c.var.actor, request, await readActs(db, 'request', request.id))
  if (!isOpen(file, opened)) throw new HTTPException(403, { message: closed(file) })
  return file
}

const source = async ({ db }: Services, file: StoredFile) => {
  const { bytes, mediaType } = await readFile(db, file.id)
  return { bytes: new Uint8Array(bytes), mediaType }
}

const grounds = groundIds.map((id) => ({ id, label: groundLabel(id), inBox: boxLabel(id) }))

async function view(services: Services, file: StoredFile): Promise<RedactionView> {
  if (!redactable.includes(file.mediaType)) throw new NotRedacted('只能遮盖 PDF 和 JPG、PNG 图片；请先转为 PDF')
  const pages = (await describePages(await source(services, file))).map(({ width, height }) => ({ width, height }))
  const { name, mediaType, derivedFrom } = file
  return { name, mediaType, pages, grounds, proof: file.proof as Proof | null, derivedFrom }
}

const pageOf = (c: C) => {
  const number = z.coerce.number().int().min(1).max(2_000).safeParse(c.req.param('page'))
  if (!number.success) throw new HTTPException(404, { message: '没有这一页' })
  return number.data - 1
}

const pictureQuery = z.object({ width: z.coerce.number().int().min(100).max(2_400).default(1_200) })
const pageNumber = ':page{[0-9]+}'

/** Why no copy was made, told where the person can mend it. */
const handled = (error: Error, c: Context) => {
  if (error instanceof NotRedacted)
    return c.json({ errors: [{ field: 'file', value: '', message: error.message }] }, 422)
  if (error instanceof AttachRefused) return c.json({ refusals: [{ sentence: error.message, article: '' }] }, 409)
  throw error
}

export const redactionApi = (services: Services) =>
  new Hono<Env>()
    .get('/:id/files/:file/redaction', async (c) => c.json(await view(services, await fileFor(services, c))))
    .get(`/:id/files/:file/pages/${pageNumber}/picture`, valid('query', pictureQuery), async (c) => {
      const file = await fileFor(services, c)
      const png = await pagePng(await source(services, file), pageOf(c), c.req.valid('query').width)
      return c.body(new Uint8Array(png), 200, {
        'Content-Type': 'image/png',
        'Cache-Control': 'private, no-store',
        'X-Content-Type-Options': 'nosniff',
      })
    })
    .get(`/:id/files/:file/pages/${pageNumber}/text`, async (c) => {
      const file = await fileFor(services, c)
      return c.json<PageText>(pageText(await pageWords(await source(services, file), pageOf(c))))
    })
    .post('/:id/files/:file/redactions', valid('json', redactionInput), async (c) => {
      const file = await fileFor(services, c)
      const kept = await redactFile(services, file.id, c.req.valid('json'), c.var.actor)
      const [shown] = fileViews([kept], { officers: new Map([[c.var.actor.id, c.var.actor.name]]), opened: everything })
      return c.json<RedactedView, 201>({ file: shown!, proof: kept.proof as Proof }, 201)
    })
    .onError(handled)
