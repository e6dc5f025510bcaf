import type { Kysely } from 'kysely'
import { actsOf, appendActs, type Tx } from '../platform/acts.ts'
import type { Database } from '../platform/database.ts'
import { canonical, sm3 } from '../platform/hash.ts'
import type { Problem } from '../platform/seals.ts'
import { storedEditions } from './store-editions.ts'

/** A frozen edition's digest stands on the record, so that the chain guards what the public was told. */

type Stored = Awaited<ReturnType<ReturnType<typeof storedEditions>['next']>>['value'] & object
type Frozen = { edition: number; digest: string }

const digestOf = ({ published_at, ...edition }: Stored) =>
  sm3(canonical({ ...edition, published_at: published_at.toISOString() }))

const storedAs = async (db: Kysely<Database>, editionId: string) => {
  for await (const stored of storedEditions(db, editionId)) return digestOf(stored)
  throw new Error(`edition ${editionId} was not stored`)
}

/** Puts the digest of an edition on its report's record; taken from what the database keeps, not from what was sent. */
export async function proveEdition(tx: Tx, edition: { id: string; reportId: string; edition: number }, by: string) {
  const facts: Frozen = { edition: edition.edition, digest: await storedAs(tx, edition.id) }
  await appendActs(tx, [{ subjectKind: 'report', subjectId: edition.reportId, name: 'freeze', by, facts }])
}

/** Editions that are no longer what was published. */
export async function alteredEditions(db: Kysely<Database>): Promise<Problem[]> {
  const problems: Problem[] = []
  for await (const stored of storedEditions(db)) {
    const trail = (await actsOf(db, 'report', [stored.report_id])).get(stored.report_id) ?? []
    const proof = trail.find(({ name, facts }) => name === 'freeze' && facts.edition === stored.edition)
    if (proof?.facts.digest === digestOf(stored)) continue
    problems.push({ about: `report ${stored.report_id} 第${stored.edition}版`, message: '公布的版本之后被改动过' })
  }
  return problems
}
