import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { siteCalendar } from '../../calendar/index.ts'
import { organsOf } from '../../organs/index.ts'
import { Conflict, readActs } from '../../platform/acts.ts'
import type { Env, Services } from '../../platform/services.ts'
import type { Malformed, Refused } from '../../registers/api-types.ts'
import { UnreadableRegister } from '../../registers/register.ts'
import { findOne } from '../../registers/store.ts'
import { mattersApi } from '../../steps/api.ts'
import { takeStep } from '../../steps/desk.ts'
import { editLeaf, revise } from './acts/revise.ts'
import type { LeavesView } from './api-types.ts'
import type { Catalogue } from './catalogue.ts'
import { knownFor } from './known.ts'
import type { Leaf } from './leaf.ts'
import { type Line, readLeaf } from './reading.ts'
import { catalogueRoom } from './room.ts'
import { editionsOf } from './store.ts'
import { triggers } from './triggers.ts'
import { readWorkbook, writeWorkbook } from './workbook.ts'

/** Staff routes under /api/catalogues: the matter itself, its leaves as a table, as a workbook, and one by one. */

type C = Context<Env>
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const trigger = z.enum(Object.keys(triggers) as [keyof typeof triggers], '请选择调整情形')
const seen = z.coerce.number('缺少 seen').int().min(0)
const uploadInput = z.object({ trigger, seen, file: z.instanceof(File, { message: '请选择 .xlsx 文件' }) })
const leafInput = z.object({ trigger, seen, line: z.record(z.string(), z.string().max(8_000, '每格不超过 8000 字')) })

async function catalogueFor({ db }: Services, c: C): Promise<Catalogue> {
  const id = z.uuid().safeParse(c.req.param('id'))
  const found = id.success ? await findOne(db, catalogueRoom.record, id.data) : null
  if (!found) throw new HTTPException(404, { message: '没有这份领域目录' })
  return found as unknown as Catalogue
}

const mayEdit = (c: C, { organId }: Catalogue) => catalogueRoom.mayAct(c.var.actor, organId, 'organ')

async function leavesView({ db }: Services, c: C, catalogue: Catalogue): Promise<LeavesView> {
  const acts = await readActs(db, catalogueRoom.record.subject, catalogue.id)
  const { draft, published } = catalogue.proceedings
  const editions = (await editionsOf(db, catalogue.id)).map(({ leaves, ...each }) => ({
    ...each,
    leaves: leaves.length,
  }))
  return {
    ...{ id: catalogue.id, name: catalogue.name, draft, published, editions },
    seq: acts.at(-1)?.seq ?? 0,
    mayEdit: mayEdit(c, catalogue),
  }
}

type Doing = { step: typeof revise; seen: number; said: Record<string, unknown> }

async function take(services: Services, c: C, catalogue: Catalogue, { step, seen: last, said }: Doing) {
  const { db } = services
  if (!mayEdit(c, catalogue)) throw new HTTPException(403, { message: '由牵头部门或者政务公开办编辑' })
  const doing = { room: catalogueRoom, step, days: await siteCalendar(db), actor: c.var.actor }
  try {
    const outcome = await takeStep(db, doing, catalogue.id, said, last)
    if (!outcome.done) return c.json<Refused, 409>({ refusals: outcome.refusals }, 409)
    return c.json<LeavesView, 200>(await leavesView(services, c, outcome.subject), 200)
  } catch (error) {
    if (error instanceof Conflict) return c.json({ conflict: error.message, error: error.message }, 409)
    throw error
  }
}

const wrong = (c: C, errors: Malformed['errors']) => c.json<Malformed, 422>({ errors }, 422)

async function upload(services: Services, c: C) {
  const catalogue = await catalogueFor(services, c)
  const said = uploadInput.parse(await c.req.parseBody())
  try {
    const known = await knownFor(services.db, catalogue)
    const { leaves, problems } = await readWorkbook(new Uint8Array(await said.file.arrayBuffer()), known)
    if (problems.length > 0)
      return wrong(
        c,
        problems.slice(0, 200).map(({ row, column, value, remedy }) => ({
          ...{ field: 'file', value },
          message: `第 ${row} 行 · ${column} · ${value || '（空白）'} · ${remedy}`,
        })),
      )
    return take(services, c, catalogue, { step: revise, seen: said.seen, said: { trigger: said.trigger, leaves } })
  } catch (error) {
    if (error instanceof UnreadableRegister) return wrong(c, [{ field: 'file', value: '', message: error.message }])
    throw error
  }
}

async function edit(services: Services, c: C) {
  const catalogue = await catalogueFor(services, c)
  const said = leafInput.parse(await c.req.json())
  const known = await knownFor(services.db, catalogue)
  const { leaf, troubles } = readLeaf(said.line as Line, known, known.used)
  if (troubles.length > 0)
    return wrong(
      c,
      troubles.map(({ column, value, remedy }) => ({ field: column, value, message: `${column}：${remedy}` })),
    )
  const facts = { trigger: said.trigger, leaves: [leaf] }
  return take(services, c, catalogue, { step: editLeaf as typeof revise, seen: said.seen, said: facts })
}

async function paper({ db }: Services, c: C) {
  const catalogue = await catalogueFor({ db }, c)
  const version = Number(c.req.query('version') ?? 0)
  const edition = (await editionsOf(db, catalogue.id)).find((each) => each.version === version)
  const leaves: readonly Leaf[] = edition?.leaves ?? catalogue.proceedings.draft
  const title = catalogueRoom.title(catalogue)
  const name = encodeURIComponent(`${title}${edition ? `（第${version}版）` : ''}.xlsx`)
  return c.body(new Uint8Array(await writeWorkbook(title, leaves)), 200, {
    'Content-Type': xlsx,
    'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
  })
}

export const cataloguesApi = (services: Services) =>
  new Hono<Env>()
    .get('/:id/leaves', async (c) => c.json<LeavesView>(await leavesView(services, c, await catalogueFor(services, c))))
    .post('/:id/leaves', (c) => upload(services, c))
    .post('/:id/leaf', (c) => edit(services, c))
    .get('/:id/export', (c) => paper(services, c))
    .route('/', mattersApi(services, catalogueRoom, organsOf(services)))
