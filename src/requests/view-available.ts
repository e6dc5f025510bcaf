import { because, type Refusal } from '../platform/act.ts'
import { mayPerform } from './access.ts'
import { fieldsOf } from './act-fields.ts'
import { acts } from './acts/index.ts'
import type { AvailableAct, FieldView, Person } from './api-types.ts'
import { openConsultations } from './consulting.ts'
import { isOutdated } from './drafting.ts'
import type { Proceedings } from './proceedings.ts'
import { proceedingsOf, type RequestFacts } from './request.ts'
import type { At, By, RequestAct } from './request-act.ts'
import type { Status } from './standing.ts'
import { personalParts } from './view-opened.ts'
import { papers } from './view-timeline.ts'

/** What may be done with this case now, by this person; and of the rest, what stands in the way. */

export type Situation = {
  request: RequestFacts
  at: At
  officers: readonly Person[]
  /** A consultation's other side, as this person may read it. */
  partyOf: (consultation: string) => string
  /** 24-hour time of this moment. */
  clockTime: string
}

const who: Partial<Record<By, string>> = {
  clerk: '经办人',
  foiHead: '工作机构负责人',
  legal: '法制审核人员',
  organHead: '机关负责人',
  office: '政务公开办',
  supervisor: '监督人员',
}
const staff = Object.keys(who) as By[]

/** What usually comes next, in this order. */
const usual: Partial<Record<Status, readonly string[]>> = {
  awaitingConfirmation: ['confirmReceipt'],
  registered: ['assign', 'answerOnSpot', 'requestCorrection', 'draftReply', 'approveDraft', 'decide'],
  correctionPending: ['recordDelivery', 'correctionReceived', 'correctionLapsed'],
  reasonPending: ['recordDelivery', 'reasonReceived', 'acceptReason', 'defer', 'draftReply', 'approveDraft', 'decide'],
  feePending: ['recordDelivery', 'feePaid', 'feeLapsed'],
  decided: ['serve'],
}
const written = ['decide', 'approveDraft', 'returnDraft']
const beside = ['recordDelivery', 'recordOpinion', 'consultationLapsed']
const further = ['consultThirdParty', 'consultAgency', 'reviewSecrecy', 'extend']

/** Who has not looked yet looks first; who has, writes. */
const atWork = ({ draft, searches, secrecy }: Proceedings) => {
  const unwritten = searches.length === 0 ? ['recordSearch', 'draftReply'] : ['draftReply', 'recordSearch']
  const unreviewed = draft && (!secrecy || isOutdated({ secrecy, draft })) ? ['reviewSecrecy'] : []
  return [...unreviewed, ...(draft ? written : []), ...beside, ...unwritten, ...further]
}
const isAtWork = (status: Status) => ['processing', 'deferred', 'remanded'].includes(status)
const usualIn = (request: RequestFacts): readonly string[] =>
  proceedingsOf(request).publish === 'proposed'
    ? ['release', 'declineRelease']
    : (usual[request.status] ?? (isAtWork(request.status) ? atWork(proceedingsOf(request)) : []))

/** Papers whose arrival nobody has recorded yet. */
function undelivered(
  { correction, reason, fee, extensions, service, signedOn, consultations }: Proceedings,
  partyOf: Situation['partyOf'],
) {
  const waits = [
    { value: 'correction', waiting: correction && !correction.delivery?.deliveredOn },
    { value: 'reason', waiting: reason && !reason.delivery?.deliveredOn },
    { value: 'fee', waiting: fee && !fee.delivery?.deliveredOn },
    { value: 'extension', waiting: extensions.length > 0 && !extensions.at(-1)?.delivery?.deliveredOn },
    { value: 'reply', waiting: signedOn !== null && service !== null && !service.deliveredOn },
  ].map((each) => ({ ...each, label: papers[each.value] ?? '' }))
  const inquiries = consultations.map(({ id, delivery, endedOn }) => ({
    value: id,
    label: `征求意见书（${partyOf(id)}）`,
    waiting: endedOn === null && !delivery?.deliveredOn,
  }))
  return [...waits, ...inquiries].filter(({ waiting }) => waiting).map(({ value, label }) => ({ value, label }))
}

/** Days of things that have just happened are today, until somebody says otherwise. */
const notToday = ['until', 'receivedOn of correctReceipt', 'deliveredOn', 'dispatchedOn']

