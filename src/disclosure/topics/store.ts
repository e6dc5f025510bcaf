import { sql } from 'kysely'
import type { Tx } from '../../platform/acts.ts'
import type { Db } from '../../steps/room.ts'
import { addressed, type Topic } from './topic.ts'

/** What a topic refers to, as rows the public pages can count. */
export async function followTopic(tx: Tx, { id, proceedings: { sources, references } }: Topic): Promise<void> {
  await tx.deleteFrom('topic_source').where('topic_id', '=', id).execute()
  await tx.deleteFrom('topic_reference').where('topic_id', '=', id).execute()
  const bySource = sources.map(({ label, section }) => ({ topic_id: id, label, section }))
  const byOne = references.map(({ kind, record, section }) => ({ topic_id: id, kind, record_id: record, section }))
  if (bySource.length > 0) await tx.insertInto('topic_source').values(bySource).execute()
  if (byOne.length > 0) await tx.insertInto('topic_reference').values(byOne).execute()
}

/** The public record that an address of ours shows. */
export async function publicRecordAt(db: Db, address: string): Promise<{ kind: string; id: string } | null> {
  const said = addressed(address)
  if (!said) return null
  const { rows } = await sql<{ id: string }>`
    select id from public_record where kind = ${said.kind} and id = ${said.id}::uuid limit 1`.execute(db)
  return rows[0] ? said : null
}
