import type { Actor } from '../../platform/act.ts'
import { keepFile, type OpenedFile, readFile, type StoredFile } from '../../platform/files.ts'
import type { Services } from '../../platform/services.ts'
import { acts } from '../acts/index.ts'
import { actIn } from '../performing.ts'
import type { RequestAct } from '../request-act.ts'
import type { RedactionInput } from './api-types.ts'
import { redactedPurpose } from './index.ts'
import { redact } from './redact.ts'

/** A redacted copy in the case: the file with its proof, and the act that puts it there, stand or fall together. */

const copyName = ({ name, mediaType }: OpenedFile) => {
  const ending = { 'application/pdf': 'pdf', 'image/png': 'png' }[mediaType] ?? 'jpg'
  return `${name.replace(/\.[a-z0-9]{1,5}$/i, '')}（遮盖件）.${ending}`
}

export class AttachRefused extends Error {}

export async function redactFile(
  { db }: Services,
  fileId: string,
  { boxes, elsewhere = '' }: Required<Pick<RedactionInput, 'boxes'>> & { elsewhere?: string },
  actor: Actor,
): Promise<StoredFile> {
  const source = await readFile(db, fileId)
  const noted = boxes.map((box) => ({ ...box, note: box.note ?? '' }))
  const copy = await redact({ ...source, boxes: noted, elsewhere, by: actor.id })
  return db.transaction().execute(async (tx) => {
    const kept = await keepFile(tx, {
      subjectKind: source.subjectKind,
      subjectId: source.subjectId,
      purpose: redactedPurpose,
      name: copyName(source),
      mediaType: copy.mediaType,
      bytes: copy.bytes,
      by: actor.id,
      derivedFrom: source.id,
      proof: copy.proof,
    })
    const said = { file: kept.id, purpose: redactedPurpose, derivedFrom: source.id }
    const outcome = await actIn(tx, acts.attach as unknown as RequestAct, source.subjectId, said, actor)
    if (!outcome.done) throw new AttachRefused(outcome.refusals[0]?.sentence)
    return kept
  })
}
