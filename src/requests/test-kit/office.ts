import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Actor, Outcome } from '../../platform/act.ts'
import type { Database } from '../../platform/database.ts'
import { withClock } from '../../platform/now.ts'
import type { ActName } from '../acts/index.ts'
import { performAct } from '../desk.ts'
import type { ApplicationForm } from '../form.ts'
import { proceedingsOf, type RequestFacts } from '../request.ts'

/** An organ with its people, and its work day by day. */

type Db = Kysely<Database>

export const people = (organId: string) => {
  const actor = (id: string, role: string): Actor => ({ id, name: id, role, organId })
  return {
    clerk: actor('王经办', 'clerk'),
    reviewer: actor('孙经办', 'clerk'),
    head: actor('李主任', 'foiHead'),
    legal: actor('周法制', 'legal'),
    organHead: actor('陈局长', 'organHead'),
  }
}
export type People = ReturnType<typeof people>

export async function openOffice(db: Db) {
  const [government, finance] = [randomUUID(), randomUUID()]
  await sql`insert into organ (id, code, name, short_name, kind, must_report, rolls_up, parent_id) values
    (${government}, ${government}, '滨海市海澜区人民政府', '区政府', 'government', true, true, null),
    (${finance}, ${finance}, '滨海市海澜区财政局', '区财政局', 'department', true, true, ${government})`.execute(db)
  const staff = people(finance)
  for (const { id, role } of Object.values(staff))
    await sql`insert into officer (id, name, email, email_verified, role, organ_id, created_at, updated_at)
      values (${id}, ${id}, ${`${id}@example.cn`}, true, ${role}, ${finance}, now(), now()) on conflict do nothing`.execute(
      db,
    )
  return { government, finance, staff }
}

export const applicationTo = (organId: string, said: Partial<ApplicationForm> = {}): ApplicationForm => ({
  organId,
  kind: 'natural',
  by: 'self',
  name: '周明远',
  idKind: 'idCard',
  idNumber: '11010519491231002X',
  creditCode: null,
  representative: null,
  phone: '13800005555',
  email: 'zhou@example.cn',
  address: '滨海市海澜区潮音里 3 号',
  postcode: null,
  needs: null,
  agentName: null,
  agentIdKind: null,
  agentIdNumber: null,
  agentPhone: null,
  title: '滨河路改造项目设备采购合同',
  docNumber: null,
  description: null,
  form: 'electronic',
  service: 'electronic',
  notices: true,
  ...said,
})

export const sentences = (outcome: Outcome<unknown>) =>
  outcome.done ? '' : outcome.refusals.map(({ sentence }) => sentence).join('\n')

/** Acts as people do them, each on its day; what is refused is thrown with its sentences. */
export const working = (db: Db) => {
  const does = (day: string, who: Actor, id: string, name: ActName, said: object = {}) =>
    withClock(day, () => performAct({ db }, name, id, said, who))
  const did = async (...asked: Parameters<typeof does>): Promise<RequestFacts> => {
    const outcome = await does(...asked)
    if (!outcome.done) throw new Error(`${asked[3]}: ${sentences(outcome)}`)
    return outcome.subject
  }
  const hash = (request: RequestFacts) => ({ hash: proceedingsOf(request).draft?.hash })
  /** Draft, both reviews, and the signature, all on one day. */
  const answer = async (day: string, staff: People, id: string, said: object) => {
    const drafted = await did(day, staff.clerk, id, 'draftReply', said)
    await did(day, staff.reviewer, id, 'reviewSecrecy', { conclusion: 'mayDisclose', basis: '不涉及国家秘密' })
    await did(day, staff.head, id, 'approveDraft', hash(drafted))
    await did(day, staff.legal, id, 'approveDraft', hash(drafted))
    return did(day, staff.organHead, id, 'decide', hash(drafted))
  }
  return { does, did, answer }
}
