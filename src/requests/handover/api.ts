import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { validator } from 'hono/validator'
import { z } from 'zod'
import { organNames } from '../../organs/index.ts'
import { letterDocx, toListXlsx } from '../../papers/index.ts'
import { roles } from '../../platform/accounts.ts'
import { readActs } from '../../platform/acts.ts'
import { today } from '../../platform/now.ts'
import type { Env, Services } from '../../platform/services.ts'
import { mayRead, readsOnly } from '../../registers/access.ts'
import { officerNames } from '../../registers/store.ts'
import { confirmByReceiver } from './acts.ts'
import type { HandoverFacts, Taken } from './handover.ts'
import { handoverPaper, handoverSheets, type Names } from './pack.ts'
import { handedOf, prepareHandover, receiveHandover } from './perform.ts'
import { accountOf, handovers, type Listed, organOf, readHandover } from './store.ts'
import {
  type HandoverPreview,
  type HandoverRow,
  type HandoverView,
  prepareInput,
  previewQuery,
  receiveInput,
} from './types.ts'

/** Staff routes under /api/requests/handovers. */

type C = Context<Env>
type Db = Services['db']

async function handoverFor(db: Db, c: C): Promise<HandoverFacts> {
  const id = c.req.param('id') ?? ''
  const handover = z.uuid().safeParse(id).success ? await readHandover(db, id) : null
  if (!handover) throw new HTTPException(404, { message: '没有这份交接' })
  if (!mayRead(c.var.actor, handover.organId)) throw new HTTPException(403, { message: '这份交接不属于本机关' })
  return handover
}

const gone = '已离任人员'
const isParty = ({ fromOfficer, toOfficer }: Listed | HandoverFacts, id: string) =>
  [fromOfficer, toOfficer].includes(id)

async function list(db: Db, { var: { actor } }: C): Promise<HandoverRow[]> {
  const found = await handovers(db, readsOnly(actor))
  const names = await officerNames(
    db,
    found.flatMap(({ fromOfficer, toOfficer }) => [fromOfficer, toOfficer]),
  )
  const organs = await organNames(db)
  return found.map((one) => ({
    id: one.id,
    organName: organs.get(one.organId) ?? '',
    from: names.get(one.fromOfficer) ?? gone,
    to: names.get(one.toOfficer) ?? gone,
    preparedOn: one.preparedOn,
    receivedOn: one.receivedOn,
    count: one.count,
    mine: isParty(one, actor.id),
  }))
}

async function preview(db: Db, from: string, { var: { actor } }: C): Promise<HandoverPreview> {
  const organId = await organOf(db, from)
  if (!organId || organId !== actor.organId) throw new HTTPException(403, { message: '只能交接本机关人员的工作' })
  const [account, { items, habits }] = await Promise.all([accountOf(db, from), handedOf(db, organId, from)])
  const shown = account && { ...account, roleLabel: roles[account.role as keyof typeof roles] ?? account.role }
  return { from: { id: from, name: account?.name ?? gone }, cases: items, habits, account: shown ?? null }
}

async function namesOf(db: Db, { organId, fromOfficer, toOfficer, preparedBy }: HandoverFacts): Promise<Names> {
  const [names, organs] = await Promise.all([officerNames(db, [fromOfficer, toOfficer, preparedBy]), organNames(db)])
  const of = (id: string) => names.get(id) ?? gone
  return { organ: organs.get(organId) ?? '', from: of(fromOfficer), to: of(toOfficer), by: of(preparedBy) }
}

async function view(db: Db, handover: HandoverFacts, { var: { actor } }: C): Promise<HandoverView> {
  const names = await namesOf(db, handover)
  const received = (await readActs(db, 'handover', handover.id)).find(({ name }) => name === 'confirmByReceiver')
  const nothing = { remark: '', taken: [], kept: [] }
  return {
    id: handover.id,
    organName: names.organ,
    from: names.from,
    to: names.to,
    preparedBy: names.by,
    preparedOn: handover.preparedOn,
    receivedOn: handover.receivedOn,
    receivedRemark: handover.receivedRemark,
    count: handover.cases.items.length,
    mine: isParty(handover, actor.id),
    notes: handover.notes,
    cases: handover.cases.items,
    habits: handover.cases.habits,
    refusals: confirmByReceiver.refusals(handover, nothing, { today: today(), actor }),
    kept: (received?.facts as Taken | undefined)?.kept ?? [],
  }
}

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

async function pack(db: Db, c: C, format: keyof typeof types) {
  const handover = await handoverFor(db, c)
  const names = await namesOf(db, handover)
  const title = '依申请公开工作交接书'
  const bytes =
    format === 'docx'
      ? await letterDocx(handoverPaper(handover, names))
      : await toListXlsx({ title, creator: names.organ, sheets: handoverSheets(handover, names) })
  const name = encodeURIComponent(`${title}-${names.from}交${names.to}-${handover.preparedOn}.${format}`)
  const headers = { 'Content-Type': types[format], 'Content-Disposition': `attachment; filename*=UTF-8''${name}` }
  return c.body(new Uint8Array(bytes), 200, headers)
}

export const handoverApi = (services: Services) => {
  const { db } = services
  return new Hono<Env>()
    .get('/', async (c) => c.json(await list(db, c)))
    .get(
      '/preview',
      validator('query', (query) => previewQuery.parse(query)),
      async (c) => c.json(await preview(db, c.req.valid('query').from, c)),
    )
    .post(
      '/',
      validator('json', (input) => prepareInput.parse(input)),
      async (c) => {
        const outcome = await prepareHandover(services, c.req.valid('json'), c.var.actor)
        return outcome.done ? c.json(await view(db, outcome.subject, c)) : c.json({ refusals: outcome.refusals }, 409)
      },
    )
    .get('/:id', async (c) => c.json(await view(db, await handoverFor(db, c), c)))
    .get('/:id/pack.docx', (c) => pack(db, c, 'docx'))
    .get('/:id/pack.xlsx', (c) => pack(db, c, 'xlsx'))
    .post(
      '/:id/receive',
      validator('json', (input) => receiveInput.parse(input)),
      async (c) => {
        const { id } = await handoverFor(db, c)
        const outcome = await receiveHandover(services, id, c.req.valid('json').remark, c.var.actor)
        return outcome.done ? c.json(await view(db, outcome.subject, c)) : c.json({ refusals: outcome.refusals }, 409)
      },
    )
}
