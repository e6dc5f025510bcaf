import { type Kysely, sql } from 'kysely'
import type { Day } from '../../platform/act.ts'
import type { Tx } from '../../platform/acts.ts'
import type { Database } from '../../platform/database.ts'

/** All SQL of letters, their numbers and their words. */

type Db = Kysely<Database>

export type LetterRow = {
  id: string
  subjectKind: string
  subjectId: string
  actSeq: number
  kind: string
  nth: number
  organId: string
  number: string | null
  issuedOn: Day
  title: string
  template: string
  /** Encrypted; null when personal data were erased. */
  body: string | null
  digest: string
}

export async function insertLetter(tx: Tx, letter: LetterRow): Promise<void> {
  await tx
    .insertInto('letter')
    .values({
      id: letter.id,
      subject_kind: letter.subjectKind,
      subject_id: letter.subjectId,
      act_seq: letter.actSeq,
      kind: letter.kind,
      nth: letter.nth,
      organ_id: letter.organId,
      number: letter.number,
      issued_on: letter.issuedOn,
      title: letter.title,
      template: letter.template,
      body: letter.body,
      digest: letter.digest,
    })
    .execute()
}

const columns = sql`id, subject_kind as "subjectKind", subject_id as "subjectId", act_seq as "actSeq", kind, nth,
  organ_id as "organId", number, issued_on as "issuedOn", title, template, body, digest`

export async function findLetter(db: Db, id: string): Promise<LetterRow | null> {
  const { rows } = await sql<LetterRow>`select ${columns} from letter where id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Letters in the order of their ids: what a proof walks through. */
export async function lettersAfter(db: Db, after: string, limit: number): Promise<LetterRow[]> {
  const { rows } = await sql<LetterRow>`
    select ${columns} from letter where id > ${after}::uuid order by id limit ${limit}`.execute(db)
  return rows
}

export type LetterHead = Pick<LetterRow, 'id' | 'kind' | 'nth' | 'number' | 'title' | 'issuedOn' | 'actSeq'>

/** What was sent in one case, in order. */
export async function lettersAbout(db: Db, subjectKind: string, subjectId: string): Promise<LetterHead[]> {
  const { rows } = await sql<LetterHead>`
    select id, kind, nth, number, title, issued_on as "issuedOn", act_seq as "actSeq" from letter
    where subject_kind = ${subjectKind} and subject_id = ${subjectId} order by act_seq, kind, nth`.execute(db)
  return rows
}

/** The number that registers already gave: a site that begins in the middle of a year goes on from there. */
const begun = (organId: string, prefix: string) => sql<number>`coalesce((
  select max(substring(reply_number from char_length(${prefix}) + 1 for char_length(reply_number) - char_length(${prefix}) - 1)::int)
  from request where organ_id = ${organId} and reply_number ~ ('^' || ${prefix} || '[1-9][0-9]{0,6}号$')), 0)`

/**
 * The next number of a series, without gaps: the row stays locked until the transaction ends, and what is rolled back
 * was never given. It is therefore taken last.
 */
export async function nextNumber(tx: Tx, organId: string, series: string, year: number, prefix: string) {
  const kind = `letter.${series}`
  const next = await sql<{ value: number }>`
    update counter set value = value + 1 where organ_id = ${organId} and kind = ${kind} and year = ${year}
    returning value`.execute(tx)
  if (next.rows[0]) return next.rows[0].value
  const first = await sql<{ value: number }>`
    insert into counter (organ_id, kind, year, value) values (${organId}, ${kind}, ${year}, 1 + ${begun(organId, prefix)})
    on conflict (organ_id, kind, year) do update set value = counter.value + 1 returning value`.execute(tx)
  return first.rows[0]!.value
}

export type TemplateRow = { id: string; organId: string | null; kind: string; text: string | null; version: number }

const templateColumns = sql`id, organ_id as "organId", kind, text, version`

export async function findTemplate(db: Db, id: string, lock = false): Promise<TemplateRow | null> {
  const { rows } = await sql<TemplateRow>`
    select ${templateColumns} from letter_template where id = ${id} ${lock ? sql`for update` : sql``}`.execute(db)
  return rows[0] ?? null
}

/** The words an organ may have: its own and the site's. */
export async function templatesFor(db: Db, organId: string | null): Promise<TemplateRow[]> {
  const { rows } = await sql<TemplateRow>`
    select ${templateColumns} from letter_template
    where organ_id is null or organ_id = ${organId} order by kind, organ_id nulls first`.execute(db)
  return rows
}

export async function templatesAfter(db: Db, after: string, limit: number): Promise<TemplateRow[]> {
  const { rows } = await sql<TemplateRow>`
    select ${templateColumns} from letter_template where id > ${after}::uuid order by id limit ${limit}`.execute(db)
  return rows
}

export async function saveTemplate(tx: Tx, { id, organId, kind, text, version }: TemplateRow): Promise<void> {
  await tx
    .insertInto('letter_template')
    .values({ id, organ_id: organId, kind, text, version })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ text, version }))
    .execute()
}

/** What the site has decided of these settings; a key without a decision is not there. */
export async function settingsOf(db: Db, keys: readonly string[]): Promise<Map<string, unknown>> {
  const rows = await db.selectFrom('setting').select(['key', 'value']).where('key', 'in', keys).execute()
  return new Map(rows.map(({ key, value }) => [key, value]))
}
