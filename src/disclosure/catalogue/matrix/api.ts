import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { validator } from 'hono/validator'
import { z } from 'zod'
import { siteCalendar } from '../../../calendar/index.ts'
import { today } from '../../../platform/now.ts'
import type { Env, Services } from '../../../platform/services.ts'
import { organRows } from '../store.ts'
import type { BehindView, CoverageCell, CoverageView } from './api-types.ts'
import { checkCoverage } from './check.ts'
import { countStates, type Metric, matrixOf, metricsOf, percent, stateOf } from './coverage.ts'
import { duties, elementsAndChannels, itemsBehind } from './store.ts'

/** Staff routes under /api/coverage: the matrix, one cell of it, what stands behind a number, and the check. */

const cellQuery = z.object({ field: z.string().max(100), organId: z.uuid('机关编号不对') })
const behindQuery = z.object({
  source: z.enum(['column', 'leaf'], '种类应为栏目或者事项'),
  key: z.string().max(60),
  organId: z.uuid('机关编号不对'),
  offset: z.coerce.number().int().min(0).default(0),
})

const shown = (name: string, metric: Metric, what: string) => ({
  name,
  value: percent(metric),
  of: `${Math.round(metric.part * 10) / 10} / ${metric.whole} ${what}`,
})

async function coverage({ db }: Services, mayCheck: boolean): Promise<CoverageView> {
  const on = today()
  const all = await duties(db, { today: on, days: await siteCalendar(db) })
  const { coverage: covered, freshness, timeliness } = metricsOf(all, on)
  const onSite = new Set(all.filter(({ items }) => items > 0).map(({ key }) => key))
  const { elements, channels } = await elementsAndChannels(db, onSite)
  const owing = new Set(all.map(({ organId }) => organId))
  return {
    on,
    organs: (await organRows(db)).filter(({ id }) => owing.has(id)).map(({ id, short }) => ({ id, name: short })),
    lines: matrixOf(all, on),
    counts: countStates(all, on),
    metrics: [
      shown('覆盖率', covered, '项责任'),
      shown('更新率', freshness, '项有周期的责任'),
      shown('及时率', timeliness, '条信息'),
      shown('要素完整率', elements, '条登记了要素的信息'),
      shown('渠道到位率', channels, '个选定渠道'),
    ],
    mayCheck,
  }
}

export const coverageApi = (services: Services) =>
  new Hono<Env>()
    .get('/', async (c) => c.json<CoverageView>(await coverage(services, c.var.actor.role === 'office')))
    .get(
      '/cell',
      validator('query', (query) => cellQuery.parse(query)),
      async (c) => {
        const { field, organId } = c.req.valid('query')
        const { db } = services
        const on = today()
        const own = await duties(db, { today: on, days: await siteCalendar(db), organId })
        const organ = (await organRows(db)).find(({ id }) => id === organId)
        if (!organ) throw new HTTPException(404, { message: '没有这个机关' })
        const found = own
          .filter((duty) => duty.field === field)
          .map(({ organId: _, field: __, known: ___, within: ____, ...duty }) => ({
            ...duty,
            state: stateOf({ ...duty, organId, field, known: 0, within: 0 }, on),
          }))
        return c.json<CoverageCell>({ field, organName: organ.name, duties: found })
      },
    )
    .get(
      '/items',
      validator('query', (query) => behindQuery.parse(query)),
      async (c) => {
        const { offset, ...duty } = c.req.valid('query')
        if (duty.source === 'column' && !z.uuid().safeParse(duty.key).success)
          throw new HTTPException(404, { message: '没有这个栏目' })
        const items = await itemsBehind(services.db, duty, { today: today(), limit: 50, offset })
        return c.json<BehindView>({ items })
      },
    )
    .post('/check', async (c) => {
      if (c.var.actor.role !== 'office') throw new HTTPException(403, { message: '由政务公开办组织排查' })
      return c.json({ opened: await checkCoverage(services.db, c.var.actor) })
    })
