import type { Kysely } from 'kysely'
import { Confined, confined, type Trouble } from '../../platform/confined.ts'
import type { Database } from '../../platform/database.ts'
import { keepFile } from '../../platform/files.ts'
import { checkUpload } from '../../platform/uploads.ts'
import type { Converted, WordAnswer, WordJob } from './convert.ts'

/**
 * 「导入 Word」: what somebody sends is opened in a process that can do no harm; its pictures are checked like any upload
 * and kept with the item, its words come back as html for the editor. Nothing of the item changes yet.
 */
export type ImportedWord = { html: string; warnings: string[]; pictures: number }
export type WordUpload = { itemId: string; name: string; bytes: Uint8Array; by: string }

const run = confined<WordJob, WordAnswer>(new URL('./worker.ts', import.meta.url), {
  megabytes: 384,
  seconds: 40,
  atOnce: 1,
  waiting: 8,
})

const why: Record<Trouble, string> = {
  busy: '正在导入的文件较多，请过一会儿再试',
  tooLong: '规定时间内没有读完，文件可能过于复杂，请分成几个文件导入',
  tooLarge: '文件展开后过大，请先压缩其中的图片',
  broken: '文件读到一半出错，可能已损坏，请另存为 docx 再导入',
}

// As many as an article with its figures has; more is a scanned book.
const mostPictures = 60

async function keepPictures(db: Kysely<Database>, { images }: Converted, { itemId, by }: WordUpload) {
  const kept = new Map<string, string>()
  const warnings: string[] = []
  for (const [index, { bytes }] of images.slice(0, mostPictures).entries()) {
    const checked = await checkUpload(bytes, `图片${index + 1}`, 'identity')
    if ('problem' in checked) {
      warnings.push(`第 ${index + 1} 张图片没有导入：${checked.problem}`)
      continue
    }
    const { name, mediaType } = checked
    const about = { subjectKind: 'item', subjectId: itemId, purpose: 'picture', by }
    kept.set(`image:${index}`, (await keepFile(db, { ...about, name, mediaType, bytes })).id)
  }
  if (images.length > mostPictures) warnings.push(`图片超过 ${mostPictures} 张，其余没有导入`)
  return { kept, warnings }
}

const figure = /<figure data-file="(image:\d+)">.*?<\/figure>/gs

export async function importWord(
  db: Kysely<Database>,
  upload: WordUpload,
): Promise<ImportedWord | { problem: string }> {
  const checked = await checkUpload(upload.bytes, upload.name, 'original')
  if ('problem' in checked) return checked
  if (!checked.name.endsWith('.docx')) {
    return { problem: `「${checked.name}」不是 Word 文档（docx）；旧的 doc 文件请用 Word 或 WPS 另存为 docx` }
  }
  const answer = await run({ bytes: upload.bytes }).catch((error) => {
    if (error instanceof Confined) return { problem: `「${checked.name}」${why[error.trouble]}` }
    throw error
  })
  if ('problem' in answer) return answer
  const { kept, warnings } = await keepPictures(db, answer, upload)
  const html = answer.html.replace(figure, (whole, placeholder: string) => {
    const file = kept.get(placeholder)
    return file ? whole.replace(placeholder, file) : ''
  })
  const withoutAlt = kept.size > 0 && /<img alt="">/.test(html) ? ['图片还没有替代文字，请逐张补上'] : []
  return { html, warnings: [...answer.warnings, ...warnings, ...withoutAlt], pictures: kept.size }
}
