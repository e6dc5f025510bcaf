import { HTTPException } from 'hono/http-exception'
import type { Actor, Outcome } from '../platform/act.ts'
import { type Tx, UnknownSubject } from '../platform/acts.ts'
import type { StoredFile } from '../platform/files.ts'
import type { Services } from '../platform/services.ts'
import { mayPerform } from './access.ts'
import { type ActName, actOf, acts } from './acts/index.ts'
import { attachKept, keepScan, onlyOwnFiles, type Scan } from './case-files.ts'
import type { Outgoing } from './drafting.ts'
import { lookUp } from './looked-up.ts'
import { actIn, NotDone, orRefused, readRequest, sealing } from './performing.ts'
import { addParts, intakeRequest } from './receiving.ts'
import { blank, type RequestFacts } from './request.ts'
import type { RequestAct } from './request-act.ts'

/** Where the acts of an application meet people and the database. */

export { submitRequest } from './receiving.ts'

const mayOr403 = (act: RequestAct, actor: Actor, request: RequestFacts) => {
  if (!mayPerform(act, actor, request)) throw new HTTPException(403, { message: `您不能办理“${act.title}”` })
}

/** What is prepared for the head's signature must be what the head could sign: its own schema looks at it now. */
function proposed({ act, input }: { act: string | null; input: unknown }) {
  if (act === null) return
  const { by = [], input: schema } = actOf(act) ?? {}
  if (!schema || !by.includes('foiHead') || by.includes('clerk'))
    throw new HTTPException(422, { message: '只有须由负责人办理的事项才需要提请' })
  schema.parse(input)
}

/** What some acts carry with them in the same transaction. */
const alongside: Partial<Record<ActName, (tx: Tx, request: RequestFacts, said: never, actor: Actor) => Promise<void>>> =
  {
    split: addParts,
  }

/** A proposal's files are those of the act that it prepares. */
const asked = (act: RequestAct, input: Record<string, unknown>) =>
  act.name === 'propose' && typeof input.act === 'string'
    ? { schema: actOf(input.act)?.input ?? act.input, said: input.input }
    : { schema: act.input, said: input }

/**
 * Performs an act, or says why not; malformed input is thrown as its schema says it. `seen`: the last act this person
 * saw; `papers`: what came with it, the first of them its proof.
 */
export async function performAct(
  services: Services,
  name: ActName,
  id: string | null,
  said: unknown,
  actor: Actor,
  { seen, papers = [] }: { seen?: number; papers?: readonly Scan[] } = {},
): Promise<Outcome<RequestFacts>> {
  if (id === null && name === 'intake') return intakeRequest(services, said, actor)
  const { db } = services
  const act = acts[name] as unknown as RequestAct
  const request = id === null ? null : await readRequest(db, id)
  if (!request || act.from === 'new') throw new UnknownSubject('request', id ?? '')
  mayOr403(act, actor, request)
  const sealed = sealing(act, act.input.parse(said) as Record<string, unknown>)
  if (name === 'propose') proposed(sealed as never)
  const work = db.transaction().execute(async (tx) => {
    const kept: StoredFile[] = []
    for (const paper of papers) kept.push(await keepScan(tx, request.id, paper, actor))
    const input = kept[0] ? { ...sealed, proof: kept[0].id } : sealed
    const { schema, said: about } = asked(act, input)
    await onlyOwnFiles(tx, request.id, schema, about)
    const going = name === 'answerOnSpot' ? (input as Outgoing) : undefined
    const known = await lookUp(tx, (await readRequest(tx, request.id)) ?? blank(request.id), input.officer, going)
    const outcome = await actIn(tx, act, request.id, input, actor, { seen, known })
    if (outcome.done) await alongside[name]?.(tx, outcome.subject, input as never, actor)
    else if (kept.length > 0) throw new NotDone(outcome.refusals)
    for (const file of kept) await attachKept(tx, request.id, file, actor)
    return outcome
  })
  return orRefused(work)
}
