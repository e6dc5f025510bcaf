import type { Kysely } from 'kysely'
import type { Database } from '../../platform/database.ts'
import { keepFile } from '../../platform/files.ts'
import { checkUpload, type UploadPolicy } from '../../platform/uploads.ts'
import type { Problem } from '../../portal/fields.tsx'

/** What applicants send: looked at by content, kept encrypted, or refused in words. */

type Body = Record<string, string | File | (string | File)[]>
type Target = { subjectKind: string; subjectId: string; purpose: string; policy: UploadPolicy; most: number }
type Taken = { kept: { id: string; name: string }[]; problems: Problem[] }

export const sentUnder = (body: Body, field: string): File[] =>
  [body[field] ?? []].flat().filter((each): each is File => each instanceof File && each.size > 0)

/** Takes the files of one field; `already` lie there from before. */
export async function takeFiles(
  db: Kysely<Database>,
  body: Body,
  field: string,
  { policy, most, ...target }: Target,
  already: number,
): Promise<Taken> {
  const sent = sentUnder(body, field)
  if (already + sent.length > most)
    return { kept: [], problems: [{ field, message: `最多 ${most} 个文件，请合并成一个 PDF 或者移除几个` }] }
  const taken: Taken = { kept: [], problems: [] }
  for (const file of sent) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const checked = await checkUpload(bytes, file.name, policy)
    if ('problem' in checked) taken.problems.push({ field, message: checked.problem })
    else {
      const { name, mediaType } = checked
      const { id } = await keepFile(db, { ...target, name, mediaType, bytes, by: 'applicant' })
      taken.kept.push({ id, name })
    }
  }
  return taken
}
