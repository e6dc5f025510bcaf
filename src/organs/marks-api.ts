import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { keepFile, readFile } from '../platform/files.ts'
import type { Env, Services } from '../platform/services.ts'
import { checkUpload } from '../platform/uploads.ts'
import type { ProfileView } from './api-types.ts'
import { describeOrgan } from './describing.ts'
import { marks } from './marks.ts'
import { organViewFor } from './profile-api.ts'

/** Pictures of an organ's seal and of its head's signature, under /api/organs/:id/profile/marks. */

const isMark = z.enum(['seal', 'signature'])
const pictures = ['image/png', 'image/jpeg']

const markFor = (c: Context<Env>) => {
  const mark = isMark.safeParse(c.req.param('mark'))
  if (!mark.success) throw new HTTPException(404, { message: '只有印章（seal）和签名（signature）两种图片' })
  return mark.data
}

const malformed = (c: Context<Env>, value: string, message: string) =>
  c.json({ errors: [{ field: 'file', value, message }] }, 422)

async function viewToChange({ db }: Services, c: Context<Env>) {
  const view = await organViewFor(db, c.req.param('id') ?? '', c.var.actor)
  if (!view.mayDescribe) throw new HTTPException(403, { message: '印章、签名图片由本机关负责人或者政务公开办更换' })
  return view
}

async function set({ db }: Services, c: Context<Env>, { id, profile }: ProfileView, file: string | null) {
  const outcome = await describeOrgan(db, id, { ...profile, [marks[markFor(c)].field]: file }, c.var.actor)
  if (!outcome.done) return c.json({ refusals: outcome.refusals }, 409)
  return c.json<ProfileView, 200>(await organViewFor(db, id, c.var.actor), 200)
}

async function put(services: Services, c: Context<Env>) {
  const { purpose } = marks[markFor(c)]
  const view = await viewToChange(services, c)
  const { file } = await c.req.parseBody()
  if (!(file instanceof File)) return malformed(c, '', '请选择图片')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const checked = await checkUpload(bytes, file.name, 'identity')
  if ('problem' in checked) return malformed(c, file.name, checked.problem)
  if (!pictures.includes(checked.mediaType))
    return malformed(c, file.name, '应为 PNG 或者 JPEG 图片，建议用透明底的 PNG')
  const kept = await keepFile(services.db, {
    ...{ subjectKind: 'organ', subjectId: view.id, purpose, bytes, by: c.var.actor.id },
    ...{ name: checked.name, mediaType: checked.mediaType },
  })
  return set(services, c, view, kept.id)
}

const remove = async (services: Services, c: Context<Env>) => set(services, c, await viewToChange(services, c), null)

async function get({ db }: Services, c: Context<Env>) {
  const { profile } = await organViewFor(db, c.req.param('id') ?? '', c.var.actor)
  const id = profile[marks[markFor(c)].field]
  if (!id) throw new HTTPException(404, { message: '没有上传图片' })
  const { bytes, mediaType } = await readFile(db, id)
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': mediaType,
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  })
}

export const marksApi = (services: Services) =>
  new Hono<Env>()
    .post('/:id/profile/marks/:mark', (c) => put(services, c))
    .delete('/:id/profile/marks/:mark', (c) => remove(services, c))
    .get('/:id/profile/marks/:mark', (c) => get(services, c))
