import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { Outcome } from '../../platform/act.ts'
import type { Env, Services } from '../../platform/services.ts'
import { valid } from '../../platform/valid.ts'
import { mayCheckOthers } from '../access.ts'
import {
  correctionInput,
  type ForeignView,
  identityInput,
  type Received,
  type RollUpView,
  receiveQuery,
  rollUpQuery,
  rulingInput,
  type ShelfView,
  sheetQuery,
  shelfQuery,
} from '../foreign-types.ts'
import { reviewSheet } from '../reader/show/sheet.ts'
import { type At, correctReport, identifyReport, receiveFile, recheckReport, ruleOn } from './desk.ts'
import { type ForeignReport, rulingNames } from './foreign-report.ts'
import { limits, tooLarge } from './limits.ts'
import { Busy, type ReadSafely, readSafely } from './read-safely.ts'
import { fileOf, findForeign, foreignIn } from './store.ts'
import { shelf } from './store-shelf.ts'
import { foreignView, rollUpView, shelfLine } from './view.ts'

/** Staff routes of 年报核校, mounted under /api/foreign-reports. */

type C = Context<Env>

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const attached = (name: string) => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`

async function reportFor(db: Services['db'], c: C): Promise<ForeignReport> {
  const id = z.uuid().safeParse(c.req.param('id'))
  const report = id.success ? await findForeign(db, id.data) : null
  if (!report) throw new HTTPException(404, { message: '没有这份年报' })
  return report
}

async function answer(db: Services['db'], c: C, outcome: Outcome<ForeignReport>) {
  if (!outcome.done) return c.json({ refusals: outcome.refusals }, 409)
  return c.json<ForeignView, 200>(await foreignView(db, outcome.subject), 200)
}

const malformed = (c: C, message: string) => c.json({ errors: [{ field: 'file', value: '', message }] }, 422)
const bodySize = bodyLimit({
  maxSize: limits.bytes + 1024 * 1024,
  onError: (c) => c.json({ errors: [{ field: 'file', value: '', message: tooLarge }] }, 413),
})

/** A review sheet carries what people decided. */
const ruled = ({ reading: { verdict }, organ, year, rulings }: ForeignReport) => ({
  ...verdict,
  organ,
  year,
  findings: verdict.findings.map((finding) => {
    const own = rulings[finding.id]
    return own ? { ...finding, ruling: [rulingNames[own.ruling], own.note].filter(Boolean).join('：') } : finding
  }),
})

const onError = (error: Error, c: Context) => {
  if (error instanceof Busy) return c.json({ error: error.message }, 503, { 'Retry-After': '60' })
  throw error
}

export const foreignApi = ({ db }: Services, read: ReadSafely = readSafely) => {
  const at = (c: C): At => ({ db, read, actor: c.var.actor })

  async function receive(c: C, batch: string = randomUUID()) {
    const body = await c.req.parseBody().catch(() => null)
    const file = body?.file
    if (!(file instanceof File) || file.size === 0) return malformed(c, '请选择一份年报文件，或粘贴年报的内容。')
    if (file.size > limits.bytes) return malformed(c, tooLarge)
    const paper = { name: file.name.slice(-200), bytes: new Uint8Array(await file.arrayBuffer()) }
    const { known, reports } = await receiveFile(at(c), paper, batch)
    return c.json<Received, 200>({ known, reports: reports.map(shelfLine) }, 200)
  }

  return new Hono<Env>()
    .use(async (c, next) => {
      if (!mayCheckOthers(c.var.actor)) throw new HTTPException(403, { message: '年报核校由政务公开办和监督人员办理' })
      await next()
    })
    .get('/', valid('query', shelfQuery), async (c) => c.json<ShelfView>(await shelf(db, c.req.valid('query'))))
    .post('/', bodySize, valid('query', receiveQuery), (c) => receive(c, c.req.valid('query').batch))
    .get('/sheet.xlsx', valid('query', sheetQuery), async (c) => {
      const sheet = await reviewSheet((await foreignIn(db, c.req.valid('query'))).map(ruled))
      const headers = { 'Content-Type': xlsx, 'Content-Disposition': attached('年报核校表.xlsx') }
      return c.body(new Uint8Array(sheet).buffer, 200, headers)
    })
    .get('/roll-up', valid('query', rollUpQuery), async (c) => {
      const { year, whole } = c.req.valid('query')
      return c.json<RollUpView>(await rollUpView(db, year, whole))
    })
    .get('/:id', async (c) => c.json<ForeignView>(await foreignView(db, await reportFor(db, c))))
    .get('/:id/file', async (c) => {
      const { digest, name } = await reportFor(db, c)
      // Never opened in our own name: a stranger's page would run as ours.
      const headers = { 'Content-Type': 'application/octet-stream', 'Content-Disposition': attached(name) }
      return c.body(new Uint8Array(await fileOf(db, digest)).buffer, 200, headers)
    })
    .post('/:id/recheck', async (c) => answer(db, c, await recheckReport(at(c), await reportFor(db, c))))
    .post('/:id/corrections', valid('json', correctionInput), async (c) => {
      const { cell, value, asRead = false } = c.req.valid('json')
      return answer(db, c, await correctReport(at(c), await reportFor(db, c), { cell, value, asRead }))
    })
    .post('/:id/identity', valid('json', identityInput), async (c) => {
      const { organ, year } = c.req.valid('json')
      return answer(db, c, await identifyReport(at(c), await reportFor(db, c), organ, year))
    })
    .post('/:id/rulings', valid('json', rulingInput), async (c) => {
      return answer(db, c, await ruleOn(at(c), await reportFor(db, c), c.req.valid('json')))
    })
    .onError(onError)
}
