import type { Tx } from '../../platform/acts.ts'
import { keepFile } from '../../platform/files.ts'
import { addJob } from '../../platform/jobs.ts'
import { checkUpload } from '../../platform/uploads.ts'
import { cleanHtml } from '../clean-html.ts'
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

/** The text as our pages may show it, its pictures stored here. */
export async function textWithPictures(way: Way, entry: Entry): Promise<string> {
  const html = await way.folder.text(entry)
  const addresses = new Map<string, string>()
  for (const [source, path] of picturesOf(html, entry)) {
    const kept = await keep(way, entry, path, 'picture')
    if (kept) addresses.set(source, `/files/${kept.file}`)
  }
  return cleanHtml(asMarkup(html), { images: (source) => addresses.get(source) ?? null })
}

/** A cell of plain words becomes paragraphs. */
const asMarkup = (text: string) =>
  /<\/?[a-z][^>]*>/i.test(text)
    ? text
    : text
        .split(/\n+/)
        .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
        .join('')
