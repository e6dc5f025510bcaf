import { type Calendar, type Pause, runClock } from '../law/index.ts'
import type { Day } from '../platform/act.ts'
import type { Proceedings } from './proceedings.ts'
import { proceedingsOf, type RequestFacts } from './request.ts'
import { standings } from './standing.ts'

/** When the answer is due (条例§33), and what else falls due on the way. */

export type Due = { dueOn: Day | null; earliestOn: Day | null; provisional: boolean }

const none: Due = { dueOn: null, earliestOn: null, provisional: false }
const fixed = (day: Day): Due => ({ dueOn: day, earliestOn: day, provisional: false })

/** 条例§33③; and what the site has decided not to count either (settings.ts). */
export const pausesOf = ({ consultations, reason, fee }: Proceedings): Pause[] => [
  ...consultations.map(({ kind, sentOn, endedOn }): Pause => ({ kind, start: sentOn, end: endedOn })),
  ...(reason?.pauses
    ? [{ kind: 'reason' as const, start: reason.askedOn, end: reason.receivedOn ?? reason.untilOn }]
    : []),
  ...(fee?.paidOn && !fee.restarts ? [{ kind: 'fee' as const, start: fee.noticedOn, end: fee.paidOn }] : []),
]

/** The answer's last day as the calendar of this moment has it. */
export function dueOf(request: RequestFacts, today: Day, calendar: Calendar): Due {
  const proceedings = proceedingsOf(request)
  const { clock } = standings[request.status]
  if (clock === 'notStarted' || clock === 'stopped') return none
  if (clock === 'ended') return { ...none, dueOn: request.dueOn, earliestOn: request.dueOn }
  const remand = proceedings.remands.findLast(({ answeredOn }) => answeredOn === null)
  if (remand) return fixed(remand.dueOn)
  if (proceedings.deferredTo) return fixed(proceedings.deferredTo)
  if (proceedings.anchor === null) return none
  const { anchor, extension } = proceedings
  return runClock({ anchor, extension, pauses: pausesOf(proceedings) }, today, calendar)
}

/** The first day on which something other than the answer falls due: an opinion, a correction; once answered, §18. */
export function nextOf({ status, proceedings }: RequestFacts): Day | null {
  if (!proceedings) return null
  if (standings[status].clock === 'ended') return status === 'answered' ? proceedings.reevaluateOn : null
  const days = [
    ...proceedings.consultations.filter(({ endedOn }) => endedOn === null).map(({ untilOn }) => untilOn),
    status === 'correctionPending' ? proceedings.correction?.untilOn : null,
    status === 'reasonPending' ? proceedings.reason?.untilOn : null,
    status === 'feePending' ? proceedings.fee?.untilOn : null,
  ]
  return days.filter((day) => day !== null && day !== undefined).sort()[0] ?? null
}
