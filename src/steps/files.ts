import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { Actor } from '../platform/act.ts'
import { performIn } from '../platform/acts.ts'
import { filesOf, keepFile, readFile, type StoredFile } from '../platform/files.ts'
import { checkUpload } from '../platform/uploads.ts'
import type { FileView } from './api-types.ts'
import { type Doing, deskOf, siteTerms } from './desk.ts'
import type { Db, Room } from './room.ts'
import type { Matter } from './step.ts'

/** The papers of a matter: applications, answers, decisions. They name people, so only who handles it opens them. */

const uploaded = z.object({
  file: z.instanceof(File, { message: '请选择文件' }),
  purpose: z.string().trim().min(1, '请写明是什么材料').max(100, '材料名称不超过 100 字'),
})

const mayOpenFile = <M extends Matter>({ opensNames }: Room<M>, actor: Actor, { organId }: M, { keptBy }: StoredFile) =>
  opensNames(actor, organId) || keptBy === actor.id

export async function fileViews<M extends Matter>(db: Db, room: Room<M>, matter: M, actor: Actor): Promise<FileView[]> {
  const files = await filesOf(db, room.record.subject, matter.id)
  return files.map((file) => {
    const opens = mayOpenFile(room, actor, matter, file) && file.erasedAt === null
    return { id: file.id, purpose: file.purpose, name: opens ? file.name : '', keptAt: file.keptAt, opens }
  })
}

/** Null when it is kept; otherwise why it cannot be taken. */
export async function attachFile<M extends Matter>(
  db: Db,
  { room, step, days, actor }: Doing<M>,
  matter: M,
  body: unknown,
): Promise<string | null> {
  const { file, purpose } = uploaded.parse(body)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const checked = await checkUpload(bytes, file.name, 'original')
  if ('problem' in checked) return checked.problem
  const terms = await siteTerms(db, room)
  await db.transaction().execute(async (tx) => {
    const about = { subjectKind: room.record.subject, subjectId: matter.id, purpose, by: actor.id }
    const kept = await keepFile(tx, { ...about, name: checked.name, mediaType: checked.mediaType, bytes })
    const given = { said: { file: kept.id, purpose }, days, terms }
    const outcome = await performIn(tx, deskOf(room), step.act, matter.id, given, actor)
    if (!outcome.done) throw new HTTPException(409, { message: outcome.refusals[0]?.sentence })
  })
  return null
}

export async function openFile<M extends Matter>(db: Db, room: Room<M>, matter: M, actor: Actor, id: string) {
  const file = (await filesOf(db, room.record.subject, matter.id)).find((each) => each.id === id)
  if (!file || file.erasedAt !== null) throw new HTTPException(404, { message: '没有这个文件' })
  if (!mayOpenFile(room, actor, matter, file)) throw new HTTPException(403, { message: '材料涉及个人信息，您不能查看' })
  return readFile(db, id)
}
