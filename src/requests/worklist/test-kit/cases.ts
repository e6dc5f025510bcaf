import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Database } from '../../../platform/database.ts'
import { encrypt } from '../../../platform/secret.ts'
import { saveOne } from '../../../registers/store.ts'
import { begin, type Consultation, type Draft, type Proceedings } from '../../proceedings.ts'
import { register } from '../../register.ts'
import { blank, type RequestFacts } from '../../request.ts'

/** Applications and officers to test the desk with, put straight into their tables. */

type Db = Kysely<Database>

export async function addOrgan(db: Db, name: string): Promise<string> {
  const id = randomUUID()
  const row = {
    id,
    code: id.slice(0, 18),
    name,
    short_name: name,
    kind: 'department',
    must_report: true,
    rolls_up: true,
  }
  await db.insertInto('organ').values(row).execute()
  return id
}

export async function addOfficer(db: Db, organId: string | null, role: string, name: string) {
  const id = randomUUID()
  await db
    .insertInto('officer')
    .values({ id, name, email: `${id}@demo.example`, role, organ_id: organId })
    .execute()
  return { id, name, role, organId }
}

let serial = 0

export const caseFacts = (
  organId: string,
  facts: Partial<Omit<RequestFacts, 'proceedings'>> & { proceedings?: Partial<Proceedings> | null } = {},
): RequestFacts => {
  serial += 1
  const { proceedings, ...rest } = facts
  return {
    ...blank(randomUUID()),
    organId,
    number: `测申〔2025〕${serial}号`,
    channel: 'web',
    applicantKind: 'natural',
    applicantName: encrypt('周知远'),
    content: '某片区征收补偿安置方案',
    receivedOn: facts.answeredOn ? '2025-05-06' : '2025-09-01',
    submittedOn: facts.answeredOn ? '2025-05-06' : '2025-09-01',
    dueOn: '2025-09-29',
    status: 'processing',
    ...rest,
    proceedings: proceedings === null ? null : { ...begin, anchor: rest.receivedOn ?? '2025-09-01', ...proceedings },
  }
}

export async function addCase(db: Db, ...given: Parameters<typeof caseFacts>): Promise<RequestFacts> {
  const facts = caseFacts(...given)
  await db.transaction().execute((tx) => saveOne(tx, register.record, facts))
  return facts
}

export const consultation = (facts: Partial<Consultation> = {}): Consultation => ({
  id: randomUUID(),
  kind: 'thirdParty',
  jointlyMade: false,
  party: encrypt('某公司'),
  contact: null,
  matter: '是否涉及商业秘密',
  sentOn: '2025-09-10',
  delivery: null,
  untilOn: null,
  endedOn: null,
  opinion: null,
  reason: null,
  ...facts,
})

export const draft = (facts: Partial<Draft> = {}): Draft => ({
  revision: 1,
  decision: 'GRANT_FULL',
  content: {
    findings: '经检索',
    elements: {},
    severable: null,
    severanceReason: '',
    withheld: [],
    attachments: [],
    publicInterest: '',
  },
  by: 'clerk',
  on: '2025-09-10',
  hash: 'x',
  approvals: [],
  returned: null,
  ...facts,
})
