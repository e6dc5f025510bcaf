import { type Kysely, sql } from 'kysely'
import type { Tx } from '../platform/acts.ts'
import type { Database } from '../platform/database.ts'
import { canonical, sm3 } from '../platform/hash.ts'
import { now } from '../platform/now.ts'
import { camel } from '../registers/store.ts'
import type { DocumentFacts } from './document.ts'
import type { Relation, RelationKind } from './proceedings.ts'
import { htmlOf } from './text/html.ts'
import { plainOf, type Structure } from './text/structure.ts'

/** The SQL of documents, their texts and their relations. */

type Db = Kysely<Database>

export const textHash = (structure: Structure) => sm3(canonical(structure))

export type Text = { edition: number; validFrom: string; hash: string; structure: Structure; html: string }

export async function keepText(
  tx: Tx,
  documentId: string,
  { edition, validFrom, structure, by }: { edition: number; validFrom: string; structure: Structure; by: string },
): Promise<void> {
  await tx
    .insertInto('document_text')
    .values({
      document_id: documentId,
      edition,
      valid_from: validFrom,
      hash: textHash(structure),
      html: htmlOf(structure),
      plain: plainOf(structure),
      structure: JSON.stringify(structure),
      made_at: now(),
      made_by: by,
    })
    .execute()
}

/** Every wording that holds or held from its day on: what was put right before publication is not among them. */
export async function textsOf(db: Db, documentId: string): Promise<Text[]> {
  const rows = await db
    .selectFrom('document_text')
    .distinctOn('valid_from')
    .select(['edition', 'valid_from', 'hash', 'structure', 'html'])
    .where('document_id', '=', documentId)
    .orderBy('valid_from')
    .orderBy('edition', 'desc')
    .execute()
  return rows.map(({ valid_from, structure, ...row }) => ({
    ...row,
    validFrom: valid_from,
    structure: structure as unknown as Structure,
  }))
}

/** Texts that are not what their acts say (prove.ts). */
export async function alteredTexts(db: Db): Promise<{ about: string; message: string }[]> {
  const { rows } = await sql<{ id: string; edition: number; hash: string; structure: Structure; said: string | null }>`
    select t.document_id as id, t.edition, t.hash, t.structure,
      (select e ->> 'hash' from jsonb_array_elements(d.proceedings -> 'editions') e
        where (e ->> 'edition')::int = t.edition) as said
    from document_text t join document d on d.id = t.document_id`.execute(db)
  return rows
    .filter(({ hash, structure, said }) => hash !== said || textHash(structure) !== hash)
    .map(({ id, edition }) => ({ about: `document ${id}`, message: `第 ${edition} 版正文与登记的摘要不符` }))
}

/** Both directions are read from one line; a relation once said is not taken back. */
export async function keepRelation(tx: Tx, documentId: string, { relation, otherId, otherTitle }: Relation) {
  await tx
    .insertInto('document_relation')
    .values({ document_id: documentId, relation, other_id: otherId, other_title: otherTitle })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** A document of this site under that number, or with that title; the newest where several bear it. */
export async function documentCalled(db: Db, words: string): Promise<{ id: string; title: string } | null> {
  const row = await db
    .selectFrom('document')
    .select(['id', 'title'])
    .where(({ eb, or }) => or([eb('doc_number', '=', words), eb('title', '=', words)]))
    .where('standing', '!=', 'dropped')
    .orderBy('made_on', 'desc')
    .executeTakeFirst()
  return row ?? null
}

export type Related = {
  relation: RelationKind
  backwards: boolean
  id: string | null
  title: string
  docNumber: string | null
}

export async function relatedTo(db: Db, documentId: string): Promise<Related[]> {
  const { rows } = await sql<Related>`
    select r.relation, false as backwards, d.id, coalesce(d.title, r.other_title) as title, d.doc_number as "docNumber"
    from document_relation r left join document d on d.id = r.other_id and d.standing in ('published', 'ended')
    where r.document_id = ${documentId}
    union all
    select r.relation, true, d.id, d.title, d.doc_number
    from document_relation r join document d on d.id = r.document_id
    where r.other_id = ${documentId} and d.standing in ('published', 'ended')
    order by 1, 2, 4`.execute(db)
  return rows
}

/** Public documents whose validity changes with this day: lapsed or ended yesterday, in force or amended from today. */
export async function turningOn(db: Db, day: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select d.id from document d
    where d.standing in ('published', 'ended') and (d.effective_on = ${day}::date or d.repealed_on = ${day}::date
      or d.expires_on = ${day}::date - 1 or d.in_column_from = ${day}::date
      or exists (select 1 from document_text t where t.document_id = d.id and t.valid_from = ${day}::date)
      or exists (select 1 from jsonb_array_elements(d.proceedings -> 'amendments') a where a ->> 'on' = ${day})
      or exists (select 1 from jsonb_array_elements(d.proceedings -> 'suspensions') s
        where s ->> 'from' = ${day} or (s ->> 'until')::date = ${day}::date - 1))`.execute(db)
  return rows.map(({ id }) => id)
}

/** Whose last day is past and nobody has said so yet. */
export async function overdue(db: Db, day: string): Promise<{ id: string; expiresOn: string }[]> {
  const rows = await db
    .selectFrom('document')
    .select(['id', 'expires_on'])
    .where('standing', '=', 'published')
    .where('expires_on', '<', day)
    .orderBy('expires_on')
    .execute()
  return rows.map(({ id, expires_on }) => ({ id, expiresOn: expires_on ?? '' }))
}

/** What lies between publication and the last day, by urgency: for the radar. */
export async function expiring(db: Db, from: string, until: string): Promise<DocumentFacts[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select * from document where standing = 'published' and repealed_on is null and kind <> 'quoted'
      and expires_on between ${from} and ${until} order by expires_on, doc_number`.execute(db)
  return rows.map((row) => camel(row) as unknown as DocumentFacts)
}

/** All public documents of one organ or of all, as facts. */
export async function publicDocuments(db: Db, organId: string | null): Promise<DocumentFacts[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select * from document where standing in ('published', 'ended')
      and ${organId ? sql`organ_id = ${organId}` : sql`true`} order by organ_id, made_on, doc_number, id`.execute(db)
  return rows.map((row) => camel(row) as unknown as DocumentFacts)
}

/** Interpretations and the item a document is read by: their pages show its mark too. */
export async function boundTo(db: Db, documentId: string): Promise<{ tag: string }[]> {
  const { rows } = await sql<{ tag: string }>`
    select 'item:' || item_id as tag from document where id = ${documentId} and item_id is not null
    union all
    select 'interpretation:' || p.interpretation_id from interpretation_policy p
    where p.policy_kind = 'document' and p.policy_id = ${documentId}
    union all
    select 'item:' || i.item_id from interpretation_policy p join interpretation i on i.id = p.interpretation_id
    where p.policy_kind = 'document' and p.policy_id = ${documentId} and i.item_id is not null`.execute(db)
  return rows
}
