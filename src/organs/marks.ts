import type { Kysely } from 'kysely'
import type { Database } from '../platform/database.ts'
import { describeFiles, type StoredFile } from '../platform/files.ts'
import type { OrganProfile } from './profile.ts'

/** Pictures of an organ's seal and of its head's signature: where the profile names them and as what they are kept. */
export const marks = {
  seal: { field: 'sealFile', purpose: '印章图片' },
  signature: { field: 'signatureFile', purpose: '签名图片' },
} as const
type Mark = keyof typeof marks

const isMarkOf = (organId: string, { purpose }: (typeof marks)[Mark], file: StoredFile) =>
  file.subjectKind === 'organ' && file.subjectId === organId && file.purpose === purpose && file.erasedAt === null

/** The profile with the marks that are this organ's own: a file of somebody else's is no seal, whatever names it. */
export async function withOwnMarks(
  db: Kysely<Database>,
  organId: string,
  profile: OrganProfile,
): Promise<OrganProfile> {
  const named = [profile.sealFile, profile.signatureFile].filter((id) => id !== null)
  if (named.length === 0) return profile
  const files = await describeFiles(db, named)
  const own = Object.values(marks).map((mark) => {
    const file = files.find(({ id }) => id === profile[mark.field])
    return [mark.field, file && isMarkOf(organId, mark, file) ? file.id : null]
  })
  return { ...profile, ...Object.fromEntries(own) }
}
