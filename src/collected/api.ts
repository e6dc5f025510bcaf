import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { validator } from 'hono/validator'
import { z } from 'zod'
import { organsOf } from '../organs/index.ts'
import type { Actor } from '../platform/act.ts'
import type { Env, Services } from '../platform/services.ts'
import { mayConfirm, mayRead, mayWrite } from '../registers/access.ts'
import { recordsApi } from '../registers/api.ts'
import type { Refused } from '../registers/api-types.ts'
import { type Sheet, type SheetRow, sheetQuery, submitInput } from './api-types.ts'
import { confirmFigure, submit } from './desk.ts'
import { kindIds, kindOf } from './kinds.ts'
import { register } from './register.ts'
import { figureById, figuresOf } from './store.ts'

/** Staff routes under /api/collected: the form of a year, its confirmation, and the records as in every room. */

async function sheet(services: Services, organId: string, year: number, actor: Actor): Promise<Sheet> {
  if (!mayRead(actor, organId)) throw new HTTPException(403, { message: '只能查看本机关的数据' })
  const organName = (await organsOf(services).names()).get(organId)
  if (organName === undefined) throw new HTTPException(404, { message: '没有这个机关' })
  const found = await figuresOf(services.db, organId, year)
  const rows = kindIds.map((kind): SheetRow => {
    const { label, unit, article } = kindOf(kind)
    const now = found.find((row) => row.year === year && row.kind === kind)
    const before = found.find((row) => row.year === year - 1 && row.kind === kind)
    return {
      kind,
      label,
      unit,
      article,
      id: now?.id ?? null,
      value: now?.value ?? null,
      previous: before?.value ?? null,
      evidence: now?.evidence ?? '',
      submittedBy: now?.submitted_by ?? null,
      confirmedBy: now?.confirmed_by ?? null,
    }
  })
  return { organId, organName, year, rows, mayWrite: mayWrite(actor, organId), mayConfirm: mayConfirm(actor, organId) }
}

async function ownerOf({ db }: Services, id: string) {
  if (!z.uuid().safeParse(id).success) throw new HTTPException(404, { message: '没有这条采集数据' })
  const row = await figureById(db, id)
  if (!row) throw new HTTPException(404, { message: '没有这条采集数据' })
  return row
}

export const collectedApi = (services: Services) =>
  new Hono<Env>()
    .get(
      '/sheet',
      validator('query', (query) => sheetQuery.parse(query)),
      async (c) => {
        const { organId, year } = c.req.valid('query')
        return c.json<Sheet>(await sheet(services, organId, year, c.var.actor))
      },
    )
    .post(
      '/',
      validator('json', (input) => submitInput.parse(input)),
      async (c) => {
        const figure = c.req.valid('json')
        if (!mayWrite(c.var.actor, figure.organId)) throw new HTTPException(403, { message: '只能填报本机关的数据' })
        const outcome = await submit(services.db, figure, c.var.actor)
        if (!outcome.done) return c.json<Refused, 409>({ refusals: outcome.refusals }, 409)
        return c.json<Sheet, 200>(await sheet(services, figure.organId, figure.year, c.var.actor), 200)
      },
    )
    .post('/:id/confirm', async (c) => {
      const { id, organ_id: organId, year } = await ownerOf(services, c.req.param('id'))
      if (!mayConfirm(c.var.actor, organId)) throw new HTTPException(403, { message: '由本机关负责人或政务公开办确认' })
      const outcome = await confirmFigure(services.db, id, c.var.actor)
      if (!outcome.done) return c.json<Refused, 409>({ refusals: outcome.refusals }, 409)
      return c.json<Sheet, 200>(await sheet(services, organId, year, c.var.actor), 200)
    })
    .route('/', recordsApi(services, register, organsOf(services)))
