import type { Problem } from '../../platform/seals.ts'
import type { Services } from '../../platform/services.ts'
import { chainOf, standingSeals } from './store-archive.ts'
import type { Verified } from './verify-archive.ts'

/** A package held against the site it came from: nothing in it that the record does not say. */
export async function compareWithRecord({ db }: Services, { manifest, acts, digest }: Verified): Promise<Problem[]> {
  if (!manifest) return []
  const { kind, id, number } = manifest.subject
  const standing = await chainOf(db, kind, id)
  if (standing.length === 0) return [{ about: number, message: '本站没有这件申请' }]
  const hashes = new Map(standing.map(({ seq, hash }) => [seq, hash]))
  const strange = acts
    .filter(({ seq, hash }) => hashes.get(seq) !== hash)
    .map(({ seq }) => ({ about: `第${seq}项行为`, message: '与本站的记录不符' }))
  const sealed = await standingSeals(
    db,
    manifest.seals.map(({ hash }) => hash),
  )
  const unknown = manifest.seals
    .filter(({ hash }) => !sealed.has(hash))
    .map((seal) => ({ about: `第${seal.id}号封存`, message: '本站没有这次封存' }))
  const archived = standing.filter(({ name }) => name === 'archive')
  const noted = archived.length === 0 || archived.some(({ facts }) => facts.digest === digest)
  const other = { about: number, message: '与归档时登记的校验值不符：不是归档的那一份，或之后被改动过' }
  return [...strange, ...unknown, ...(noted ? [] : [other])]
}
