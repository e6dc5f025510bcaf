import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { validator } from 'hono/validator'
import { z } from 'zod'
import { organsOf } from '../../organs/index.ts'
import type { Actor } from '../../platform/act.ts'
import { today } from '../../platform/now.ts'
import type { Env, Services } from '../../platform/services.ts'
import { mattersApi } from '../../steps/api.ts'
import type { ColumnTree } from './api-types.ts'
import { openDefaultColumns } from './default.ts'
import { dueOn, stateOf } from './freshness.ts'
import { columnRoom } from './room.ts'
import { changesOf, columnTree, unplaced } from './store.ts'
import { cycles, obliged } from './words.ts'

/** Staff routes under /api/columns: the tree with what is overdue in it, the year's changes, and one column with its acts. */

const treeQuery = z.object({ year: z.coerce.number('年份应为四位数字').int().min(2000).max(2100).optional() })

const mayChange = ({ role }: Actor) => role === 'office'

async function treeOf({ db }: Services, actor: Actor, year: number, names: ReadonlyMap<string, string>) {
  const on = today()
  const rows = await columnTree(db, on)
  const columns = rows.map(({ proceedings, ...row }) => {
    const timed = { kind: row.kind, cycleDays: proceedings.cycleDays, newest: row.newest }
    return {
      ...row,
      organName: names.get(row.organId) ?? '',
      cycle: cycles[proceedings.cycle],
      obliged: obliged[proceedings.obliged],
      type: proceedings.type,
      state: stateOf(timed, on),
      dueOn: dueOn(timed),
    }
  })
  return {
    columns,
    unplaced: await unplaced(db),
    year,
    years: [0, 1, 2, 3, 4].map((back) => Number(on.slice(0, 4)) - back),
    changes: await changesOf(db, year),
    mayChange: mayChange(actor),
  } satisfies ColumnTree
}

export const columnsApi = (services: Services) =>
  new Hono<Env>()
    .get(
      '/tree',
      validator('query', (query) => treeQuery.parse(query)),
      async (c) => {
        const year = c.req.valid('query').year ?? Number(today().slice(0, 4))
        return c.json<ColumnTree>(await treeOf(services, c.var.actor, year, await organsOf(services).names()))
      },
    )
    .post('/default', async (c) => {
      if (!mayChange(c.var.actor)) throw new HTTPException(403, { message: '由政务公开办设立栏目' })
      const opened = await openDefaultColumns(services.db, c.var.actor, '政务公开工作主管部门')
      return c.json({ opened })
    })
    .route('/', mattersApi(services, columnRoom, organsOf(services)))
