import type { Actor, Outcome } from '../../platform/act.ts'
import { perform, performIn, type Tx, UnknownSubject } from '../../platform/acts.ts'
import { today } from '../../platform/now.ts'
import type { Services } from '../../platform/services.ts'
import { acts } from '../acts/index.ts'
import { IncompleteLetter } from '../letters/issue.ts'
import { lookUp } from '../looked-up.ts'
import { actIn, orRefused, readRequest } from '../performing.ts'
import type { RequestAct } from '../request-act.ts'
import { isEnded } from '../standing.ts'
import { organOfOfficer } from '../store.ts'
import { daysLeftFrom } from '../worklist/days-left.ts'
import { momentOf } from '../worklist/moment.ts'
import { openCases } from '../worklist/store.ts'
import { confirmByReceiver, type Preparing, prepare } from './acts.ts'
import type { Handed, HandoverFacts, Taken } from './handover.ts'
import { habitsSince, handedCase } from './pack.ts'
import { habitsOf, handoverDesk, organOf, readHandover } from './store.ts'

/** Where a handover meets the database: what is open on its day, and the cases that go over with the second signature. */

type Db = Services['db']

const most = 1000

/** Everything of this officer that lies open in the organ, as it stands now. */
export async function handedOf(db: Db, organId: string, officer: string): Promise<Handed> {
  const moment = await momentOf(db)
  const requests = await openCases(db, { organId, officer }, most)
  const known = {
    moment,
    left: daysLeftFrom(moment.calendar, moment.today),
    organs: new Map<string, string>(),
    officers: new Map<string, string>(),
  }
  const habits = await habitsOf(db, officer, habitsSince(moment.today))
  return { items: requests.map((request) => handedCase(request, known)), habits }
}

export async function prepareHandover(
  { db }: Services,
  { from, to, notes }: Pick<Preparing, 'from' | 'to' | 'notes'>,
  actor: Actor,
): Promise<Outcome<HandoverFacts>> {
  const organId = (await organOf(db, from)) ?? ''
  const [cases, toOrgan] = await Promise.all([handedOf(db, organId, from), organOfOfficer(db, to)])
  return perform(db, handoverDesk, prepare, null, { organId, from, to, notes, cases, toOrgan }, actor)
}

/** A slip that cannot be written takes the whole handover back, and says for which case. */
const naming = (number: string) => (error: unknown) => {
  if (!(error instanceof IncompleteLetter)) throw error
  throw new IncompleteLetter(error.refusals.map((each) => ({ ...each, sentence: `${number}：${each.sentence}` })))
}

/** One case goes over, if it is still open and still with who leaves. */
async function takeOver(tx: Tx, id: string, { fromOfficer, toOfficer }: HandoverFacts, actor: Actor): Promise<string> {
  const request = await readRequest(tx, id)
  if (!request || isEnded(request.status)) return '已经办结'
  if (request.assignedTo !== fromOfficer) return '已由他人经办'
  const said = { officer: toOfficer, unit: request.handlingUnit }
  const assign = acts.assign as unknown as RequestAct
  const known = await lookUp(tx, request, toOfficer)
  const outcome = await actIn(tx, assign, id, said, actor, { known }).catch(naming(request.number))
  return outcome.done ? '' : outcome.refusals.map(({ sentence }) => sentence).join('')
}

async function takeAll(tx: Tx, handover: HandoverFacts, actor: Actor): Promise<Taken> {
  const [taken, kept]: [string[], { number: string; why: string }[]] = [[], []]
  for (const { id, number } of handover.cases.items) {
    const why = await takeOver(tx, id, handover, actor)
    if (why) kept.push({ number, why })
    else taken.push(number)
  }
  return { taken, kept }
}

/** The receiver's signature, and with it every case that is still to be had: all in one transaction. */
export function receiveHandover({ db }: Services, id: string, remark: string, actor: Actor) {
  const work = db.transaction().execute(async (tx): Promise<Outcome<HandoverFacts>> => {
    const handover = await readHandover(tx, id, true)
    if (!handover) throw new UnknownSubject('handover', id)
    const nothing = { remark, taken: [], kept: [] }
    const refusals = confirmByReceiver.refusals(handover, nothing, { today: today(), actor })
    if (refusals.length > 0) return { done: false, refusals }
    const taken = await takeAll(tx, handover, actor)
    return performIn(tx, handoverDesk, confirmByReceiver, id, { remark, ...taken }, actor)
  })
  return orRefused(work)
}
