import { type Kysely, sql } from 'kysely'
import type { Day } from '../platform/act.ts'
import { byKey, type Database } from '../platform/database.ts'
import { dayAt } from '../platform/now.ts'
import type { Dated } from '../portal/validity.ts'
import type { Attachment, Metadata } from './proceedings.ts'
import { type Place, placesOf } from './store-places.ts'

/** One item as its page shows it: its text and its place in one question, what belongs to it in another. */

export type Linked = { title: string; path: string | null; form: string | null }
/** The normative document whose text the item carries. */
export type Carried = Dated & { id: string }
type Relations = {
  document: Carried | null
  /** What interprets it, and what it interprets. */
  interpretations: Linked[]
  policies: Linked[]
}
const unrelated: Relations = { document: null, interpretations: [], policies: [] }

export type ItemPageFacts = Relations & {
  id: string
  standing: 'published' | 'withdrawn'
  title: string
  indexNumber: string
  docNumber: string | null
  organ: string
  organShort: string
  organCode: string
  madeOn: Day
  publishedOn: Day
  /** To the minute, where it was published here; the registers know the day only. */
  publishedAt: string | null
  updatedAt: string | null
  columnName: string | null
  /** Outermost first; the last is its own column. */
  places: Place[]
  topic: string | null
  genre: string | null
  theme: string | null
  art20: string | null
  disclosure: Metadata['disclosure']
  summary: string | null
  source: string | null
  metadata: Metadata | null
  html: string | null
  number: number | null
  hash: string | null
  attachments: Attachment[]
  corrections: { on: Day; note: string }[]
  /** Where it stood in an older site; empty where nobody knows, null where it was published here. */
  importedFrom: string | null
  /** What the address says instead of its text (REV-02). */
  withdrawal: string | null
}

/** An instant of the record as a page says it (DES-04): to the minute, in Beijing. */
const minute = (said: string) =>
  sql`to_char((${sql.raw(said)})::timestamptz at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')`

const document = sql`(
  select jsonb_build_object('id', d.id, 'effectiveOn', d.effective_on, 'expiresOn', d.expires_on,
    'repealedOn', d.repealed_on, 'endedHow', d.proceedings #>> '{ended,how}',
    'suspensions', coalesce(d.proceedings -> 'suspensions', '[]'))
  from document d where d.item_id = i.id)`

// By their keys, not through the views across rooms: a page is asked for thousands of times a second.
const interpretations = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('title', p.title, 'form', p.form,
    'path', coalesce('/items/' || p.item_id, '/interpretations/' || p.id)) order by p.published_on, p.title), '[]')
  from interpretation_policy x join interpretation p on p.id = x.interpretation_id and p.standing = 'published'
  where (x.policy_kind = 'item' and x.policy_id = i.id)
    or (x.policy_kind = 'document' and x.policy_id = (select id from document where item_id = i.id)))`

/** NORM-12: what interprets a document says when it no longer holds. */
const over = (today: Day) => sql`coalesce((
  select case when e.repealed_on <= ${today} then '【已废止】' when e.expires_on < ${today} then '【已失效】' end
  from document e where e.id = d.id or e.item_id = t.id limit 1), '')`

const policies = (today: Day) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('title', coalesce(t.title, d.title) || ${over(today)}, 'form', null,
    'path', coalesce('/items/' || t.id, '/documents/' || d.id))), '[]')
  from interpretation p join interpretation_policy x on x.interpretation_id = p.id
    left join item t on x.policy_kind = 'item' and t.id = x.policy_id and t.standing = 'published'
    left join document d on x.policy_kind = 'document' and d.id = x.policy_id and d.standing in ('published', 'ended')
  where p.item_id = i.id and coalesce(t.id, d.id) is not null)`

/** What belongs to it: a second question, only for an item with which anything is bound up. */
async function relationsOf(db: Kysely<Database>, id: string, today: Day): Promise<Relations> {
  const { rows } = await sql<Relations>`${byKey}
    select ${document} as document, ${interpretations} as interpretations, ${policies(today)} as policies
    from item i where i.id = ${id}`.execute(db)
  return rows[0] ?? unrelated
}

type Correction = { at: string; note: string; visible: boolean }
type Row = Omit<ItemPageFacts, 'places' | 'corrections' | keyof Relations> & {
  columnId: string | null
  corrections: Correction[]
  related: boolean
}

const correctionsOf = (corrections: readonly Correction[]) =>
  corrections
    .filter(({ visible }) => visible)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ at, note }) => ({ on: dayAt(at), note }))

export async function itemPage(db: Kysely<Database>, id: string, today: Day): Promise<ItemPageFacts | undefined> {
  const { rows } = await sql<Row>`${byKey}
    select i.id, i.standing, coalesce(r.title, i.title) as title, i.index_number as "indexNumber",
      i.doc_number as "docNumber", o.name as organ, o.short_name as "organShort", o.code as "organCode",
      i.made_on as "madeOn", i.published_on as "publishedOn", ${minute(`i.proceedings ->> 'publishedAt'`)} as "publishedAt",
      ${minute(`i.proceedings ->> 'updatedAt'`)} as "updatedAt", i.column_id as "columnId",
      i.column_name as "columnName", i.topic, i.genre, i.theme, i.art20, i.disclosure, i.summary, i.source, r.metadata,
      r.html, r.number, r.hash, coalesce(r.attachments, '[]') as attachments,
      coalesce(i.proceedings -> 'corrections', '[]') as corrections,
      case when jsonb_typeof(i.proceedings -> 'imported') = 'object'
        then coalesce(i.proceedings #>> '{imported,address}', '') end as "importedFrom", i.proceedings #>> '{withdrawal,notice}' as withdrawal,
      exists (select from document d where d.item_id = i.id)
        or exists (select from interpretation p where p.item_id = i.id)
        or exists (select from interpretation_policy x where x.policy_kind = 'item' and x.policy_id = i.id) as related
    from item i join organ o on o.id = i.organ_id left join revision r on r.id = i.revision_id
    where i.id = ${id} and i.standing in ('published', 'withdrawn') and i.published_on <= ${today}`.execute(db)
  const row = rows[0]
  if (!row) return undefined
  const { columnId, corrections, related, ...item } = row
  const relations = related ? await relationsOf(db, id, today) : unrelated
  const places = await placesOf(db, columnId, item.columnName)
  return { ...item, ...relations, places, corrections: correctionsOf(corrections) }
}
