import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { validator } from 'hono/validator'
import { z } from 'zod'
import { siteCalendar } from '../calendar/index.ts'
import { Conflict } from '../platform/acts.ts'
import type { Env, Services } from '../platform/services.ts'
import type { Organs } from '../registers/api.ts'
import type { Malformed, Refused } from '../registers/api-types.ts'
import { findOne } from '../registers/store.ts'
import { type MatterList, type MatterView, mattersQuery, openInput, stepInput } from './api-types.ts'
import { readSaid, takeStep } from './desk.ts'
import { attachFile, openFile } from './files.ts'
import { attachStep, beginning, matterList, matterView, type Open } from './reading.ts'
import { FollowingRefused, type Room } from './room.ts'
import type { Matter, Step } from './step.ts'

/** Staff routes of one room of matters: the list by urgency, one matter, and its steps. */

type C = Context<Env>

/** The matter, if this person may see it at all. */
async function matterFor<M extends Matter>({ services: { db }, room }: Open<M>, c: C): Promise<M> {
  const { noun } = room.course
  const id = z.uuid().safeParse(c.req.param('id'))
  const matter = id.success ? ((await findOne(db, room.record, id.data)) as M | null) : null
  if (!matter) throw new HTTPException(404, { message: `没有这件${noun}` })
  const only = room.readsOnly(c.var.actor)
  if (only !== null && only !== matter.organId) throw new HTTPException(403, { message: `只能查看本机关的${noun}` })
  return matter
}

const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === '23505'

async function perform<M extends Matter>(
  open: Open<M>,
  c: C,
  step: Step<M>,
  matter: M | null,
  said: Record<string, unknown>,
  seen?: number,
) {
  const { services, room } = open
  const doing = { room, step, days: await open.days(services.db), actor: c.var.actor }
  try {
    const outcome = await takeStep(services.db, doing, matter?.id ?? null, said, seen)
    if (!outcome.done) return c.json<Refused, 409>({ refusals: outcome.refusals }, 409)
    return c.json<MatterView, 200>(await matterView(open, outcome.subject, c.var.actor), 200)
  } catch (error) {
    if (error instanceof FollowingRefused) return c.json<Refused, 409>({ refusals: error.refusals }, 409)
    if (error instanceof Conflict) return c.json({ conflict: error.message, error: error.message }, 409)
    if (!isTaken(error)) throw error
    const field = room.record.key.at(-1) ?? ''
    const message = `已有同样${step.fields[field]?.label ?? '编号'}的${room.course.noun}，请核对`
    return c.json<Malformed, 422>({ errors: [{ field, value: String(said[field] ?? ''), message }] }, 422)
  }
}

async function begin<M extends Matter>(open: Open<M>, c: C, input: Record<string, unknown>) {
  const { room, services } = open
  const step = beginning(room)
  const said = readSaid(step, input)
  if (!room.mayAct(c.var.actor, String(said.organId), step.by))
    throw new HTTPException(403, { message: `不能为这个机关登记${room.course.noun}` })
  return perform(open, c, step, null, { ...said, ...(await room.finds?.(services.db, said)) })
}

async function goOn<M extends Matter>(open: Open<M>, c: C, { seen, input }: z.output<typeof stepInput>) {
  const { room } = open
  const matter = await matterFor(open, c)
  const step = room.steps.find(({ name, from }) => name === c.req.param('act') && from !== 'new')
  if (!step) throw new HTTPException(404, { message: '没有这个办理步骤' })
  if (!room.mayAct(c.var.actor, matter.organId, step.by))
    throw new HTTPException(403, { message: `您不办理“${step.title}”` })
  const said = readSaid(step, input)
  const found = await room.seeks?.(open.services.db, step.name, matter, said, c.var.actor)
  return perform(open, c, step, matter, { ...said, ...found }, seen)
}

async function attach<M extends Matter>(open: Open<M>, c: C) {
  const { services, room } = open
  const matter = await matterFor(open, c)
  const step = attachStep(room, matter, c.var.actor)
  if (!step) throw new HTTPException(403, { message: `您不能向这件${room.course.noun}附材料` })
  const doing = { room, step, days: await open.days(services.db), actor: c.var.actor }
  const problem = await attachFile(services.db, doing, matter, await c.req.parseBody())
  if (problem) return c.json<Malformed, 422>({ errors: [{ field: 'file', value: '', message: problem }] }, 422)
  return c.json<MatterView, 200>(await matterView(open, matter, c.var.actor), 200)
}

async function giveFile<M extends Matter>(open: Open<M>, c: C) {
  const matter = await matterFor(open, c)
  const { bytes, name, mediaType } = await openFile(
    open.services.db,
    open.room,
    matter,
    c.var.actor,
    c.req.param('file') ?? '',
  )
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  })
}

export function mattersApi<M extends Matter>(
  services: Services,
  room: Room<M>,
  organs: Organs,
  days: Open<M>['days'] = siteCalendar,
) {
  const open: Open<M> = { services, room, organs, days }
  return new Hono<Env>()
    .get(
      '/',
      validator('query', (query) => mattersQuery.parse(query)),
      async (c) => c.json<MatterList>(await matterList(open, c.req.valid('query'), c.var.actor)),
    )
    .post(
      '/',
      validator('json', (input) => openInput.parse(input)),
      (c) => begin(open, c, c.req.valid('json').input),
    )
    .get('/:id', async (c) => c.json<MatterView>(await matterView(open, await matterFor(open, c), c.var.actor)))
    .post('/:id/files', (c) => attach(open, c))
    .get('/:id/files/:file', (c) => giveFile(open, c))
    .post(
      '/:id/acts/:act',
      validator('json', (input) => stepInput.parse(input)),
      (c) => goOn(open, c, c.req.valid('json')),
    )
}
