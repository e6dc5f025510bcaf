import { checkUpload, type UploadPolicy } from '../../platform/uploads.ts'
import type { Problem } from '../../portal/fields.tsx'
import type { Scan } from '../case-files.ts'

/** What applicants send: looked at by content, or refused in words. */

type Body = Record<string, string | File | (string | File)[]>
type Looked = { scans: Scan[]; problems: Problem[] }
type Asked = {
  purpose: string
  policy: UploadPolicy
  most: number
  mayUpload: (bytes: number) => Promise<string | null>
}

export const sentUnder = (body: Body, field: string): File[] =>
  [body[field] ?? []].flat().filter((each): each is File => each instanceof File && each.size > 0)

/**
 * The files of one field, looked at and not yet kept; `already` lie there from before. `mayUpload`: why not this one
 * more, if there is a reason.
 */
export async function lookAtFiles(body: Body, field: string, asked: Asked, already = 0): Promise<Looked> {
  const { purpose, policy, most, mayUpload } = asked
  const sent = sentUnder(body, field)
  if (already + sent.length > most)
    return { scans: [], problems: [{ field, message: `最多 ${most} 个文件，请合并成一个 PDF 或者移除几个` }] }
  const looked: Looked = { scans: [], problems: [] }
  for (const file of sent) {
    const refused = await mayUpload(file.size)
    const bytes = refused ? null : new Uint8Array(await file.arrayBuffer())
    const checked = bytes ? await checkUpload(bytes, file.name, policy) : { problem: refused ?? '' }
    if ('problem' in checked) looked.problems.push({ field, message: checked.problem })
    else if (bytes) looked.scans.push({ purpose, name: checked.name, mediaType: checked.mediaType, bytes })
    if (refused) break
  }
  return looked
}
