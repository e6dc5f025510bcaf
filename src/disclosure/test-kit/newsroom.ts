import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Actor, Outcome } from '../../platform/act.ts'
import type { Database } from '../../platform/database.ts'
import { withClock } from '../../platform/now.ts'
import type { ItemActName } from '../act-names.ts'
import { checks } from '../checks/gate.ts'
import { performItem, saveDraft } from '../desk.ts'
import { readDraft } from '../draft-input.ts'
import type { Publishing } from '../gates.ts'
import type { ItemFacts } from '../item.ts'
import { findingsOf } from '../looking.ts'
import type { ContentClass } from '../proceedings.ts'

/** An organ with the people who publish, and their work day by day. */

type Db = Kysely<Database>

export const staffOf = (organId: string, office: string) => {
  const actor = (id: string, role: string, of = organId): Actor => ({ id, name: id, role, organId: of })
  return {
    clerk: actor('王拟稿', 'clerk'),
    editor: actor('钱编辑', 'editor'),
    head: actor('李科长', 'foiHead'),
    legal: actor('周法制', 'legal'),
    organHead: actor('陈局长', 'organHead'),
    office: actor('林公开办', 'office', office),
  }
}
export type Staff = ReturnType<typeof staffOf>

export async function openNewsroom(db: Db) {
  const [government, organ, column] = [randomUUID(), randomUUID(), randomUUID()]
  await sql`insert into organ (id, code, name, short_name, kind, must_report, rolls_up, parent_id) values
    (${government}, '11990200MB00000014', '滨海市海澜区人民政府', '区政府', 'government', true, true, null),
    (${organ}, '11990299MB00000197', '滨海市海澜区财政局', '区财政局', 'department', true, true, ${government})`.execute(
    db,
  )
  const staff = staffOf(organ, government)
  for (const { id, role, organId } of Object.values(staff))
    await sql`insert into officer (id, name, email, email_verified, role, organ_id, created_at, updated_at)
      values (${id}, ${id}, ${`${id}@example.cn`}, true, ${role}, ${organId}, now(), now())`.execute(db)
  await sql`insert into site_column (id, slug, name, organ_id, kind, proceedings)
    values (${column}, 'czxx', '财政信息', ${organ}, 'statutory', '{}')`.execute(db)
  return { government, organ, column, staff }
}
export type Newsroom = Awaited<ReturnType<typeof openNewsroom>>

export const paragraphs = (...texts: string[]) => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', attrs: { align: null }, content: [{ type: 'text', text }] })),
})

export const draftSaid = (
  column: string,
  said: Record<string, unknown> = {},
  metadata: Record<string, unknown> = {},
) => ({
  title: '海澜区财政局关于开展2026年度会计监督检查的公告',
  body: paragraphs('为规范会计秩序，现就有关事项公告如下。', '检查自6月起开展。'),
  metadata: {
    issuingBodies: ['滨海市海澜区财政局'],
    formedOn: '2026-03-02',
    genre: '公告',
    theme: '0401',
    art20: 'a20.13',
    columnId: column,
    summary: '公告2026年度会计监督检查的安排。',
    source: '区财政局',
    ...metadata,
  },
  attachments: [],
  ...said,
})

export const sentences = (outcome: Outcome<unknown>) =>
  outcome.done ? '' : outcome.refusals.map(({ sentence }) => sentence).join('\n')

export const noInterpretations: Publishing['interpretations'] = {
  forPolicy: async () => ({ required: false, works: [] }),
}

/** Acts as people do them, each at its hour; what is refused is thrown with its sentences. */
export const working = (db: Db, given: Partial<Publishing> = {}) => {
  const services: Publishing = { db, checks, interpretations: noInterpretations, ...given }
  const does = (at: string, who: Actor, id: string, name: ItemActName, said: object = {}, seen?: number) =>
    withClock(at, () => performItem(services, name, id, said, who, seen))
  const did = async (...asked: Parameters<typeof does>): Promise<ItemFacts> => {
    const outcome = await does(...asked)
    if (!outcome.done) throw new Error(`${asked[3]}: ${sentences(outcome)}`)
    return outcome.subject
  }
  const drafted = async (at: string, who: Actor, said: unknown, contentClass: ContentClass = 'ordinary') => {
    const of = { organId: who.organId ?? '', contentClass, draft: readDraft(said) }
    const outcome = await withClock(at, () => saveDraft(services, of, who))
    if (!outcome.done) throw new Error(`draft: ${sentences(outcome)}`)
    return outcome.subject
  }
  const hashOf = (item: ItemFacts) => item.proceedings?.draft?.hash ?? ''
  const cleared = (at: string, who: Actor, item: ItemFacts) =>
    did(at, who, item.id, 'reviewSecrecy', {
      hash: hashOf(item),
      conclusion: 'publishable',
      basis: '不涉及国家秘密、商业秘密和个人隐私',
    })
  /** From the draft to the last signature, as six people in a row do it. */
  const approved = async (at: string, staff: Staff, item: ItemFacts) => {
    const ticked = (await findingsOf(services, db, item)).map(({ id }) => id)
    const signed = { hash: hashOf(item), opinion: '同意', ticked }
    await did(at, staff.clerk, item.id, 'submit')
    await cleared(at, staff.legal, item)
    await did(at, staff.editor, item.id, 'proof', signed)
    await did(at, staff.head, item.id, 'review', signed)
    await did(at, staff.editor, item.id, 'proof', signed)
    await did(at, staff.legal, item.id, 'review', signed)
    await did(at, staff.editor, item.id, 'proof', signed)
    return did(at, staff.organHead, item.id, 'review', signed)
  }
  return { services, does, did, drafted, hashOf, cleared, approved }
}
