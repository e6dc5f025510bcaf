import type { Kysely } from 'kysely'
import type { Database } from '../../platform/database.ts'
import { describeFiles, eraseFile, keepFile } from '../../platform/files.ts'
import { readSetting } from '../../platform/settings.ts'
import type { Problem } from '../../portal/fields.tsx'
import type { Draft } from './draft.ts'
import { type StepId, stepOf } from './steps.ts'
import { draftBytes } from './store-drafts.ts'
import { lookAtFiles } from './uploads.ts'

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

/** 〔约〕 Nobody who sends pictures has said who they are yet. */
export const draftSpaceSetting = {
  key: 'portal.draftMegabytes',
  label: '未提交的申请所附文件的总量上限（MB）',
  value: 2_048,
  why: '未提交的申请不知道是谁的，文件一天后清除；设上限，免得机器成批上传占满硬盘。',
} as const
const full =
  '现在填写申请的人很多，暂时存不下更多文件。可以先不上传，直接提交，机关需要时会跟您联系；也可以过一会儿再传。'

/** Each file counts against its address, and all drafts together against what the site has put aside for them. */
async function refusal(db: Db, mayUpload: Sending['mayUpload'], bytes: number): Promise<string | null> {
  if (!(await mayUpload())) return tooMany
  const most = await readSetting<number>(db, draftSpaceSetting.key, draftSpaceSetting.value)
  return (await draftBytes(db)) + bytes > most * 1_048_576 ? full : null
}

type Sending = { step: StepId; body: Body; mayUpload: () => Promise<boolean> }

export async function takeDraftFiles(db: Db, held: Held, { step, body, mayUpload }: Sending) {
  const draft = await withoutRemoved(db, held.draft, body)
  const files = [...draft.files]
  const problems: Problem[] = []
  for (const purpose of stepOf(step).files) {
    const already = files.filter((file) => file.purpose === purpose).length
    const upTo = { policy: 'identity', most: mostOfEach } as const
    const asked = { ...upTo, purpose, mayUpload: (bytes: number) => refusal(db, mayUpload, bytes) }
    const looked = await lookAtFiles(body, purpose, asked, already)
    problems.push(...looked.problems)
    const about = { subjectKind: 'request', subjectId: draft.key, by: 'applicant' }
    for (const scan of looked.scans) {
      const { id, name } = await keepFile(db, { ...about, ...scan })
      files.push({ id, name, purpose })
    }
  }
  return { draft: { ...draft, files }, problems, note: held.gone ? goneNote : undefined }
}
