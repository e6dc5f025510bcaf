import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { Outcome } from '../platform/act.ts'
import { today } from '../platform/now.ts'
import type { Env, Services } from '../platform/services.ts'
import { valid } from '../platform/valid.ts'
import { announcement } from './announcement.ts'
import type { CalendarView, Preview } from './api-types.ts'
import { announceNotice, type Moves, previewAnnouncement, previewWithdrawal, withdrawNotice } from './desk.ts'
import { notices, siteCalendar } from './store.ts'
import { calendarView } from './view.ts'
import { readWording } from './wording.ts'

/** Staff routes of 工作日历, mounted under /api/calendar: everybody counts by it, the office keeps it. */

type C = Context<Env>

const keepers = ['office', 'administrator']
const mayAnnounce = (c: C) => keepers.includes(c.var.actor.role)

const year = z.coerce.number().int().min(2019, '年份应为 2019 至 2099').max(2099, '年份应为 2019 至 2099')
const asked = z.object({ year: year.optional() })
const wording = z.object({ year, text: z.string().trim().min(1, '请粘贴通知的正文').max(20_000, '通知正文太长') })
const reasoned = z.object({ reason: z.string().trim().min(1, '请写明撤下的理由').max(500, '理由不超过 500 字') })

const nothingRead = {
  errors: [
    { field: 'text', value: '', message: '没有读出放假日：请粘贴“一、元旦：1月1日…放假…”这样的正文，或逐项填写' },
  ],
}

export const calendarApi = ({ db }: Services, moves: Moves) => {
  const view = async (c: C, of = Number(today().slice(0, 4))): Promise<CalendarView> =>
    calendarView(await siteCalendar(db), await notices(db), { year: of, mayAnnounce: mayAnnounce(c) })
  const answer = async (c: C, outcome: Outcome<unknown>, of?: number) =>
    outcome.done ? c.json<CalendarView, 200>(await view(c, of), 200) : c.json({ refusals: outcome.refusals }, 409)

  return new Hono<Env>()
    .get('/', valid('query', asked), async (c) => c.json<CalendarView>(await view(c, c.req.valid('query').year)))
    .use(async (c, next) => {
      if (!mayAnnounce(c)) throw new HTTPException(403, { message: '工作日历由政务公开办维护' })
      await next()
    })
    .post('/read', valid('json', wording), (c) => {
      const said = c.req.valid('json')
      const found = readWording(said.text, said.year)
      return found.holidays.length > 0 ? c.json(found, 200) : c.json(nothingRead, 422)
    })
    .post('/preview', valid('json', announcement), async (c) =>
      c.json<Preview>(await previewAnnouncement(db, c.req.valid('json'), moves)),
    )
    .post('/', valid('json', announcement), async (c) => {
      const said = c.req.valid('json')
      return answer(c, await announceNotice(db, said, c.var.actor), said.kind === 'year' ? said.data.year : undefined)
    })
    .get('/:id/withdrawal', async (c) => c.json<Preview>(await previewWithdrawal(db, c.req.param('id'), moves)))
    .post('/:id/withdraw', valid('json', reasoned), async (c) =>
      answer(c, await withdrawNotice(db, c.req.param('id'), c.req.valid('json').reason, c.var.actor)),
    )
}
