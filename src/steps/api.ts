import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { validator } from 'hono/validator'
import { z } from 'zod'
import { siteCalendar } from '../calendar/index.ts'
import type { Calendar } from '../law/index.ts'
import type { Actor } from '../platform/act.ts'
import { Conflict, readActs } from '../platform/acts.ts'
import { decrypt, mask } from '../platform/secret.ts'
import type { Env, Services } from '../platform/services.ts'
import type { Organs } from '../registers/api.ts'
import type { Malformed, Refused } from '../registers/api-types.ts'
import { findOne, officerNames } from '../registers/store.ts'
import { closedPage, type MatterList, type MatterView, mattersQuery, openInput, stepInput } from './api-types.ts'
import { atNow, readSaid, takeStep } from './desk.ts'
import { FollowingRefused, type Room, type Words } from './room.ts'
import type { Matter, Step } from './step.ts'
import { closedMatters, openMatters } from './store.ts'
import { availableTo, inUrgency, mayOpen, rowOf, stepView, timelineOf } from './view.ts'

/** Staff routes of one room of matters: the list by urgency, one matter, and its steps. */

type Open<M extends Matter> = {
  services: Services
  room: Room<M>
  organs: Organs
  days: (db: Services['db']) => Promise<Calendar>
}
type C = Context<Env>

const wordsFor = <M extends Matter>(
  room: Room<M>,
  actor: Actor,
  names: ReadonlyMap<string, string>,
  organId: string,
): Words => ({
  organ: (id) => names.get(id) ?? '',
  open: (sealed) => {
    if (sealed === null || sealed === '') return ''
    return room.opensNames(actor, organId) ? decrypt(sealed) : (room.masked ?? mask(decrypt(sealed).slice(0, 4)))
  },
})

const beginning = <M extends Matter>({ steps }: Room<M>) => {
  const step = steps.find(({ from }) => from === 'new')
  if (!step) throw new Error('a room of matters has no step that begins one')
  return step
}

async function list<M extends Matter>(
  open: Open<M>,
  query: z.output<typeof mattersQuery>,
  actor: Actor,
): Promise<MatterList> {
  const { room, organs, services } = open
  const { db } = services
  const organId = room.readsOnly(actor) ?? query.organId ?? null
  const wanted = { organId, q: query.q, offset: query.offset, limit: closedPage }
  const at = await atNow(db, room, actor, await open.days(db))
  const names = await organs.names()
  const row = (matter: M) => rowOf(room, matter, at, wordsFor(room, actor, names, matter.organId))
  const closed = await closedMatters<M>(db, room.record, wanted)
  const first = beginning(room)
  return {
    noun: room.course.noun,
    open: inUrgency((await openMatters<M>(db, room.record, wanted)).map(row)),
    closed: closed.rows.map(row),
    closedTotal: closed.total,
    opening: mayOpen(room, first, actor) ? stepView(first, []) : null,
  }
}

async function view<M extends Matter>(open: Open<M>, matter: M, actor: Actor): Promise<MatterView> {
  const { room, organs, services } = open
  const { db } = services
  const at = await atNow(db, room, actor, await open.days(db))
  const words = wordsFor(room, actor, await organs.names(), matter.organId)
  const acts = await readActs(db, room.record.subject, matter.id)
  const officers = await officerNames(
    db,
    acts.map(({ by }) => by),
  )
  const officer = (id: string) => (id === 'system' ? '系统导入' : (officers.get(id) ?? '已离任人员'))
  return {
    ...rowOf(room, matter, at, words),
    noun: room.course.noun,
    organId: matter.organId,
    seq: acts.at(-1)?.seq ?? 0,
    facts: room.facts(matter, words).filter(({ value }) => value !== ''),
    hints: (await room.hints?.(db, matter, at.days)) ?? [],
    links: room.links?.(matter) ?? [],
    timeline: timelineOf(room, acts, words, officer),
    available: availableTo(room, matter, at),
  }
}

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
    return c.json<MatterView, 200>(await view(open, outcome.subject, c.var.actor), 200)
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
  return perform(open, c, step, matter, readSaid(step, input), seen)
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
      async (c) => c.json<MatterList>(await list(open, c.req.valid('query'), c.var.actor)),
    )
    .post(
      '/',
      validator('json', (input) => openInput.parse(input)),
      (c) => begin(open, c, c.req.valid('json').input),
    )
    .get('/:id', async (c) => c.json<MatterView>(await view(open, await matterFor(open, c), c.var.actor)))
    .post(
      '/:id/acts/:act',
      validator('json', (input) => stepInput.parse(input)),
      (c) => goOn(open, c, c.req.valid('json')),
    )
}
