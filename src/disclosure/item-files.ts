import type { Actor } from '../platform/act.ts'
import { keepFile, type StoredFile } from '../platform/files.ts'
import { log } from '../platform/log.ts'
import { checkUpload } from '../platform/uploads.ts'
import type { FileReading } from './checks/reading/scroll.ts'
import { secretMarks } from './checks/rules/secret-marks.ts'
import type { Publishing } from './gates.ts'
import type { ItemFacts } from './item.ts'
import { keepText } from './store.ts'

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
    return { problem: `「${name}」${refusedAsSecret}` }
  }
  return db.transaction().execute(async (tx) => {
    const about = { subjectKind: 'item', subjectId: item.id, purpose: 'attachment', by: actor.id }
    const kept = await keepFile(tx, { ...about, name, mediaType, bytes })
    await keepText(tx, kept.id, reading)
    return kept
  })
}
