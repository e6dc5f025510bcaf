import { randomUUID } from 'node:crypto'
import type { Insertable, Kysely } from 'kysely'
import { type Decision, decisions } from '../../law/index.ts'
import type { Database } from '../../platform/database.ts'

/** A small district to test with: a government and two departments, and records put straight into their tables. */

type Db = Kysely<Database>

const organ = (name: string, code: string, sort: number, kind: string, parent: string | null) => ({
  id: randomUUID(),
  name,
  short_name: name.slice(0, 5),
  code,
  kind,
  parent_id: parent,
  must_report: true,
  rolls_up: true,
  sort,
})

export async function smallDistrict(db: Db) {
  const government = organ('滨海市海澜区人民政府', '11350299MB00000016', 0, 'government', null)
  const education = organ('海澜区教育局', '11350299MB00000024', 1, 'department', government.id)
  const housing = organ('海澜区住房和建设局', '11350299MB00000032', 2, 'department', government.id)
  await db.insertInto('organ').values([government, education, housing]).execute()
  return { government, education, housing }
}

type RequestRow = Insertable<Database['request']>

let serial = 0

export async function addRequest(db: Db, organId: string, facts: Partial<RequestRow> & { decision?: Decision | null }) {
  serial += 1
  const row: RequestRow = {
    id: randomUUID(),
    organ_id: organId,
    number: `申〔2023〕${serial}号`,
    channel: 'web',
    applicant_kind: 'natural',
    content: '某项目的环评批复',
    received_on: '2023-03-01',
    due_on: '2023-03-29',
    ...facts,
    decision_row: facts.decision ? decisions[facts.decision].row : null,
  }
  await db.insertInto('request').values(row).execute()
  return row
}

export async function addCollected(db: Db, organId: string, year: number, kind: string, value: number) {
  await db
    .insertInto('collected_figure')
    .values({ id: randomUUID(), organ_id: organId, year, kind, value, evidence: '业务系统统计' })
    .execute()
}

export async function addItem(db: Db, organId: string, published_on: string, topic: string | null = null) {
  serial += 1
  await db
    .insertInto('item')
    .values({
      id: randomUUID(),
      organ_id: organId,
      index_number: `${serial}`,
      title: `通知${serial}`,
      column_name: '工作动态',
      topic,
      made_on: published_on,
      published_on,
    })
    .execute()
}

type DocumentRow = Insertable<Database['document']>
export async function addDocument(db: Db, organId: string, facts: Partial<DocumentRow>) {
  serial += 1
  const row: DocumentRow = {
    id: randomUUID(),
    organ_id: organId,
    kind: 'normative',
    title: `管理办法${serial}`,
    doc_number: `海澜政〔2023〕${serial}号`,
    made_on: '2023-05-01',
    ...facts,
  }
  await db.insertInto('document').values(row).execute()
}

type RemedyRow = Insertable<Database['remedy']>
export async function addRemedy(db: Db, organId: string, facts: Partial<RemedyRow>) {
  serial += 1
  const row: RemedyRow = {
    id: randomUUID(),
    organ_id: organId,
    route: 'review',
    case_number: `海澜政复〔2023〕${serial}号`,
    filed_on: '2023-04-01',
    ...facts,
  }
  await db.insertInto('remedy').values(row).execute()
}
