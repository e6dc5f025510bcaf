import { siteCalendar } from '../calendar/index.ts'
import type { Actor, Outcome, Refusal } from '../platform/act.ts'
import { type Desk, performIn, type Tx } from '../platform/acts.ts'
import { announceRecord } from '../platform/announce.ts'
import { erasePersonalData } from '../platform/erase.ts'
import { eraseFile, filesOf } from '../platform/files.ts'
import { encrypt } from '../platform/secret.ts'
import type { Services } from '../platform/services.ts'
import { recordDesk } from '../registers/desk.ts'
import { findOne } from '../registers/store.ts'
import { IncompleteLetter, issueLetters } from './letters/issue.ts'
import { tellApplicant, tellOfficer } from './mailing.ts'
import { register } from './register.ts'
import type { RequestFacts } from './request.ts'
import type { Known, RequestAct, Said } from './request-act.ts'
import { forgetLetters, readSettings } from './store.ts'

/** One act of an application inside a transaction: what goes with it, and what follows from it. */

/** 条例§44: an answer given to one is now for all, or no longer. */
const showing = new Set(['release', 'withdrawRelease', 'erase'])

export const requestDesk: Desk<RequestFacts> = {
  ...recordDesk<RequestFacts>(register.record, register.fold as never),
  after: async (tx, request, act) => {
    await issueLetters(tx, request, act)
    await tellApplicant(tx, request, act)
    await tellOfficer(tx, request, act)
    if (act.name === 'erase') await forget(tx, request.id)
    if (showing.has(act.name)) await announceRecord(tx, 'answer', request.id)
  },
}

/** 个人信息保护法§47: what acts, mail and letters say of the person, and the papers the person sent. */
async function forget(tx: Tx, id: string) {
  await erasePersonalData(tx, 'request', id)
  await forgetLetters(tx, id)
  for (const file of await filesOf(tx, 'request', id)) await eraseFile(tx, file.id)
}

export const readRequest = (db: Services['db'], id: string, lock = false) =>
  findOne<RequestFacts>(db, register.record, id, lock)

/** What is personal in what was said is encrypted before anything is decided. */
export const sealing = (act: RequestAct, said: Record<string, unknown>) => {
  const sealed = (act.secret ?? []).flatMap((field) => {
    const plain = said[field]
    return typeof plain === 'string' ? [[field, encrypt(plain)]] : []
  })
  return { ...said, ...Object.fromEntries(sealed) }
}

/** One act of the procedure inside an open transaction, with the site's calendar and decisions of this moment. */
export async function actIn(
  tx: Tx,
  act: RequestAct,
  id: string | null,
  said: object,
  actor: Actor,
  how: { seen?: number; newId?: string; isNew?: boolean; known?: Partial<Known> } = {},
): Promise<Outcome<RequestFacts>> {
  const { known = {}, ...rest } = how
  const input = { said, calendar: await siteCalendar(tx), settings: await readSettings(tx), known } as Said<never>
  return performIn(tx, requestDesk, act, id, input, actor, rest)
}

/** A refused act whose papers go back with the transaction. */
export class NotDone extends Error {
  readonly refusals: Refusal[]
  constructor(refusals: Refusal[]) {
    super()
    this.refusals = refusals
  }
}

/** A paper that lacks what the law asks takes its act back; the person is told what is missing. */
export async function orRefused<T>(work: Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work
  } catch (error) {
    if (error instanceof IncompleteLetter || error instanceof NotDone) return { done: false, refusals: error.refusals }
    throw error
  }
}
