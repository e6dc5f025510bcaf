import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { Outcome } from '../platform/act.ts'
import type { Env, Services } from '../platform/services.ts'
import { valid } from '../platform/valid.ts'
import { maySee } from './access.ts'
import {
  actInput,
  explanationInput,
  narrativeInput,
  openInput,
  paperFormats,
  type ReportView,
  reportActNames,
  rowsQuery,
  yearQuery,
} from './api-types.ts'
import { explainFinding, Forbidden, openReport, takeStep, writeSection } from './desk.ts'
import { attachment, writers } from './formats.ts'
import { RecordsChanged } from './freeze.ts'
import { currentPaper } from './papers-of.ts'
import type { Report } from './report.ts'
import { rowsBehind } from './rows.ts'
import { progress, reportList } from './shelf.ts'
import { findReport } from './store.ts'
import { reportView } from './view.ts'

/** Staff routes of the annual report, mounted under /api/reports. */

type C = Context<Env>

const isFormat = z.enum(paperFormats)
const isStep = z.enum(reportActNames)
const notFound = () => new HTTPException(404, { message: '没有这份年度报告' })

/** The report, if this person may see it at all. */
async function reportFor(db: Services['db'], c: C): Promise<Report> {
  const id = z.uuid().safeParse(c.req.param('id'))
  const report = id.success ? await findReport(db, id.data) : null
  if (!report) throw notFound()
  if (!maySee(c.var.actor, report)) throw new Forbidden('只能查看本机关的年度报告。')
  return report
}

/** 200 with the report as it now stands, or 409 with the sentences that refuse. */
async function answer(db: Services['db'], c: C, outcome: Outcome<Report>) {
  if (!outcome.done) return c.json({ refusals: outcome.refusals }, 409)
  return c.json<ReportView, 200>(await reportView(db, outcome.subject, c.var.actor), 200)
}

async function givePaper(db: Services['db'], c: C, file: string) {
  const format = isFormat.safeParse(file.slice('paper.'.length))
  if (!format.success) throw new HTTPException(404, { message: `没有这种格式；可用：${paperFormats.join('、')}` })
  const paper = await currentPaper(db, await reportFor(db, c))
  const { type, write } = writers[format.data]
  if (format.data !== 'pdf') c.header('Content-Disposition', attachment(paper, format.data))
  return c.body((await write(paper)) as string, 200, { 'Content-Type': type, 'Cache-Control': 'no-store' })
}

const onError = (error: Error, c: Context) => {
  if (error instanceof Forbidden) return c.json({ error: error.message }, 403)
  if (error instanceof RecordsChanged) {
    return c.json({ refusals: [{ sentence: error.message, article: '条例第四十九条' }] }, 409)
  }
  throw error
}

export const reportsApi = ({ db }: Services) =>
  new Hono<Env>()
    .get('/', valid('query', yearQuery), async (c) =>
      c.json(await reportList(db, c.req.valid('query').year, c.var.actor)),
    )
    .get('/progress', valid('query', yearQuery), async (c) =>
      c.json(await progress(db, c.req.valid('query').year, c.var.actor)),
    )
    .post('/', valid('json', openInput), async (c) =>
      answer(db, c, await openReport(db, c.req.valid('json'), c.var.actor)),
    )
    .get('/:id', async (c) => c.json<ReportView>(await reportView(db, await reportFor(db, c), c.var.actor)))
    .put('/:id/narrative', valid('json', narrativeInput), async (c) => {
      const { section, doc } = c.req.valid('json')
      return answer(db, c, await writeSection(db, await reportFor(db, c), section, doc, c.var.actor))
    })
    .post('/:id/explanations', valid('json', explanationInput), async (c) => {
      const { finding, text } = c.req.valid('json')
      return answer(db, c, await explainFinding(db, await reportFor(db, c), finding, text, c.var.actor))
    })
    .post('/:id/acts/:act', valid('json', actInput), async (c) => {
      const step = isStep.safeParse(c.req.param('act'))
      if (!step.success) throw new HTTPException(404, { message: '没有这个办理步骤' })
      return answer(db, c, await takeStep(db, await reportFor(db, c), step.data, c.req.valid('json'), c.var.actor))
    })
    .get('/:id/rows/:figure', valid('query', rowsQuery), async (c) => {
      const opened = await rowsBehind(db, await reportFor(db, c), c.req.param('figure'), c.req.valid('query'))
      if (!opened) throw new HTTPException(404, { message: '没有这个数据项' })
      return c.json(opened)
    })
    .get('/:id/:file{paper\\..+}', (c) => givePaper(db, c, c.req.param('file')))
    .onError(onError)
