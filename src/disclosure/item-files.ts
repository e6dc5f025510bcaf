import type { Actor } from '../platform/act.ts'
import { keepFile, type StoredFile } from '../platform/files.ts'
import { log } from '../platform/log.ts'
import { queueMail } from '../platform/mail.ts'
import { now } from '../platform/now.ts'
import { checkUpload } from '../platform/uploads.ts'
import type { FileReading } from './checks/reading/scroll.ts'
import { secretMarks } from './checks/rules/secret-marks.ts'
import type { Publishing } from './gates.ts'
import type { ItemFacts } from './item.ts'
import { keepText, writers } from './store.ts'

/** Files that come to an item: looked at and read before they are kept, for what is classified may not be kept at all. */

const classified = /绝\s*密|机\s*密|秘\s*密/

/** 保守国家秘密法§29, §31: this platform is no place for secrets; not one byte of them is stored. */
const refusedAsSecret = '带有国家秘密标志，已拒绝接收，也没有保存。请立即停止上传，并向本机关保密工作机构报告。'

const isClassified = (plain: string): boolean => {
  const context = { site: {} as never, content: {} as never, hidden: false }
  const hits = secretMarks(plain, context)
  return hits.some(({ severity, from, to }) => severity === 'block' && classified.test(plain.slice(from, to)))
}

const media = /^(video|audio)\//
/** Nobody here can listen: what is said must be read by a person, and by those who cannot hear (WCAG 1.2). */
const unheard: FileReading = {
  plain: '',
  hidden: '',
  places: { plain: [], hidden: [] },
  problems: [
    {
      code: 'media',
      severity: 'confirm',
      sentence: '视频、音频里说的话和画面上的字没有自动检查，请逐句听看，并在正文里附文字稿',
    },
  ],
}

/** 保守国家秘密法§34: those who answer for it hear of it at once; the mail says who and when, nothing of what. */
async function report(db: Publishing['db'], item: ItemFacts, actor: Actor) {
  const at = now().toISOString()
  const heads = (await writers(db)).filter(({ role, organId }) => role !== 'clerk' && organId === item.organId)
  await db.transaction().execute(async (tx) => {
    for (const head of heads)
      await queueMail(tx, {
        key: `secret ${item.id} ${at} ${head.id}`,
        to: head.email,
        subject: '【信息发布】有人上传带国家秘密标志的文件，已拒收',
        text: `${actor.name} 于 ${at} 上传的文件带有国家秘密标志，系统已拒收、没有保存。请按保密规定核实处理。`,
        organId: item.organId,
        about: item.id,
      })
  })
}

export async function keepItemFile(
  { db, checks }: Publishing,
  item: ItemFacts,
  file: File,
  actor: Actor,
): Promise<StoredFile | { problem: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const checked = await checkUpload(bytes, file.name, 'publication')
  if ('problem' in checked) return checked
  const { name, mediaType } = checked
  const reading = media.test(mediaType) ? unheard : await checks.read({ bytes, name, mediaType })
  if (isClassified(`${reading.plain}\n${reading.hidden ?? ''}`)) {
    log.warn({ item: item.id, by: actor.id }, 'a file with a mark of secrecy was refused')
    await report(db, item, actor)
    return { problem: `「${name}」${refusedAsSecret}` }
  }
  return db.transaction().execute(async (tx) => {
    const about = { subjectKind: 'item', subjectId: item.id, purpose: 'attachment', by: actor.id }
    const kept = await keepFile(tx, { ...about, name, mediaType, bytes })
    await keepText(tx, kept.id, reading)
    return kept
  })
}
