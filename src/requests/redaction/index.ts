import { describeFiles } from '../../platform/files.ts'
import type { Services } from '../../platform/services.ts'
import { servable } from './proof.ts'

export { redactedPurpose, servable } from './proof.ts'

/** Of these files, the names of those that may not leave the house: gone, or redacted without a passed test. */
export async function unprovedFiles(db: Services['db'], ids: readonly string[]): Promise<string[]> {
  const files = new Map((await describeFiles(db, ids)).map((file) => [file.id, file]))
  return ids.flatMap((id) => {
    const file = files.get(id)
    if (!file) return [id]
    return servable(file) ? [] : [file.name]
  })
}
