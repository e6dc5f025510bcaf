import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { toListXlsx } from '../papers/index.ts'
import type { Outcome } from '../platform/act.ts'
import { Conflict, readActs } from '../platform/acts.ts'
import { filesOf, readFile } from '../platform/files.ts'
import { dateAt } from '../platform/now.ts'
import type { Env } from '../platform/services.ts'
import { valid } from '../platform/valid.ts'
import { officerNames } from '../registers/store.ts'
import { mayPerform, mayRead } from './access.ts'
import { type ItemActName, itemActNames } from './act-names.ts'
import { itemActs } from './acts/index.ts'
import { draftInput, type ItemCase, type ItemFile, performInput, queueQuery } from './api-types.ts'
import { choices, officersToName } from './choices.ts'
import { performItem, saveDraft } from './desk.ts'
import type { Publishing } from './gates.ts'
import type { ItemFacts } from './item.ts'
import { keepItemFile } from './item-files.ts'
import { queueFor, redList } from './queue.ts'
import { reviewForm } from './review-form.ts'
import { readItem } from './store.ts'
import { compareVersions } from './versions.ts'
import { itemCase } from './view.ts'
import { importWord } from './word/import.ts'

/** Staff routes of items on their way to the public, under /api/items. */

type C = Context<Env>

/** The item, if this person may see it at all and it has a text of its own. */
async function itemFor({ db }: Publishing, c: C): Promise<ItemFacts> {
  const id = z.uuid().safeParse(c.req.param('id'))
  const item = id.success ? await readItem(db, id.data) : null
  if (!item) throw new HTTPException(404, { message: '没有这条信息' })
  if (!mayRead(c.var.actor, item)) throw new HTTPException(403, { message: '只能查看本机关的信息' })
  if (!item.proceedings)
    throw new HTTPException(404, { message: '这条信息随目录导入，没有正文和审校记录；请在目录登记簿中查看' })
  return item
}

const answer = async (services: Publishing, c: C, outcome: Outcome<ItemFacts>) =>
  outcome.done
    ? c.json<ItemCase, 200>(await itemCase(services, outcome.subject, c.var.actor), 200)
    : c.json({ refusals: outcome.refusals }, 409)

async function draft(services: Publishing, c: C, { organId, contentClass, draft: said }: z.output<typeof draftInput>) {
  const of = organId ?? c.var.actor.organId
  if (!of) throw new HTTPException(403, { message: '您的账号不属于任何机关，不能拟稿' })
  return answer(services, c, await saveDraft(services, { organId: of, contentClass, draft: said }, c.var.actor))
}

const acted = (name: string | undefined): ItemActName => {
  const known = z.enum(itemActNames).safeParse(name)
  if (!known.success || itemActs[known.data].from === 'new' || itemActs[known.data].by.every((by) => by === 'system'))
    throw new HTTPException(404, { message: '没有这个办理步骤' })
  return known.data
}

/** Malformed input is answered with its fields, by the schema of the act itself. */
const malformed = (c: C, error: z.ZodError) =>
  c.json({ errors: error.issues.map(({ path, message }) => ({ field: path.join('.'), value: '', message })) }, 422)

async function perform(services: Publishing, c: C, { seen, input }: z.output<typeof performInput>) {
  const name = acted(c.req.param('act'))
  const { id } = await itemFor(services, c)
  try {
    return await answer(services, c, await performItem(services, name, id, input, c.var.actor, seen))
  } catch (error) {
    if (error instanceof z.ZodError) return malformed(c, error)
    if (error instanceof Conflict) {
      const { timeline } = await itemCase(services, (await readItem(services.db, id))!, c.var.actor)
      return c.json({ conflict: error.message, since: timeline.filter(({ seq }) => seq > (seen ?? 0)) }, 409)
    }
    throw error
  }
}

const uploaded = z.object({ file: z.instanceof(File, { message: '请选择文件' }) })

async function mayAdd(services: Publishing, c: C): Promise<ItemFacts> {
  const item = await itemFor(services, c)
  if (!mayPerform(itemActs.edit, c.var.actor, item))
    throw new HTTPException(403, { message: '只能向本机关的稿件上传文件' })
  return item
}

