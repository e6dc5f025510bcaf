import { channels, type Day, decisions } from '../../law/index.ts'
import { decrypt, mask } from '../../platform/secret.ts'
import { proceedingsOf, type RequestFacts } from '../request.ts'
import { isEnded, standings } from '../standing.ts'
import type { DaysLeft } from './days-left.ts'
import type { DeskRow } from './types.ts'
import { isMine, type Moment, stepOf, type Waiting, waitingIn } from './waiting.ts'
import type { Flag } from './words.ts'

/** One application as a line of the desk: when it runs out, what it waits for, what to watch. */

export type Known = {
  moment: Moment
  left: DaysLeft
  organs: ReadonlyMap<string, string>
  officers: ReadonlyMap<string, string>
}

const excerpt = (text: string, most = 80) => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > most ? `${line.slice(0, most)}…` : line
}

/** 个人信息保护法§6: a list shows nobody's name in full; whoever handles the case reads it in the case. */
const maskedName = ({ applicantName }: RequestFacts) => (applicantName ? mask(decrypt(applicantName)) : '')

const awaitedName: Partial<Record<RequestFacts['status'], string>> = {
  correctionPending: '补正期满',
  reasonPending: '说明理由期满',
  feePending: '缴费期满',
}

/** The day the line counts to: the last day to answer; while the clock stands still, the next thing to fall due. */
export function counted(request: RequestFacts, waits: readonly Waiting[]): { on: Day | null; onWhat: string } {
  const { status, dueOn, nextOn, proceedings } = request
  if (isEnded(status)) return { on: null, onWhat: '' }
  if (dueOn) return { on: dueOn, onWhat: '答复期限' }
  if (status === 'awaitingConfirmation') return { on: waits[0]?.by ?? null, onWhat: '确认收到' }
  if (nextOn && nextOn === proceedings?.chaseOn) return { on: nextOn, onWhat: '核实送达' }
  return { on: nextOn, onWhat: nextOn ? (awaitedName[status] ?? '征求意见期满') : '' }
}

function flagsOf(request: RequestFacts, waits: readonly Waiting[], { moment }: Known): Flag[] {
  if (isEnded(request.status)) return []
  const { draft, provisional, consultations, proposal } = proceedingsOf(request)
  const has = (work: Waiting['work'], over = false) => waits.some((each) => each.work === work && (!over || each.over))
  const marks: Record<Flag, boolean> = {
    overdue: request.dueOn !== null && request.dueOn < moment.today,
    unconfirmed: has('confirm', true),
    returned: draft?.returned !== null && draft?.returned !== undefined,
    proposal: proposal !== null,
    draft: draft !== null && stepOf(draft, moment.settings.approvalChain) !== undefined,
    lapsed: has('lapse'),
    undelivered: has('deliver'),
    paused: consultations.some(({ endedOn }) => endedOn === null),
    provisional,
  }
  return (Object.keys(marks) as Flag[]).filter((flag) => marks[flag])
}

/** First what the office itself must do; a case that only waits says whom for. */
const nextOf = (request: RequestFacts, waits: readonly Waiting[]) => {
  if (isEnded(request.status)) return request.decision ? decisions[request.decision].label : ''
  return waits[0]?.what ?? ''
}

export function deskRow(request: RequestFacts, known: Known): DeskRow {
  const waits = waitingIn(request, known.moment)
  const { on, onWhat } = counted(request, waits)
  const { assignedTo } = request
  return {
    id: request.id,
    number: request.number,
    content: excerpt(request.content),
    applicant: maskedName(request),
    organId: request.organId,
    organName: known.organs.get(request.organId) ?? '',
    status: request.status,
    statusLabel: standings[request.status].label,
    channelLabel: channels[request.channel]?.label ?? '',
    receivedOn: request.receivedOn,
    submittedOn: request.submittedOn,
    dueOn: request.dueOn,
    earliestOn: proceedingsOf(request).earliestOn,
    on,
    onWhat,
    left: on === null ? null : known.left.until(on),
    open: !isEnded(request.status),
    answeredOn: request.answeredOn,
    decisionLabel: request.decision ? decisions[request.decision].label : '',
    assignedTo: assignedTo ? { id: assignedTo, name: known.officers.get(assignedTo) ?? '已离任人员' } : null,
    unit: request.handlingUnit,
    next: nextOf(request, waits),
    flags: flagsOf(request, waits, known),
  }
}

export const mine = (request: RequestFacts, moment: Moment, actor: { id: string; role: string }): Waiting[] =>
  waitingIn(request, moment).filter((each) => each.work !== 'await' && isMine(each, request, actor))
