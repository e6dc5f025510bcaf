import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { Actor } from '../platform/act.ts'
import type { Env, Services } from '../platform/services.ts'
import { valid } from '../platform/valid.ts'
import { type ProfileView, profileInput } from './api-types.ts'
import { describeOrgan } from './describing.ts'
import { blankProfile, reviewedKind } from './profile.ts'
import { describedOrgan } from './store.ts'

/** What an organ says of itself, under /api/organs/:id/profile: read by every officer, written by its heads. */

const ofTheSite = ['office', 'administrator']
const ofTheOrgan = ['foiHead', 'organHead']
const mayDescribe = ({ role, organId }: Actor, of: string) =>
  ofTheSite.includes(role) || (ofTheOrgan.includes(role) && organId === of)

export async function organViewFor(db: Services['db'], id: string, actor: Actor): Promise<ProfileView> {
  const found = z.uuid().safeParse(id).success ? await describedOrgan(db, id) : null
  if (!found) throw new HTTPException(404, { message: '没有这个机关' })
  const { organ, bodies, sign } = found
  return {
    id,
    name: organ.name,
    profile: organ.profile ?? blankProfile,
    derived: { ...bodies, sign, reviewedAs: reviewedKind(organ) },
    mayDescribe: mayDescribe(actor, id),
  }
}

export const profileApi = ({ db }: Services) =>
  new Hono<Env>()
    .get('/:id/profile', async (c) => c.json<ProfileView>(await organViewFor(db, c.req.param('id'), c.var.actor)))
    .put('/:id/profile', valid('json', profileInput), async (c) => {
      const { mayDescribe: may, id, profile } = await organViewFor(db, c.req.param('id'), c.var.actor)
      if (!may) throw new HTTPException(403, { message: '机关资料由本机关负责人、工作机构负责人或政务公开办填写' })
      const outcome = await describeOrgan(db, id, { ...profile, ...c.req.valid('json') }, c.var.actor)
      if (!outcome.done) return c.json({ refusals: outcome.refusals }, 409)
      return c.json<ProfileView, 200>(await organViewFor(db, id, c.var.actor), 200)
    })
