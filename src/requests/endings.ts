import type { Day, Decision } from '../law/index.ts'
import type { Remand } from './proceedings.ts'
import { closingOf, proceeding, proceedingsOf, type RequestFacts } from './request.ts'

/** How a case is decided and ends. What was decided before a remand stays in the year's figures (requests §4.6〔约〕). */

/** The remand that is still to be answered. */
export const remandOf = (request: RequestFacts): Remand | undefined =>
  proceedingsOf(request).remands.findLast(({ answeredOn }) => answeredOn === null)

const again = (request: RequestFacts, change: Partial<Remand>): RequestFacts => {
  const { remands } = proceedingsOf(request)
  const open = remandOf(request)
  return proceeding(request, { remands: remands.map((each) => (each === open ? { ...each, ...change } : each)) })
}

/** What the case is answered with at last: after a remand, the second answer's decision. */
export const decisionOf = (request: RequestFacts): Decision | null => {
  const { remands } = proceedingsOf(request)
  return remands.at(-1)?.decision ?? (remandOf(request) ? null : request.decision)
}

export const decided = (request: RequestFacts, decision: Decision): RequestFacts =>
  remandOf(request) ? again(request, { decision }) : { ...request, decision }

/** 条例§44: what was given in full to one may be published, unless it has been already. */
const proposing = (request: RequestFacts, decision: Decision): RequestFacts =>
  decision === 'GRANT_FULL' && request.releasedOn === null ? proceeding(request, { publish: 'proposed' }) : request

/** The case is over on this day. An application nobody confirmed counts as received when it ends〔约〕. */
export function ended(before: RequestFacts, decision: Decision, on: Day): RequestFacts {
  const request = proposing(before, decision)
  const status = closingOf(decision)
  if (remandOf(request)) return { ...again(request, { decision, answeredOn: on }), status }
  return { ...request, decision, answeredOn: on, receivedOn: request.receivedOn ?? on, status }
}
