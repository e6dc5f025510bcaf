import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { validator } from 'hono/validator'
import { z } from 'zod'
import type { Actor } from '../platform/act.ts'
import { perform } from '../platform/acts.ts'
import { today } from '../platform/now.ts'
import type { Env, Services } from '../platform/services.ts'
import { mayRead, mayWrite, readsOnly } from './access.ts'
import { listQuery, type Malformed, type RecordList, type RecordView, type Refused, rectifyInput } from './api-types.ts'
import { recordDesk } from './desk.ts'
import { changesOf, readChanges } from './rectification.ts'
import type { Facts, Register } from './register.ts'
import { findOne, listPage, yearsOf } from './store.ts'
import { columnsOf, ownerOf, recordView, rowView } from './view.ts'

/** Staff routes of one register: a list, a record with its acts, and its correction. The same for every room. */

export type Organs = {
  /** Organ id → short name. */
  names(): Promise<ReadonlyMap<string, string>>
  /** Every word that names an organ → its id. */
  words(): Promise<ReadonlyMap<string, string>>
}

type Room = { services: Services; register: Register; organs: Organs }

/** The record, if this person may see it at all. */
async function recordFor({ services: { db }, register }: Room, id: string, actor: Actor): Promise<Facts> {
  const facts = z.uuid().safeParse(id).success ? await findOne<Facts>(db, register.record, id) : null
  if (!facts) throw new HTTPException(404, { message: `没有这条${register.noun}记录` })
  const owner = ownerOf(register, facts)
  if (owner && !mayRead(actor, owner, register.alsoRead))
    throw new HTTPException(403, { message: '只能查看本机关的记录' })
  return facts
}

async function list({ services: { db }, register, organs }: Room, query: z.output<typeof listQuery>, actor: Actor) {
  const only = register.columns.organId ? readsOnly(actor, register.alsoRead) : null
  const year = register.year ? { field: register.year, value: query.year ?? null } : null
  const organId = only ?? query.organId ?? null
  const { total, rows } = await listPage<Facts>(db, register.record, { ...query, organId, year })
  const names = await organs.names()
  const answer: RecordList = {
    noun: register.noun,
    title: register.title,
    columns: columnsOf(register),
    total,
    rows: rows.map((facts) => rowView(register, facts, names)),
    years: await yearsOf(db, register.record, register.year),
  }
  return answer
}

type C = Context<Env>

/** Somebody else's record already bears this number: the database knows before we do. */
const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === '23505'

async function rectify(room: Room, c: C, id: string, { changes, reason }: z.output<typeof rectifyInput>) {
  const { services, register, organs } = room
  const { actor } = c.var
  const stored = await recordFor(room, id, actor)
  const { fields, errors } = readChanges(register, changes, { today: today(), organs: await organs.words() })
  if (errors.length > 0) return c.json<Malformed, 422>({ errors }, 422)
  const owners = [ownerOf(register, stored), ownerOf(register, { ...stored, ...fields })]
  if (!owners.every((owner) => mayWrite(actor, owner ?? '')))
    throw new HTTPException(403, { message: '只能更正本机关的记录' })
  const input = { changes: changesOf(register, stored, fields), reason }
  const desk = recordDesk(register.record, register.fold)
  try {
    const outcome = await perform(services.db, desk, register.acts.rectify, stored.id, input, actor)
    if (!outcome.done) return c.json<Refused, 409>({ refusals: outcome.refusals }, 409)
    return c.json<RecordView, 200>(
      await recordView(services.db, register, outcome.subject, actor, await organs.names()),
      200,
    )
  } catch (error) {
    if (!isTaken(error)) throw error
    const field = register.record.key.at(-1) ?? 'id'
    const message = `已有同样${register.columns[field]?.title ?? ''}的记录，请核对`
    return c.json<Malformed, 422>({ errors: [{ field, value: changes[field] ?? '', message }] }, 422)
  }
}

export function recordsApi(services: Services, register: Register, organs: Organs) {
  const room: Room = { services, register, organs }
  return new Hono<Env>()
    .get(
      '/',
      validator('query', (query) => listQuery.parse(query)),
      async (c) => c.json<RecordList>(await list(room, c.req.valid('query'), c.var.actor)),
    )
    .get('/:id', async (c) => {
      const facts = await recordFor(room, c.req.param('id'), c.var.actor)
      return c.json<RecordView>(await recordView(services.db, register, facts, c.var.actor, await organs.names()))
    })
    .post(
      '/:id/rectify',
      validator('json', (input) => rectifyInput.parse(input)),
      (c) => rectify(room, c, c.req.param('id'), c.req.valid('json')),
    )
}
