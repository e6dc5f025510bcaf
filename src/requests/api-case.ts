import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { Outcome } from '../platform/act.ts'
import { Conflict, readActs } from '../platform/acts.ts'
import { filesOf, readFile } from '../platform/files.ts'
import type { Env, Services } from '../platform/services.ts'
import { checkUpload } from '../platform/uploads.ts'
import { valid } from '../platform/valid.ts'
import { officerNames } from '../registers/store.ts'
import { mayPerform, maySee } from './access.ts'
import { type ActName, actNames, acts } from './acts/index.ts'
import {
  type CaseView,
  type ConflictView,
  type DecisionGroup,
  type FileView,
  performInput,
  similarQuery,
} from './api-types.ts'
import { applicantKey } from './applicant.ts'
import { putIn, type Scan } from './case-files.ts'
import { contentPrint } from './content-print.ts'
import { performAct } from './desk.ts'
import { readRequest } from './performing.ts'
import { intakeRequest } from './receiving.ts'
import type { RequestFacts } from './request.ts'
import { caseView, decisionsToChoose, hintsFor } from './view.ts'
import { closed, fileViews, isOpen, purposeIds } from './view-files.ts'
import { everything, openTo } from './view-opened.ts'
import { actsAsTold } from './view-timeline.ts'

/** Staff routes of one case, under /api/requests. */

type C = Context<Env>

async function requestFor({ db }: Services, c: C): Promise<RequestFacts> {
  const id = z.uuid().safeParse(c.req.param('id'))
  const request = id.success ? await readRequest(db, id.data) : null
  if (!request) throw new HTTPException(404, { message: '没有这件申请' })
  if (!maySee(c.var.actor, request)) throw new HTTPException(403, { message: '只能查看本机关的申请' })
  return request
}

const answer = async ({ db }: Services, c: C, outcome: Outcome<RequestFacts>) =>
  outcome.done
    ? c.json<CaseView, 200>(await caseView(db, outcome.subject, c.var.actor), 200)
    : c.json({ refusals: outcome.refusals }, 409)

/** What others did since this person looked, so that they need not search for it. */
async function conflict({ db }: Services, c: C, request: RequestFacts, seen: number, error: Conflict) {
  const all = await readActs(db, 'request', request.id)
  const officers = await officerNames(
    db,
    all.map(({ by }) => by),
  )
  const told = actsAsTold(all, { officers, files: new Map(), opened: openTo(c.var.actor, request, all) })
  return c.json<ConflictView, 409>({ conflict: error.message, since: told.filter(({ seq }) => seq > seen) }, 409)
}

/** A file comes into a case by its upload and in no other way. */
const byUpload: readonly ActName[] = ['attach']

async function perform(services: Services, c: C, { seen, input }: z.output<typeof performInput>) {
  const name = z.enum(actNames).safeParse(c.req.param('act'))
  if (!name.success || byUpload.includes(name.data)) throw new HTTPException(404, { message: '没有这个办理步骤' })
  const request = await requestFor(services, c)
  try {
    return answer(
      services,
      c,
      await performAct(services, name.data as ActName, request.id, input, c.var.actor, { seen }),
    )
  } catch (error) {
    if (error instanceof Conflict) return conflict(services, c, request, seen, error)
    throw error
  }
}

const uploaded = z.object({
  file: z.instanceof(File, { message: '请选择文件' }),
  purpose: z.enum(purposeIds, '请选择文件的用途'),
})

const malformed = (c: C, field: string, value: string, message: string) =>
  c.json({ errors: [{ field, value, message }] }, 422)

async function checkedScan(file: File, purpose: string): Promise<Scan | { problem: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const checked = await checkUpload(bytes, file.name, 'original')
  return 'problem' in checked ? checked : { ...checked, bytes, purpose }
}