async function upload(services: Publishing, c: C) {
  const item = await mayAdd(services, c)
  const { file } = uploaded.parse(await c.req.parseBody())
  const kept = await keepItemFile(services, item, file, c.var.actor)
  if ('problem' in kept) return c.json({ errors: [{ field: 'file', value: file.name, message: kept.problem }] }, 422)
  const { files } = await itemCase(services, item, c.var.actor)
  return c.json<ItemFile, 200>(files.find(({ id }) => id === kept.id)!, 200)
}

async function readWord(services: Publishing, c: C) {
  const item = await mayAdd(services, c)
  const { file } = uploaded.parse(await c.req.parseBody())
  const bytes = new Uint8Array(await file.arrayBuffer())
  const read = await importWord(services.db, { itemId: item.id, name: file.name, bytes, by: c.var.actor.id })
  if ('problem' in read) return c.json({ errors: [{ field: 'file', value: file.name, message: read.problem }] }, 422)
  return c.json(read, 200)
}

const pictures = /^image\/(png|jpeg)$/

async function giveFile(services: Publishing, c: C) {
  const item = await itemFor(services, c)
  const known = (await filesOf(services.db, 'item', item.id)).find(({ id }) => id === c.req.param('file'))
  if (!known || known.erasedAt) throw new HTTPException(404, { message: '没有这个文件' })
  const { bytes, name, mediaType } = await readFile(services.db, known.id)
  // A picture is looked at within the draft; anything else outside the site (docs/decisions/0047).
  const how = pictures.test(mediaType) ? 'inline' : 'attachment'
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': mediaType,
    'Content-Disposition': `${how}; filename*=UTF-8''${encodeURIComponent(name)}`,
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  })
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function giveForm(services: Publishing, c: C) {
  const item = await itemFor(services, c)
  const acts = await readActs(services.db, 'item', item.id)
  const names = await officerNames(
    services.db,
    acts.map(({ by }) => by),
  )
  const sheets = [reviewForm(item, acts, names, dateAt)]
  const bytes = await toListXlsx({ title: '信息发布审核表', creator: c.var.actor.name, sheets })
  const name = encodeURIComponent(`信息发布审核表-${item.title.slice(0, 60)}.xlsx`)
  const headers = { 'Content-Type': xlsx, 'Content-Disposition': `attachment; filename*=UTF-8''${name}` }
  return c.body(new Uint8Array(bytes), 200, headers)
}

const compareQuery = z.object({ left: z.string().min(1, '请选择旧版本'), right: z.string().min(1, '请选择新版本') })

export const publishingApi = (services: Publishing) =>
  new Hono<Env>()
    .get('/queue', valid('query', queueQuery), async (c) =>
      c.json(await queueFor(services, c.var.actor, c.req.valid('query'))),
    )
    .get('/red-list', async (c) => c.json(await redList(services, c.var.actor)))
    .get('/choices', async (c) => c.json(await choices(services, c.var.actor)))
    .get('/officers', async (c) => c.json(await officersToName(services.db)))
    .post('/drafts', valid('json', draftInput), (c) => draft(services, c, c.req.valid('json')))
    .get('/:id/case', async (c) => c.json<ItemCase>(await itemCase(services, await itemFor(services, c), c.var.actor)))
    .get('/:id/compare', valid('query', compareQuery), async (c) => {
      const compared = await compareVersions(services, await itemFor(services, c), c.req.valid('query'))
      if (!compared) throw new HTTPException(404, { message: '没有这个版本' })
      return c.json(compared)
    })
    .get('/:id/review-form.xlsx', (c) => giveForm(services, c))
    .post('/:id/acts/:act', valid('json', performInput), (c) => perform(services, c, c.req.valid('json')))
    .post('/:id/files', (c) => upload(services, c))
    .post('/:id/word', (c) => readWord(services, c))
    .get('/:id/files/:file', (c) => giveFile(services, c))
