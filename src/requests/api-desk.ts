import { type Context, Hono } from 'hono'
import { validator } from 'hono/validator'
import { toListXlsx } from '../papers/index.ts'
import { roles } from '../platform/accounts.ts'
import { today } from '../platform/now.ts'
import type { Env, Services } from '../platform/services.ts'
import { handoverApi } from './handover/api.ts'
import { viewFor, viewsOf } from './worklist/access.ts'
import { assignAll } from './worklist/assign.ts'
import { deskList, deskMonth, deskRows, deskToday } from './worklist/desk-list.ts'
import { closeFeed, feedView, openFeed } from './worklist/feed.ts'
import { deskFigures } from './worklist/figures.ts'
import { noticesFor } from './worklist/notices.ts'
import { deskSheet } from './worklist/sheet.ts'
import { dropView, officersOf, savedViews, saveView } from './worklist/store-own.ts'
import {
  assignInput,
  type DeskFilter,
  type DeskOfficer,
  deskFilter,
  deskQuery,
  figuresQuery,
  monthQuery,
  viewInput,
} from './worklist/types.ts'

/** Staff routes of the desk, under /api/requests: lists, what waits for whom, and what an officer keeps there. */

type C = Context<Env>

const viewNames = { mine: '我的在办', organ: '本机关', all: '全部机关' } as const
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function workbook({ db }: Services, c: C, filter: DeskFilter) {
  const { actor } = c.var
  const rows = await deskRows(db, actor, filter)
  const note = `${viewNames[viewFor(actor, filter)]}，共 ${rows.length} 件；申请人姓名按规定隐去。截至 ${today()}，${actor.name} 导出。`
  const sheet = deskSheet(rows, note)
  const bytes = await toListXlsx({ title: sheet.title, creator: actor.name, sheets: [sheet] })
  const name = encodeURIComponent(`依申请公开办理情况-${today()}.xlsx`)
  const headers = { 'Content-Type': xlsx, 'Content-Disposition': `attachment; filename*=UTF-8''${name}` }
  return c.body(new Uint8Array(bytes), 200, headers)
}

async function officers({ db }: Services, { var: { actor } }: C): Promise<DeskOfficer[]> {
  if (!actor.organId) return []
  const found = await officersOf(db, actor.organId, today())
  return found.map((officer) => ({ ...officer, roleLabel: roles[officer.role as keyof typeof roles] ?? officer.role }))
}

const lists = (services: Services) =>
  new Hono<Env>()
    .get(
      '/desk',
      validator('query', (query) => deskQuery.parse(query)),
      async (c) => c.json(await deskList(services.db, c.var.actor, c.req.valid('query'))),
    )
    .get(
      '/desk.xlsx',
      validator('query', (query) => deskFilter.parse(query)),
      (c) => workbook(services, c, c.req.valid('query')),
    )
    .get(
      '/desk/month',
      validator('query', (query) => monthQuery.parse(query)),
      async (c) => c.json(await deskMonth(services.db, c.var.actor, c.req.valid('query'))),
    )
    .get(
      '/desk/figures',
      validator('query', (query) => figuresQuery.parse(query)),
      async (c) => c.json(await deskFigures(services.db, c.var.actor, c.req.valid('query').year)),
    )
    .get('/desk/today', async (c) => c.json(await deskToday(services.db, c.var.actor)))
    .get('/desk/officers', async (c) => c.json(await officers(services, c)))
    .post(
      '/desk/assign',
      validator('json', (input) => assignInput.parse(input)),
      async (c) => {
        const { ids, to } = c.req.valid('json')
        return c.json(await assignAll(services, ids, to, c.var.actor))
      },
    )
    .get('/desk/scopes', (c) => c.json(viewsOf(c.var.actor)))
    .get('/notices', async (c) => c.json(await noticesFor(services.db, c.var.actor)))

const own = ({ db }: Services) =>
  new Hono<Env>()
    .get('/views', async (c) => c.json(await savedViews(db, c.var.actor.id)))
    .post(
      '/views',
      validator('json', (input) => viewInput.parse(input)),
      async (c) => {
        await saveView(db, c.var.actor.id, c.req.valid('json'))
        return c.json(await savedViews(db, c.var.actor.id))
      },
    )
    .delete('/views/:id{[0-9a-f-]{36}}', async (c) => {
      await dropView(db, c.var.actor.id, c.req.param('id'))
      return c.json(await savedViews(db, c.var.actor.id))
    })
    .get('/feed', async (c) => c.json(await feedView(db, c.var.actor.id)))
    .post('/feed', async (c) => c.json(await openFeed(db, c.var.actor.id)))
    .delete('/feed', async (c) => c.json(await closeFeed(db, c.var.actor.id)))

export const deskApi = (services: Services) =>
  new Hono<Env>().route('/', lists(services)).route('/desk', own(services)).route('/handovers', handoverApi(services))
