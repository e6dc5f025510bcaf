import { randomUUID } from 'node:crypto'
import { HTTPException } from 'hono/http-exception'
import { receivedOn } from '../law/index.ts'
import { describedOrgan } from '../organs/index.ts'
import type { Actor, Outcome } from '../platform/act.ts'
import { type Tx, UnknownSubject } from '../platform/acts.ts'
import { today } from '../platform/now.ts'
import { decrypt, encrypt } from '../platform/secret.ts'
import type { Services } from '../platform/services.ts'
import { applicant, mayPerform } from './access.ts'
import { acts } from './acts/index.ts'
import { newQueryCode, sealed } from './applicant.ts'
import { onlyOwnFiles, putIn, type Scan } from './case-files.ts'
import { contentPrint } from './content-print.ts'
import { type ApplicationForm, contentOf, type IntakeForm, intakeForm } from './form.ts'
import { actIn, NotDone, orRefused, readRequest } from './performing.ts'
import type { Registration } from './registration.ts'
import { proceedingsOf, type RequestFacts } from './request.ts'
import type { RequestAct } from './request-act.ts'
import { isTaken, lockKey, nextNumber } from './store.ts'
import { isToken } from './view-opened.ts'

/** How an application comes to stand on the record: from the portal, from the counter and the post, from another one. */

/** 海财申〔2026〕5号: 机关代字, the year, and the organ's next number that no imported register has used. */
async function numberIn(tx: Tx, organId: string): Promise<string> {
  const organ = await describedOrgan(tx, organId)
  if (!organ) throw new UnknownSubject('organ', organId)
  const year = Number(today().slice(0, 4))
  for (;;) {
    const number = `${organ.sign}申〔${year}〕${await nextNumber(tx, organId, year)}号`
    if (!(await isTaken(tx, organId, number))) return number
  }
}

const act = (name: 'submit' | 'intake') => acts[name] as unknown as RequestAct

/** What an applicant leaves with. */
export type Receipt = { id: string; number: string; queryCode: string; submittedOn: string; organId: string }

const receiptOf = (request: RequestFacts): Receipt => ({
  id: request.id,
  number: request.number,
  queryCode: request.queryCode ? decrypt(request.queryCode) : '',
  submittedOn: request.submittedOn ?? today(),
  organId: request.organId,
})

const submitted = (form: ApplicationForm, on: string): Omit<Registration, 'number'> => ({
  organId: form.organId,
  channel: 'web',
  applicantKind: form.kind,
  content: contentOf(form),
  submittedOn: on,
  receivedOn: null,
  anchor: null,
  correction: null,
  confirmation: null,
  wants: { form: form.form, service: form.service },
  ...sealed({ ...form, content: contentOf(form) }, newQueryCode()),
})

/** `key` becomes the application's id: handed in twice, or again after a lost connection, it is received once. */
export async function submitRequest({ db }: Services, key: string, form: ApplicationForm): Promise<Receipt> {
  const said = submitted(form, today())
  return db.transaction().execute(async (tx) => {
    await lockKey(tx, key)
    const standing = await readRequest(tx, key)
    if (standing) return receiptOf(standing)
    const number = await numberIn(tx, form.organId)
    const outcome = await actIn(tx, act('submit'), null, { ...said, number }, applicant, { newId: key, isNew: true })
    if (!outcome.done) throw new Error(outcome.refusals.map(({ sentence }) => sentence).join())
    return receiptOf(outcome.subject)
  })
}

/** 条例§31: who signed for the post, or who was reached, how and when, where both sides must confirm. */
function confirmationOf(said: IntakeForm, by: string): Registration['confirmation'] {
  const on = said.confirmedOn ?? said.signedOn
  if (on === null) return null
  return {
    on,
    how: said.confirmedHow ?? (said.confirmedOn ? '' : '签收'),
    at: said.confirmedAt ?? '',
    with: said.confirmedWith && encrypt(said.confirmedWith),
    proof: said.proof,
    by,
  }
}

const taken = (said: IntakeForm, by: string): Omit<Registration, 'number'> => ({
  organId: said.organId,
  channel: said.channel,
  applicantKind: said.kind,
  content: said.content,
  submittedOn: said.submittedOn,
  receivedOn: receivedOn(said.channel, said),
  anchor: null,
  correction: null,
  confirmation: confirmationOf(said, by),
  wants: said.form && said.service ? { form: said.form, service: said.service } : null,
  ...sealed(said, newQueryCode()),
})

/** Registered already: clicked twice, or sent again after a lost connection. */
function again(standing: RequestFacts, actor: Actor): Outcome<RequestFacts> {
  if (!mayPerform(acts.intake, actor, standing)) throw new HTTPException(403, { message: '只能登记本机关收到的申请' })
  return { done: true, subject: standing }
}

type Arrived = { key?: string; scans?: readonly Scan[] }

/** `key` becomes the application's id, so that a second click registers nothing; its scans come in with it or not at all. */
export async function intakeRequest(
  { db }: Services,
  said: unknown,
  actor: Actor,
  { key = randomUUID(), scans = [] }: Arrived = {},
): Promise<Outcome<RequestFacts>> {
  const form = intakeForm.parse(said)
  if (!mayPerform(acts.intake, actor, form)) throw new HTTPException(403, { message: '只能登记本机关收到的申请' })
  const facts = taken(form, actor.id)
  const work = db.transaction().execute(async (tx) => {
    await lockKey(tx, key)
    const standing = await readRequest(tx, key)
    if (standing) return again(standing, actor)
    await onlyOwnFiles(tx, key, intakeForm, form)
    const number = await numberIn(tx, form.organId)
    const outcome = await actIn(tx, act('intake'), null, { ...facts, number }, actor, { newId: key })
    if (outcome.done) for (const scan of scans) await putIn(tx, key, scan, actor)
    return outcome
  })
  return orRefused(work)
}

/** What an older application says in plain does not go into another one's acts so. */
const sealedNeeds = (needs: string | null) => (needs === null || isToken(needs) ? needs : encrypt(needs))

/** 费办法§4〔约〕: each further part is an application of its own, received on the same day by the same applicant. */
export async function addParts(tx: Tx, request: RequestFacts, { parts }: { parts: string[] }, actor: Actor) {
  const { anchor, correction, confirmation, needs, wants } = proceedingsOf(request)
  const { applicantKind, applicantName, applicantContact, applicantFile, applicantKey } = request
  for (const content of parts.slice(1)) {
    const facts: Registration = {
      applicantKind,
      applicantName,
      applicantContact,
      applicantFile,
      applicantKey,
      anchor,
      correction,
      confirmation,
      needs: sealedNeeds(needs),
      wants,
      content,
      organId: request.organId,
      channel: request.channel,
      receivedOn: request.receivedOn,
      submittedOn: request.submittedOn ?? request.receivedOn ?? today(),
      number: await numberIn(tx, request.organId),
      contentPrint: contentPrint(content),
      queryCode: encrypt(newQueryCode()),
    }
    const outcome = await actIn(tx, act('intake'), null, facts, actor)
    if (!outcome.done) throw new NotDone(outcome.refusals)
  }
}
