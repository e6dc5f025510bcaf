import type { Kysely } from 'kysely'
import type { Database } from '../../platform/database.ts'
import { describeFiles, eraseFile } from '../../platform/files.ts'
import type { Problem } from '../../portal/fields.tsx'
import type { Draft } from './draft.ts'
import { type StepId, stepOf } from './steps.ts'
import { sentUnder, takeFiles } from './uploads.ts'

/**
 * Pictures sent with a draft lie, encrypted, under the id that the application will have: handing it in moves nothing.
 * What no application follows within a day is erased (store-drafts.ts).
 */

const mostOfEach = 3

type Db = Kysely<Database>
type Body = Record<string, string | File | (string | File)[]>
type Held = { draft: Draft; gone: boolean }

/** Only what lies under this very draft counts: an id from elsewhere opens nothing. */
export async function heldFiles(db: Db, draft: Draft): Promise<Held> {
  if (draft.files.length === 0) return { draft, gone: false }
  const ids = draft.files.map(({ id }) => id)
  const stored = await describeFiles(db, ids)
  const lies = new Set(
    stored.filter(({ subjectId, erasedAt }) => subjectId === draft.key && !erasedAt).map(({ id }) => id),
  )
  const files = draft.files.filter(({ id }) => lies.has(id))
  return { draft: { ...draft, files }, gone: files.length < draft.files.length }
}

const goneNote = '之前上传的文件超过一天没有提交，已经清除，请重新上传。'

/** Those that were ticked to be taken back. */
async function withoutRemoved(db: Db, draft: Draft, body: Body): Promise<Draft> {
  const ticked = new Set([body.remove ?? []].flat())
  const gone = draft.files.filter(({ id }) => ticked.has(id))
  for (const { id } of gone) await eraseFile(db, id)
  return { ...draft, files: draft.files.filter((file) => !gone.includes(file)) }
}

/** 〔约〕 Files an hour from one address: an office's worth, not a flood's. */
export const uploadLimit = { most: 60, minutes: 60 } as const
const tooMany = '这个网络地址一小时内上传的文件已达上限，请过一会儿再上传；也可以先不上传，直接提交。'

type Sending = { step: StepId; body: Body; mayUpload: () => Promise<boolean> }

export async function takeDraftFiles(db: Db, held: Held, { step, body, mayUpload }: Sending) {
  const draft = await withoutRemoved(db, held.draft, body)
  const files = [...draft.files]
  const problems: Problem[] = []
  for (const purpose of stepOf(step).files) {
    if (sentUnder(body, purpose).length === 0) continue
    if (!(await mayUpload())) {
      problems.push({ field: purpose, message: tooMany })
      continue
    }
    const already = files.filter((file) => file.purpose === purpose).length
    const target = {
      subjectKind: 'request',
      subjectId: draft.key,
      purpose,
      policy: 'identity',
      most: mostOfEach,
    } as const
    const taken = await takeFiles(db, body, purpose, target, already)
    files.push(...taken.kept.map((file) => ({ ...file, purpose })))
    problems.push(...taken.problems)
  }
  return { draft: { ...draft, files }, problems, note: held.gone ? goneNote : undefined }
}
