import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { validator } from 'hono/validator'
import { z } from 'zod'
import { siteCalendar } from '../calendar/index.ts'
import { organsOf } from '../organs/index.ts'
import { today } from '../platform/now.ts'
import type { Env, Services } from '../platform/services.ts'
import { writeSetting } from '../platform/settings.ts'
import type { Malformed, Refused } from '../registers/api-types.ts'
import { UnreadableRegister } from '../registers/register.ts'
import { findOne } from '../registers/store.ts'
import { mayWork, readsOnly } from '../steps/access.ts'
import { mattersApi } from '../steps/api.ts'
import { takeStep } from '../steps/desk.ts'
import { type CleanUpLines, type FilingView, lineInput, templateInput, yearQuery } from './api-types.ts'
import type { CleanUp } from './clean-up/clean-up.ts'
import { cleanUpRoom } from './clean-up/room.ts'
import { decideLine } from './clean-up/steps.ts'
import { filingOf, filingTemplate, markSent, readTemplate, toSend } from './filing/filing.ts'
import { packageOf } from './filing/package.ts'
import { takeReceipts } from './filing/receipts.ts'
import { sources } from './filing/record.ts'
import { gapsOf, radarOf } from './lists.ts'
import { reconcile } from './reconcile.ts'
import { publicDocuments } from './store.ts'
import { rollingUp } from './store-filing.ts'

/** What is looked over as a whole: radar, numbers, the three counts, clean-ups, and what the province is told. */

type C = Context<Env>

async function reconciliation(services: Services, c: C, year: number) {
  const own = readsOnly(c.var.actor)
  const rolls = await rollingUp(services.db)
  const documents = (await publicDocuments(services.db, own)).filter(
    ({ organId }) => own !== null || rolls.has(organId),
  )
  return { ...reconcile(documents, year), scope: own === null ? '全区' : '本机关' }
}

async function filingView(services: Services, c: C): Promise<FilingView> {
  const { records, on, template } = await filingOf(services, c.var.actor)
  return {
    on,
    template: [...template],
    sources: Object.entries(sources).map(([value, { label }]) => ({ value, label })),
    mayChangeTemplate: c.var.actor.role === 'office',
    records: records.map(({ document: { id, title, docNumber }, organ, state, problems }) => ({
      ...{ id, title, docNumber, organ, state },
      problems: [...problems],
    })),
  }
}

const filing = (services: Services) =>
  new Hono<Env>()
    .get('/', async (c) => c.json<FilingView>(await filingView(services, c)))
    .put(
      '/template',
      validator('json', (input) => templateInput.parse(input)),
      async (c) => {
        if (c.var.actor.role !== 'office') throw new HTTPException(403, { message: '报送模板由政务公开办维护' })
        await writeSetting(services.db, filingTemplate.key, c.req.valid('json').columns)
        return c.json({ template: await readTemplate(services.db) })
      },
    )
    .post('/package', async (c) => {
      if (c.var.actor.role !== 'office') throw new HTTPException(403, { message: '省库由政务公开办统一报送' })
      const all = await filingOf(services, c.var.actor)
      const records = toSend(all)
      if (records.length === 0) throw new HTTPException(409, { message: '没有需要报送的文件' })
      const bytes = await packageOf(services, all, records)
      await markSent(services, records, c.var.actor)
      return c.body(new Uint8Array(bytes), 200, {
        'Content-Type': 'application/zip',
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`省库报送-${today()}.zip`)}`,
        'Cache-Control': 'private, no-store',
      })
    })
    .post('/receipts', async (c) => {
      if (c.var.actor.role !== 'office') throw new HTTPException(403, { message: '省库回执由政务公开办登记' })
      const { file } = await c.req.parseBody()
      if (!(file instanceof File)) return malformed(c, '请选择省库回执（xlsx）')
      try {
        const taken = await takeReceipts(services, new Uint8Array(await file.arrayBuffer()), c.var.actor)
        if (taken.problems.length > 0) return malformed(c, taken.problems.join('；'))
        return c.json(taken)
      } catch (error) {
        if (error instanceof UnreadableRegister) return malformed(c, error.message)
        throw error
      }
    })

const malformed = (c: C, message: string) =>
  c.json<Malformed, 422>({ errors: [{ field: 'file', value: '', message }] }, 422)

async function cleanUpFor({ db }: Services, c: C): Promise<CleanUp> {
  const id = z.uuid().safeParse(c.req.param('id'))
  const cleanUp = id.success ? await findOne<CleanUp>(db, cleanUpRoom.record, id.data) : null
  const only = readsOnly(c.var.actor)
  if (!cleanUp) throw new HTTPException(404, { message: '没有这次清理' })
  if (only !== null && only !== cleanUp.organId) throw new HTTPException(403, { message: '只能查看本机关的清理' })
  return cleanUp
}

const linesOf = (c: C, cleanUp: CleanUp): CleanUpLines => ({
  lines: cleanUp.proceedings.lines.map((each) => ({ ...each })),
  mayDecide: cleanUp.standing === 'open' && mayWork(c.var.actor, cleanUp.organId),
})

const cleanUps = (services: Services) =>
  new Hono<Env>()
    .get('/:id/lines', async (c) => c.json<CleanUpLines>(linesOf(c, await cleanUpFor(services, c))))
    .post(
      '/:id/lines',
      validator('json', (input) => lineInput.parse(input)),
      async (c) => {
        const cleanUp = await cleanUpFor(services, c)
        if (!mayWork(c.var.actor, cleanUp.organId))
          throw new HTTPException(403, { message: '清理意见由组织清理的机关提出' })
        const doing = { room: cleanUpRoom, step: decideLine, days: await siteCalendar(services.db), actor: c.var.actor }
        const outcome = await takeStep(services.db, doing, cleanUp.id, c.req.valid('json'))
        if (!outcome.done) return c.json<Refused, 409>({ refusals: outcome.refusals }, 409)
        return c.json<CleanUpLines, 200>(linesOf(c, outcome.subject), 200)
      },
    )
    .route('/', mattersApi(services, cleanUpRoom, organsOf(services)))

export const wholeApi = (services: Services) =>
  new Hono<Env>()
    .get('/radar', async (c) => c.json(await radarOf(services, c.var.actor)))
    .get(
      '/numbers',
      validator('query', (query) => yearQuery.parse(query)),
      async (c) => c.json(await gapsOf(services, c.req.valid('query').year ?? null, c.var.actor)),
    )
    .get(
      '/reconciliation',
      validator('query', (query) => yearQuery.parse(query)),
      async (c) => {
        const year = c.req.valid('query').year ?? Number(today().slice(0, 4)) - 1
        return c.json(await reconciliation(services, c, year))
      },
    )
    .route('/filing', filing(services))
    .route('/clean-ups', cleanUps(services))
