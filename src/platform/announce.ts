import { type Kysely, sql } from 'kysely'
import type { Tx } from './acts.ts'
import type { Database } from './database.ts'
import { addJob } from './jobs.ts'

/**
 * What changed for the public, told in the transaction that changed it: every process drops the pages that show it
 * when the transaction commits (page-cache.ts), and the search reads it anew (portal/search). A page names by tags what
 * it shows: `item` for any list of items, `item:<id>` for one of them, `site` for the shell of every page.
 */

export const publicChannel = 'gongkai_public'

/** A notification carries 8,000 bytes: what touches more is told as a whole kind. */
const most = 40

export async function announce(db: Kysely<Database>, tags: readonly string[]): Promise<void> {
  const kinds = () => [...new Set(tags.map((tag) => tag.split(':')[0]!))].flatMap((kind) => [kind, `${kind}:*`])
  const told = tags.length > most ? kinds() : tags
  await sql`select pg_notify(${publicChannel}, ${JSON.stringify(told)})`.execute(db)
}

export const searchJob = 'search:refresh'

/** What a register keeps and the public reads; an organ is named on pages but is no record of the search. */
const registered = ['item', 'document', 'interpretation', 'organ'] as const
export const isPublicKind = (kind: string): boolean => registered.some((each) => each === kind)

/** One public record appeared, changed or went: lists of its kind, its own page, and the search. */
export async function announceRecord(tx: Tx, kind: string, id: string): Promise<void> {
  await announce(tx, [kind, `${kind}:${id}`])
  await addJob(tx, searchJob, { kind, id }, { key: `${searchJob} ${kind} ${id}` })
}

/** Many at once (an import): the search compares the whole kind with what it has. */
export async function announceKind(tx: Tx, kind: string): Promise<void> {
  await announce(tx, [kind, `${kind}:*`])
  await addJob(tx, searchJob, { kind }, { key: `${searchJob} ${kind}` })
}
