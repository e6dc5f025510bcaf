import type { Kysely } from 'kysely'
import type { Database } from '../platform/database.ts'
import type { Attachment } from './proceedings.ts'

export type Revision = { title: string; html: string; hash: string; attachments: Attachment[] }

/** One text an item had; which of them the public may see is decided by the acts (on-day.ts). */
export async function revisionOf(db: Kysely<Database>, id: string): Promise<Revision | null> {
  const row = await db
    .selectFrom('revision')
    .select(['title', 'html', 'hash', 'attachments'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { ...row, attachments: row.attachments as unknown as Attachment[] } : null
}
