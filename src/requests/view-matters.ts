import type { Decision } from '../law/index.ts'
import { type Calendar, type Day, decisions, isReviewFirst, leafRows, rowTree } from '../law/index.ts'
import { opinions } from './acts/record-opinion.ts'
import type { CaseView, ConsultationView, DecisionGroup, DecisionView, DeliveryView, DraftView } from './api-types.ts'
import { daysLeft } from './clock-view.ts'
import { consents } from './consulting.ts'
import { isClosing, isDenial, isOutdated } from './drafting.ts'
import { type Consultation, type Delivery, type Proceedings, type Remand, serviceMethods } from './proceedings.ts'
import { replyElements } from './reply-elements.ts'
import type { ApprovalStep } from './settings.ts'
import type { Reader } from './view-opened.ts'

/** The matters inside a case as the console shows them. */

type Site = { today: Day; calendar: Calendar; officers: ReadonlyMap<string, string>; parties: Reader }
const nameOf = ({ officers }: Pick<Site, 'officers'>, id: string) => officers.get(id) ?? '已离任人员'

export const deliveryView = (delivery: Delivery | null): DeliveryView | null =>
  delivery && { ...delivery, label: serviceMethods[delivery.method].label }

const asked = {
  thirdParty: { kindLabel: '征求第三方意见', article: '条例第三十二条' },
  agency: { kindLabel: '征求其他机关意见', article: '条例第三十四条、第十一条' },
} as const

/** What silence means is the opposite for a joint maker and for a third party (条例§32, §34). */
const silence = (one: Consultation) =>
  consents(one)
    ? '期满未提出意见，视为同意公开（条例第三十四条）'
    : '期满未提出意见，由本机关依法决定（条例第三十二条）'

const opinionOf = (one: Consultation) =>
  one.opinion === null ? null : one.opinion === 'silent' ? silence(one) : opinions[one.opinion].label

function consultationSentence(one: Consultation, { today, calendar }: Site): string {
  if (one.endedOn) return `${one.endedOn} 结束：${opinionOf(one) ?? ''}`
  if (!one.delivery?.deliveredOn || !one.untilOn) return '征求意见书尚未登记送达，十五个工作日没有起算'
  const left = daysLeft(calendar, today, one.untilOn)
  return left < 0
    ? `意见期限已于 ${one.untilOn} 届满，请登记征询期满`
    : `意见期限到 ${one.untilOn}，还剩 ${left} 个工作日`
}

export const consultationView = (one: Consultation, site: Site): ConsultationView => ({
  id: one.id,
  kind: one.kind,
  ...asked[one.kind],
  jointlyMade: one.jointlyMade,
  party: partyName(one, site.parties),
  matter: one.matter,
  sentOn: one.sentOn,
  delivery: deliveryView(one.delivery),
  untilOn: one.untilOn,
  endedOn: one.endedOn,
  opinion: opinionOf(one),
  reason: site.parties.text(one.reason),
  sentence: consultationSentence(one, site),
})

/** An organ's name is nobody's personal data and stands as it is. */
export const partyName = ({ kind, party }: Consultation, parties: Reader) =>
  kind === 'agency' ? party : parties.name(party)

/** As the document gives it. */
const termOf = ({ workdays, days }: Pick<Remand, 'workdays' | 'days'>) => {
  if (workdays !== null) return `${workdays} 个工作日`
  return days === null ? '文书写明的日期' : `${days} 日`
}

type Matters = Pick<
  CaseView,
  'consultations' | 'correction' | 'reason' | 'fee' | 'searches' | 'secrecy' | 'remands' | 'service'
>

export const mattersView = (proceedings: Proceedings, site: Site): Matters => {
  const { correction, reason, fee, searches, secrecy, remands, service, consultations } = proceedings
  const text = site.parties.text
  return {
    consultations: consultations.map((one) => consultationView(one, site)),
    correction: correction && {
      ...correction,
      delivery: deliveryView(correction.delivery),
      text: text(correction.text),
    },
    reason: reason && { ...reason, delivery: deliveryView(reason.delivery), text: text(reason.text) },
    fee: fee && { ...fee, delivery: deliveryView(fee.delivery) },
    searches: [...searches],
    secrecy: secrecy && { ...secrecy, by: nameOf(site, secrecy.by), outdated: isOutdated(proceedings) },
    remands: remands.map(({ document, servedOn, dueOn, answeredOn, ...term }) => ({
      ...{ document, servedOn, dueOn, answeredOn, term: termOf(term) },
    })),
    service: deliveryView(service),
  }
}

export function draftView({ draft }: Proceedings, chain: readonly ApprovalStep[], site: Site): DraftView | null {
  if (!draft) return null
  const approvals = chain.map(({ step, label, role }) => {
    const signed = draft.approvals.find((each) => each.step === step)
    const by = signed ? nameOf(site, signed.by) : null
    return { step, label, role, by, on: signed?.on ?? null, hash: signed?.hash ?? null, opinion: signed?.opinion ?? '' }
  })
  const label = (step: string) => chain.find((each) => each.step === step)?.label ?? ''
  const returned = draft.returned && {
    ...{ label: label(draft.returned.step), by: nameOf(site, draft.returned.by) },
    ...{ on: draft.returned.on, reason: draft.returned.reason },
  }
  return { ...draft, by: nameOf(site, draft.by), approvals, returned }
}

type Node = { id?: string; label: string; children?: readonly Node[] }
const leaves = (node: Node): Node[] => (node.children ? node.children.flatMap(leaves) : [node])

const decisionView = (id: Decision, rowLabel: string, specialQuery: boolean): DecisionView => {
  const { label, article, row, ...rest } = decisions[id]
  return {
    ...{ id, label, article, row, rowLabel, reviewFirst: isReviewFirst(id, specialQuery) },
    disputed: 'disputed' in rest,
    refuses: isDenial(id),
    fields: replyElements[id].map(({ hint, ...field }) => ({
      ...{ id: field.id, label: field.label, hint, kind: field.kind, required: field.required },
      options: field.options ?? null,
      article: field.article ?? null,
    })),
  }
}

/** Every way to answer, grouped as table 三 groups them (requests §1.7); how a case ends otherwise is not chosen here. */
export const decisionGroups = (specialQuery: boolean): DecisionGroup[] =>
  (rowTree.find((node) => 'children' in node) as unknown as { children: readonly Node[] }).children
    .map((group) => ({
      label: group.label,
      decisions: leaves(group)
        .filter(({ id }) => leafRows.some((row) => row === id))
        .flatMap(({ id, label }) =>
          (Object.keys(decisions) as Decision[])
            .filter((decision) => decisions[decision].row === id && !isClosing(decision))
            .map((decision) => decisionView(decision, label, specialQuery)),
        ),
    }))
    .filter((group) => group.decisions.length > 0)
