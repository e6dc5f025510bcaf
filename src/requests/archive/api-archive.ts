import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { readActs } from '../../platform/acts.ts'
import { keepFile } from '../../platform/files.ts'
import type { Env, Services } from '../../platform/services.ts'
import { mayPerform } from '../access.ts'
import { acts } from '../acts/index.ts'
import { actIn, NotDone, orRefused, readRequest } from '../performing.ts'
import type { RequestFacts } from '../request.ts'
import type { RequestAct } from '../request-act.ts'
import { closed, isOpen } from '../view-files.ts'
import { openTo } from '../view-opened.ts'
import { type Archive, archiveOf } from './archive.ts'
import { archivePurpose } from './contents.ts'

/** Staff routes of the archive package, under /api/requests/:id. */

type C = Context<Env>

/** The package holds everything in full: it is for those who archive, of the organ whose case it is. */
async function requestFor({ db }: Services, c: C): Promise<RequestFacts> {
  const id = z.uuid().safeParse(c.req.param('id'))
  const request = id.success ? await readRequest(db, id.data) : null
  if (!request) throw new HTTPException(404, { message: '没有这件申请' })
  if (!mayPerform(acts.archive, c.var.actor, request)) throw new HTTPException(403, { message: '只能归档本机关的申请' })
  return request
}

const give = (c: C, { name, bytes, digest }: Archive) =>
  c.body(new Uint8Array(bytes), 200, {
    'Content-Type': 'application/zip',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'X-Archive-SM3': digest,
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  })

/** 个人信息保护法§6: everything is in it, which is read for a reason on the record. */
async function openFor({ db }: Services, c: C, request: RequestFacts) {
  const opened = openTo(c.var.actor, request, await readActs(db, 'request', request.id))
  const whole = { purpose: archivePurpose }
  if (!isOpen(whole, opened)) throw new HTTPException(403, { message: closed(whole) })
  return request
}

/** The package as it was made, and the act that notes its digest, stand or fall together. */
async function archive(services: Services, c: C) {
  const { actor } = c.var
  const request = await requestFor(services, c)
  const made = await archiveOf(services, request, actor.name)
  const work = services.db.transaction().execute(async (tx) => {
    const about = { subjectKind: 'request', subjectId: request.id, purpose: archivePurpose }
    const { name, bytes } = made
    // Encrypted and on disk before the case is locked.
    await keepFile(tx, { ...about, name, mediaType: 'application/zip', bytes, by: actor.id })
    const done = await actIn(tx, acts.archive as unknown as RequestAct, request.id, { digest: made.digest }, actor)
    if (!done.done) throw new NotDone(done.refusals)
    return done
  })
  const outcome = await orRefused(work)
  return outcome.done ? c.json({ digest: made.digest }) : c.json({ refusals: outcome.refusals }, 409)
}

export const archiveApi = (services: Services) =>
  new Hono<Env>()
    /** A working copy at any time; nothing goes on the record. */
    .get('/:id/archive', async (c) => {
      const request = await openFor(services, c, await requestFor(services, c))
      return give(c, await archiveOf(services, request, c.var.actor.name))
    })
    .post('/:id/archive', (c) => archive(services, c))
