import { addWorkdays, type Calendar, isPublished, type Pause, runClock } from '../law/index.ts'
import type { Day } from '../platform/act.ts'
import type { Delivery, Proceedings, Remand } from './proceedings.ts'
import { proceedingsOf, type RequestFacts } from './request.ts'
import type { RequestSettings } from './settings.ts'
import { standings } from './standing.ts'

/** When the answer is due (条例§33), and what else falls due on the way. */

export type Due = { dueOn: Day | null; earliestOn: Day | null; provisional: boolean }

const none: Due = { dueOn: null, earliestOn: null, provisional: false }
/** Counted once by the days of a document; what it was counted through may still be arranged otherwise (放假办法§7). */
const fixed = (day: Day, provisional = false): Due => ({ dueOn: day, earliestOn: day, provisional })

/** A day that the document itself names is not counted and does not move. */
const counted = ({ workdays, days }: Remand) => workdays !== null || days !== null

/** 条例§33③; and what the site has decided not to count either (settings.ts). */
export const pausesOf = ({ consultations, reason, fee }: Proceedings): Pause[] => [
  ...consultations.map(({ kind, sentOn, endedOn }): Pause => ({ kind, start: sentOn, end: endedOn })),
  ...(reason?.pauses
    ? [{ kind: 'reason' as const, start: reason.askedOn, end: reason.receivedOn ?? reason.untilOn }]
    : []),
  ...(fee?.paidOn && !fee.restarts ? [{ kind: 'fee' as const, start: fee.noticedOn, end: fee.paidOn }] : []),
]

/** It was closed while the applicant had still to correct or to pay: no last day ran. */
const stoodStill = ({ correction, fee }: Proceedings) =>
  (correction !== null && correction.receivedOn === null) || (fee !== null && fee.paidOn === null)

/** 条例§33③: an inquiry that is still open when the case ends has stopped the clock until that day and no longer. */
function endedDue(request: RequestFacts, calendar: Calendar): Due {
  const proceedings = proceedingsOf(request)
  const { anchor, extension } = proceedings
  if (request.dueOn !== null) return fixed(request.dueOn)
  if (anchor === null || request.answeredOn === null || stoodStill(proceedings)) return none
  return fixed(runClock({ anchor, extension, pauses: pausesOf(proceedings) }, request.answeredOn, calendar).earliestOn)
}

/** The answer's last day as the calendar of this moment has it. */
export function dueOf(request: RequestFacts, today: Day, calendar: Calendar): Due {
  const proceedings = proceedingsOf(request)
  const { clock } = standings[request.status]
  if (clock === 'notStarted' || clock === 'stopped') return none
  if (clock === 'ended') return endedDue(request, calendar)
  const remand = proceedings.remands.findLast(({ answeredOn }) => answeredOn === null)
  if (remand) return fixed(remand.dueOn, counted(remand) && !isPublished(calendar, remand.dueOn))
  if (proceedings.deferredTo) return fixed(proceedings.deferredTo)
  if (proceedings.anchor === null) return none
  const { anchor, extension } = proceedings
  return runClock({ anchor, extension, pauses: pausesOf(proceedings) }, today, calendar)
}

type Sent = { sentOn: Day; delivery: Delivery | null; untilOn: Day | null }

/** Papers that ask for something until a day, and have not been answered yet. */
export function awaited({ status, proceedings }: RequestFacts): Sent[] {
  const { consultations, correction, reason, fee } = proceedings ?? { consultations: [] }
  return [
    ...consultations.filter(({ endedOn }) => endedOn === null),
    ...(status === 'correctionPending' && correction ? [{ ...correction, sentOn: correction.noticedOn }] : []),
    ...(status === 'reasonPending' && reason ? [{ ...reason, sentOn: reason.askedOn }] : []),
    ...(status === 'feePending' && fee ? [{ ...fee, sentOn: fee.noticedOn }] : []),
  ]
}

/** By when proof of delivery should be there, or another way be tried〔约〕; null once it has arrived. */
export const proofBy = ({ sentOn, delivery }: Omit<Sent, 'untilOn'>, calendar: Calendar, settings: RequestSettings) =>
  delivery?.deliveredOn ? null : addWorkdays(calendar, delivery?.dispatchedOn ?? sentOn, settings.proofWithin).day

/** The first day on which somebody has to ask what became of a paper that was sent. */
export const chaseOf = (request: RequestFacts, calendar: Calendar, settings: RequestSettings): Day | null =>
  awaited(request)
    .flatMap((paper) => proofBy(paper, calendar, settings) ?? [])
    .sort()[0] ?? null

/** The first day on which something other than the answer falls due: an opinion, a correction; once answered, §18. */
export function nextOf(request: RequestFacts): Day | null {
  const { status, proceedings } = request
  if (!proceedings) return null
  if (standings[status].clock === 'ended') return status === 'answered' ? proceedings.reevaluateOn : null
  const days = [...awaited(request).map(({ untilOn }) => untilOn), proceedings.chaseOn ?? null]
  return days.filter((day) => day !== null).sort()[0] ?? null
}