function told(act: string, field: FieldView, situation: Situation): FieldView {
  const { request, at, officers, partyOf, clockTime } = situation
  const proceedings = proceedingsOf(request)
  const choose = (options: FieldView['options'], only = options?.length === 1): FieldView => ({
    ...field,
    kind: 'choice',
    options,
    value: only ? options?.[0]?.value : field.value,
  })
  if (field.name === 'officer')
    return choose(
      officers.map(({ id, name }) => ({ value: id, label: name })),
      false,
    )
  if (field.name === 'consultation')
    return choose(openConsultations(proceedings).map(({ id }) => ({ value: id, label: partyOf(id) })))
  if (act === 'recordDelivery' && field.name === 'of') return choose(undelivered(proceedings, partyOf))
  if (field.name === 'hash') return { ...field, kind: 'given', value: proceedings.draft?.hash ?? null }
  if (act === 'unmask' && field.name === 'fields')
    return { ...field, label: '查看的内容', kind: 'choices', options: [...personalParts], value: ['applicant'] }
  if (act === 'requestCorrection' && field.name === 'workdays')
    return { ...field, value: at.settings.correctionWorkdays }
  if (field.kind === 'time') return { ...field, value: clockTime }
  const dated = !notToday.includes(field.name) && !notToday.includes(`${field.name} of ${act}`)
  return field.kind === 'day' && field.required && dated ? { ...field, value: at.today } : field
}

const nothingSent = '没有等候登记送达的文书。'
const nobodyAsked = '没有尚未结束的征询。'

/** What an act would be about is not there yet: its form would have nothing to choose from. */
function pointless(act: string, { request, at, partyOf }: Situation): Refusal[] {
  const proceedings = proceedingsOf(request)
  const asked = openConsultations(proceedings)
  const over = asked.filter(({ untilOn }) => untilOn !== null && untilOn < at.today)
  if (act === 'recordDelivery')
    return because(undelivered(proceedings, partyOf).length === 0, nothingSent, '国办公开办函〔2016〕235号')
  if (act === 'recordOpinion') return because(asked.length === 0, nobodyAsked, '条例第三十二条、第三十四条')
  if (act !== 'consultationLapsed') return []
  const soonest = asked.flatMap(({ untilOn }) => untilOn ?? []).sort()[0]
  const waiting = soonest
    ? `意见期限到 ${soonest} 为止，当日过后才能登记期满。`
    : '征求意见书尚未登记送达，期限没有起算。'
  return because(over.length === 0, asked.length === 0 ? nobodyAsked : waiting, '条例第三十二条、第三十四条')
}

const notTheirs = (act: RequestAct) => [
  {
    sentence: `${act.title}由${act.by.flatMap((by) => who[by] ?? []).join('、')}办理。`,
    article: act.basis,
  },
]

/** Proposals and what the system does by itself have no button of their own. */
const elsewhere = ['propose', 'rate', 'recalculate']

const isOffered = (act: RequestAct) =>
  act.from !== 'new' && !elsewhere.includes(act.name) && act.by.some((by) => staff.includes(by))

/** What only the head of the office signs; a signature under a draft is nobody's to prepare. */
const isForHead = ({ name, by }: RequestAct) => by.includes('foiHead') && !written.includes(name)

function available(act: RequestAct, situation: Situation): AvailableAct {
  const { request, at } = situation
  const may = mayPerform(act, at.actor, request)
  const hindered = [...act.hinders(request, at), ...pointless(act.name, situation)]
  const proposable = !may && isForHead(act) && mayPerform(acts.propose, at.actor, request) && hindered.length === 0
  const order = usualIn(request)
  return {
    act: act.name,
    title: act.title,
    basis: act.basis,
    may,
    refusals: may || hindered.length > 0 ? hindered : notTheirs(act),
    fields: hindered.length > 0 ? [] : fieldsOf(act.input).map((field) => told(act.name, field, situation)),
    proposable,
    likely: order.includes(act.name),
  }
}

const rank = (order: readonly string[], { act }: AvailableAct) =>
  order.includes(act) ? order.indexOf(act) : order.length

/** What a case in this standing can never be asked for is not mentioned; what only waits for something else is. */
export function availableActs(situation: Situation): AvailableAct[] {
  const order = usualIn(situation.request)
  return Object.values(acts)
    .map((act) => act as unknown as RequestAct)
    .filter(isOffered)
    .map((act) => available(act, situation))
    .sort((one, other) => rank(order, one) - rank(order, other))
}
