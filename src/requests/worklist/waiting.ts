import type { Calendar, Day } from '../../law/index.ts'
import { proofBy } from '../clock.ts'
import { nextStep } from '../drafting.ts'
import type { Delivery, Draft } from '../proceedings.ts'
import { proceedingsOf, type RequestFacts } from '../request.ts'
import type { ApprovalStep, RequestSettings } from '../settings.ts'
import { isEnded, type Status } from '../standing.ts'
import { confirmBy } from '../terms.ts'

/** What a case waits for, and from whom: the desk's list of work, the reminders and the handover all read it here. */

export const insiders = {
  clerk: '经办人',
  foiHead: '工作机构负责人',
  legal: '法制审核人员',
  organHead: '机关负责人',
} as const
export type Insider = keyof typeof insiders
const outsiders = { applicant: '申请人', thirdParty: '第三方', agency: '其他机关' } as const
export type Party = Insider | keyof typeof outsiders
export const partyLabels: Record<Party, string> = { ...insiders, ...outsiders }

/** Kinds of work, in the order in which a person should take them up. */
export const works = {
  confirm: '确认收到申请',
  assign: '分办',
  sign: '审签拟办意见',
  review: '审核答复稿',
  revise: '修改退回的答复稿',
  lapse: '期满未回，登记结果',
  serve: '送达答复并登记',
  deliver: '登记文书送达',
  reply: '起草答复',
  await: '等候回复',
} as const
export type Work = keyof typeof works

/** `by`: the day it should be done, or comes by itself; `over`: that day is past. */
export type Waiting = { work: Work; from: Party; what: string; by: Day | null; over: boolean }

export type Moment = { today: Day; calendar: Calendar; settings: RequestSettings }

/** Whose signature this draft waits for; a returned one waits for its writer. */
export const stepOf = (draft: Draft, chain: readonly ApprovalStep[]): ApprovalStep | undefined =>
  draft.returned ? undefined : nextStep(draft, chain)

type Facts = { request: RequestFacts; moment: Moment }

const waiting = (
  { moment }: Facts,
  work: Work,
  from: Party,
  by: Day | null = null,
  what: string = works[work],
): Waiting => ({
  work,
  from,
  what,
  by,
  over: by !== null && by < moment.today,
})

/** A letter that went out: its proof is to be recorded; what it asks for comes until a day, or does not. */
type Letter = { sentOn: Day; delivery: Delivery | null; untilOn: Day | null }

/** Nothing has run out while nobody knows that it came (条例§30, §32): the proof, or another way, is asked for first. */
function answerTo(facts: Facts, from: Party, name: string, letter: Letter) {
  const { delivery, untilOn } = letter
  const { calendar, settings, today } = facts.moment
  const by = proofBy(letter, calendar, settings)
  const proof = by !== null && by < today ? `核实${name}的送达，送不到的换一种方式再送` : `登记${name}的送达`
  const lapsed = untilOn !== null && untilOn < facts.moment.today
  return [
    ...(delivery?.deliveredOn ? [] : [waiting(facts, 'deliver', 'clerk', by, proof)]),
    lapsed
      ? waiting(facts, 'lapse', 'clerk', untilOn, `${name}期满未回，登记结果`)
      : waiting(facts, 'await', from, untilOn, `等候${partyLabels[from]}答复${name}`),
  ]
}

function confirmation(facts: Facts): Waiting[] {
  const { submittedOn, channel } = facts.request
  const { calendar, settings } = facts.moment
  return [waiting(facts, 'confirm', 'clerk', submittedOn && confirmBy(calendar, channel, submittedOn, settings))]
}

const consultations = (facts: Facts): Waiting[] =>
  proceedingsOf(facts.request)
    .consultations.filter(({ endedOn }) => endedOn === null)
    .flatMap((one) => answerTo(facts, one.kind, one.kind === 'thirdParty' ? '第三方意见征询书' : '机关意见征询书', one))

/** Who holds the answer: its writer, or whoever must sign it next. */
function answer(facts: Facts): Waiting[] {
  const { draft, consultations: asked } = proceedingsOf(facts.request)
  const { dueOn } = facts.request
  if (!draft) {
    const paused = asked.some(({ endedOn }) => endedOn === null)
    return paused ? [] : [waiting(facts, 'reply', 'clerk', dueOn)]
  }
  if (draft.returned) return [waiting(facts, 'revise', 'clerk', dueOn)]
  const step = stepOf(draft, facts.moment.settings.approvalChain)
  return step
    ? [waiting(facts, 'review', step.role, dueOn, step.step === 'sign' ? '签发答复' : `${step.label}答复稿`)]
    : []
}

const standing: Partial<Record<Status, (facts: Facts) => Waiting[]>> = {
  awaitingConfirmation: confirmation,
  correctionPending: (facts) => {
    const { correction } = proceedingsOf(facts.request)
    return correction ? answerTo(facts, 'applicant', '补正告知书', { ...correction, sentOn: correction.noticedOn }) : []
  },
  reasonPending: (facts) => {
    const { reason } = proceedingsOf(facts.request)
    return reason ? answerTo(facts, 'applicant', '说明理由告知书', { ...reason, sentOn: reason.askedOn }) : []
  },
  feePending: (facts) => {
    const { fee } = proceedingsOf(facts.request)
    return fee ? answerTo(facts, 'applicant', '收费通知', { ...fee, sentOn: fee.noticedOn }) : []
  },
  decided: (facts) => [waiting(facts, 'serve', 'clerk', facts.request.dueOn)],
}

const atWork = (facts: Facts): Waiting[] => [...consultations(facts), ...answer(facts)]

/** Everything this case waits for, the office's own work first. */
export function waitingIn(request: RequestFacts, moment: Moment): Waiting[] {
  const facts = { request, moment }
  if (isEnded(request.status)) return []
  const { proposal } = proceedingsOf(request)
  const all = [
    ...(proposal ? [waiting(facts, 'sign', 'foiHead', request.dueOn)] : []),
    ...(request.assignedTo === null && request.status !== 'awaitingConfirmation'
      ? [waiting(facts, 'assign', 'foiHead')]
      : []),
    ...(standing[request.status] ?? atWork)(facts),
  ]
  const order = Object.keys(works)
  return all.sort((one, other) => order.indexOf(one.work) - order.indexOf(other.work))
}

/** The 政务公开办 is the 工作机构 of its own organ (access.ts). */
const hands: Readonly<Record<string, readonly string[]>> = { office: ['clerk', 'foiHead'] }

/** Is it this person's turn? A clerk's work is the assigned clerk's; what nobody has yet is every clerk's. */
export function isMine({ from }: Waiting, { assignedTo }: RequestFacts, actor: { id: string; role: string }): boolean {
  const as = hands[actor.role] ?? [actor.role]
  return from === 'clerk' && assignedTo !== null ? assignedTo === actor.id : as.includes(from)
}
