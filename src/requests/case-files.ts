import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { Actor } from '../platform/act.ts'
import type { Tx } from '../platform/acts.ts'
import { filesOf, keepFile, type StoredFile } from '../platform/files.ts'
import { fieldsOf } from './act-fields.ts'
import { acts } from './acts/index.ts'
import type { FieldView } from './api-types.ts'
import { actIn } from './performing.ts'
import type { RequestAct } from './request-act.ts'

/** Files that acts speak of, and files that come into a case: nothing of one case gets into another (条例§45). */

type Named = { path: string[]; id: string }

const within = (field: FieldView, said: unknown, path: string[]): Named[] => {
  if (said === null || said === undefined) return []
  if (field.kind === 'file') return [{ path, id: String(said) }]
  if (field.kind === 'files') return (said as unknown[]).map((id) => ({ path, id: String(id) }))
  if (field.kind === 'list') return (said as unknown[]).flatMap((each) => named(field.fields ?? [], each, path))
  return field.kind === 'group' ? named(field.fields ?? [], said, path) : []
}

/** Every file that was named, wherever the act's form asks for one. */
const named = (fields: readonly FieldView[], said: unknown, path: string[] = []): Named[] =>
  fields.flatMap((field) => within(field, (said as Record<string, unknown>)[field.name], [...path, field.name]))

const foreign = '其中有找不到的，或者不属于本件案卷的文件，请重新选择'

/** Malformed is what names a file that does not lie in this very case. */
export async function onlyOwnFiles(tx: Tx, id: string, schema: z.ZodType, said: unknown) {
  const files = named(fieldsOf(schema), said)
  if (files.length === 0) return
  const own = new Set((await filesOf(tx, 'request', id)).filter(({ erasedAt }) => !erasedAt).map((file) => file.id))
  const issues = files
    .filter((file) => !own.has(file.id))
    .map((file) => ({ code: 'custom' as const, path: file.path, message: foreign, input: file.id }))
  if (issues.length > 0) throw new z.ZodRealError(issues)
}

/** Checked by content (platform/uploads.ts), not yet kept. */
export type Scan = { purpose: string; name: string; mediaType: string; bytes: Uint8Array }

export const keepScan = (tx: Tx, id: string, scan: Scan, { id: by }: Actor): Promise<StoredFile> =>
  keepFile(tx, { subjectKind: 'request', subjectId: id, ...scan, by })

/** The act that puts a kept file into its case; refused, it takes the transaction back. */
export async function attachKept(tx: Tx, id: string, { id: file, purpose }: StoredFile, actor: Actor) {
  const said = { file, purpose, derivedFrom: null }
  const outcome = await actIn(tx, acts.attach as unknown as RequestAct, id, said, actor)
  if (!outcome.done) throw new HTTPException(403, { message: outcome.refusals[0]?.sentence })
}

export async function putIn(tx: Tx, id: string, scan: Scan, actor: Actor): Promise<StoredFile> {
  const kept = await keepScan(tx, id, scan, actor)
  await attachKept(tx, id, kept, actor)
  return kept
}
