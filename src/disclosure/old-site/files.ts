import type { Tx } from '../../platform/acts.ts'
import { keepFile } from '../../platform/files.ts'
import { addJob } from '../../platform/jobs.ts'
import { checkUpload } from '../../platform/uploads.ts'
import { cleanHtml, plainOf } from '../clean-html.ts'
import type { Attachment } from '../proceedings.ts'
import { attachmentsOf, type Folder, nameOf, picturesOf } from './folder.ts'
import { type Entry, idOf } from './sheet.ts'

/** Attachments and pictures come along as files of the item; one that may not be kept is left behind, and told. */

export const readFileJob = 'old-site:read'

export type LeftBehind = { row: number; file: string; why: string }
type Way = { tx: Tx; folder: Folder; by: string; left: LeftBehind[] }

async function keep(
  { tx, folder, by, left }: Way,
  entry: Entry,
  path: string,
  purpose: string,
): Promise<Attachment | null> {
  const why = await folder.problem(path)
  const bytes = why === null ? await folder.bytes(path) : null
  if (bytes === null) {
    left.push({ row: entry.row, file: path, why: why ?? '' })
    return null
  }
  const checked = await checkUpload(bytes, nameOf(path), 'original')
  if ('problem' in checked) {
    left.push({ row: entry.row, file: path, why: checked.problem })
    return null
  }
  const { name, mediaType } = checked
  const kept = await keepFile(tx, { subjectKind: 'item', subjectId: idOf(entry), purpose, name, mediaType, bytes, by })
  return { file: kept.id, name, mediaType, size: kept.size, digest: kept.digest }
}

export async function keepAttachments(way: Way, entry: Entry): Promise<Attachment[]> {
  const kept: Attachment[] = []
  for (const path of attachmentsOf(entry)) {
    const one = await keep(way, entry, path, 'attachment')
    if (one) kept.push(one)
  }
  for (const { file } of kept) await addJob(way.tx, readFileJob, { file, item: idOf(entry) })
  return kept
}

/** A line with its text; where the text shows no picture of the folder, it is clean already. */
export type Ready = { entry: Entry; raw: string; pictures: ReadonlyMap<string, string>; html: string; plain: string }

const cleaned = (raw: string, images: (source: string) => string | null = () => null) => {
  const html = cleanHtml(asMarkup(raw), { images })
  return { html, plain: plainOf(html) }
}

export async function readText(folder: Folder, entry: Entry): Promise<Ready> {
  const raw = await folder.text(entry)
  const pictures = picturesOf(raw, entry)
  return { entry, raw, pictures, ...(pictures.size > 0 ? { html: '', plain: '' } : cleaned(raw)) }
}

/** Its pictures stored here, and the text with their new addresses. */
export async function textWithPictures(way: Way, { entry, raw, pictures, html, plain }: Ready) {
  if (pictures.size === 0) return { html, plain }
  const addresses = new Map<string, string>()
  for (const [source, path] of pictures) {
    const kept = await keep(way, entry, path, 'picture')
    if (kept) addresses.set(source, `/files/${kept.file}`)
  }
  return cleaned(raw, (source) => addresses.get(source) ?? null)
}

/** A cell of plain words becomes paragraphs. */
const asMarkup = (text: string) =>
  /<\/?[a-z][^>]*>/i.test(text)
    ? text
    : text
        .split(/\n+/)
        .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
        .join('')