async function upload(services: Services, c: C, request: RequestFacts) {
  const { actor } = c.var
  if (!mayPerform(acts.attach, actor, request)) throw new HTTPException(403, { message: '只能向本机关的案卷附文件' })
  const { file, purpose } = uploaded.parse(await c.req.parseBody())
  const checked = await checkedScan(file, purpose)
  if ('problem' in checked) return malformed(c, 'file', file.name, checked.problem)
  const kept = await services.db.transaction().execute((tx) => putIn(tx, request.id, checked, actor))
  const [view] = fileViews([kept], { officers: new Map([[actor.id, actor.name]]), opened: everything })
  return c.json<FileView, 200>(view as FileView, 200)
}

const takenIn = z.object({ said: z.string('缺少登记内容'), key: z.uuid('登记的编码不对，请刷新页面再登记').optional() })
const asJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new HTTPException(400, { message: '登记内容不是有效的 JSON' })
  }
}

/** A paper that came in, with its scans: all are looked at before anything is written. */
async function takeIn(services: Services, c: C) {
  const body = await c.req.parseBody({ all: true })
  const { said, key } = takenIn.parse(body)
  const sent = [body.scans ?? []].flat().filter((each) => each instanceof File)
  const checked = await Promise.all(sent.map(async (file) => checkedScan(file, 'application')))
  const refused = checked.find((each) => 'problem' in each)
  if (refused && 'problem' in refused) return malformed(c, 'scans', '', refused.problem)
  const scans = checked.flatMap((each) => ('problem' in each ? [] : [each]))
  const outcome = await intakeRequest(services, asJson(said), c.var.actor, { key, scans })
  if (!outcome.done) return answer(services, c, outcome)
  return c.json<CaseView, 201>(await caseView(services.db, outcome.subject, c.var.actor), 201)
}

async function giveFile({ db }: Services, c: C, request: RequestFacts) {
  const id = z.uuid().safeParse(c.req.param('file'))
  const known = id.success ? (await filesOf(db, 'request', request.id)).find((each) => each.id === id.data) : undefined
  if (!known || known.erasedAt) throw new HTTPException(404, { message: '没有这个文件' })
  const opened = openTo(c.var.actor, request, await readActs(db, 'request', request.id))
  if (!isOpen(known, opened)) throw new HTTPException(403, { message: closed(known) })
  const { bytes, name, mediaType } = await readFile(db, known.id)
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': mediaType,
    // A stranger's file is looked at outside the site (docs/decisions/0047).
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  })
}

const similar = async (
  { db }: Services,
  c: C,
  { organId, content, applicant, proof }: z.output<typeof similarQuery>,
) => {
  const own = c.var.actor.organId ?? organId
  if (!own || !mayPerform(acts.intake, c.var.actor, { organId: own }))
    throw new HTTPException(403, { message: '只有登记本机关来件的人员可以查重' })
  const identified = {
    name: applicant,
    idNumber: proof || null,
    creditCode: null,
    phone: null,
    address: null,
    email: null,
  }
  return hintsFor(db, {
    id: null,
    organId: own,
    content,
    contentPrint: content ? contentPrint(content) : null,
    applicantKey: proof ? applicantKey(identified) : null,
    receivedOn: null,
  })
}

export const caseApi = (services: Services) =>
  new Hono<Env>()
    .post('/intake', (c) => takeIn(services, c))
    .get('/decisions', async (c) => c.json<DecisionGroup[]>(await decisionsToChoose(services.db)))
    .post('/similar', valid('json', similarQuery), async (c) => c.json(await similar(services, c, c.req.valid('json'))))
    .get('/:id/case', async (c) =>
      c.json<CaseView>(await caseView(services.db, await requestFor(services, c), c.var.actor)),
    )
    .post('/:id/acts/:act', valid('json', performInput), (c) => perform(services, c, c.req.valid('json')))
    .post('/:id/files', async (c) => upload(services, c, await requestFor(services, c)))
    .get('/:id/files/:file', async (c) => giveFile(services, c, await requestFor(services, c)))
