import type { Day, Decision } from '../../law/index.ts'
import type { ActName } from '../acts/index.ts'
import type { ReplyContent } from '../proceedings.ts'
import { proceedingsOf, type RequestFacts } from '../request.ts'

/** The steps of a demonstration case, each `ago` working days before today, in the words in which a desk tells them. */

/** Who does it: the clerk, another clerk, the 工作机构负责人, 法制审核, the head of the organ. */
export type Role = 'clerk' | 'foiHead' | 'legal' | 'organHead'
type Situation = { day: (ago: number) => Day; request: RequestFacts; clerk: string }
export type Step = { ago: number; act: ActName; by: Role; said: (now: Situation) => Record<string, unknown> }

const step = (ago: number, act: ActName, by: Role, said: Step['said'] | Record<string, unknown>): Step => ({
  ago,
  act,
  by,
  said: typeof said === 'function' ? said : () => said,
})

export const confirm = (ago: number) =>
  step(ago, 'confirmReceipt', 'clerk', ({ day }) => ({
    confirmedOn: day(ago),
    how: '电话确认并发出登记回执',
    at: '10:20',
    with: '申请人本人',
  }))

export const assign = (ago: number, unit: string) =>
  step(ago, 'assign', 'foiHead', ({ clerk }) => ({ officer: clerk, unit }))

export const search = (ago: number, places: string, keywords: string, result: string) =>
  step(ago, 'recordSearch', 'clerk', ({ day }) => ({
    searchedOn: day(ago),
    searchers: '档案室、承办科室',
    places,
    keywords,
    result,
  }))

export const correction = (ago: number, items: string, guidance: string) =>
  step(ago, 'requestCorrection', 'foiHead', { items, guidance, workdays: 15 })

export const delivered = (ago: number, of: string, sentAgo: number) =>
  step(ago, 'recordDelivery', 'clerk', ({ day }) => ({
    of,
    method: 'post',
    dispatchedOn: day(sentAgo),
    deliveredOn: day(ago),
    note: '邮政 EMS 签收',
  }))

export const corrected = (ago: number, text: string) =>
  step(ago, 'correctionReceived', 'clerk', ({ day }) => ({ receivedOn: day(ago), text }))

export const consult = (ago: number, party: string, matter: string) =>
  step(ago, 'consultThirdParty', 'foiHead', { party, contact: '海澜区银滩路8号', matter })

export const opinion = (ago: number, said: 'agree' | 'disagree', reason: string) =>
  step(ago, 'recordOpinion', 'clerk', ({ day }) => ({
    consultation: 'c1',
    receivedOn: day(ago),
    opinion: said,
    reason,
  }))

export const extend = (ago: number, workdays: number, reason: string) =>
  step(ago, 'extend', 'foiHead', { workdays, reason })

export const propose = (ago: number, act: ActName, input: Record<string, unknown>) =>
  step(ago, 'propose', 'clerk', { act, input })

export const askReason = (ago: number, evidence: string) => step(ago, 'requireReason', 'foiHead', { evidence })

export const fee = (ago: number, pages: number) =>
  step(ago, 'noticeFee', 'foiHead', {
    basis: 'byPages',
    pages,
    evidence: '申请人本月连续提出多件申请，本件要求复制整卷材料，数量明显超过合理范围。',
  })

const nothing: ReplyContent = {
  findings: '',
  elements: {},
  severable: null,
  severanceReason: '',
  withheld: [],
  attachments: [],
  publicInterest: '',
}

/** `content` is told the day of drafting. */
export const draft = (ago: number, decision: Decision, content: (on: Day) => Partial<ReplyContent>) =>
  step(ago, 'draftReply', 'clerk', ({ day }) => ({ decision, content: { ...nothing, ...content(day(ago)) } }))

export const secrecy = (ago: number) =>
  step(ago, 'reviewSecrecy', 'legal', { conclusion: 'mayDisclose', basis: '不涉及国家秘密、工作秘密，可以公开。' })

const signing = ({ request }: Situation) => ({ hash: proceedingsOf(request).draft?.hash ?? '', opinion: '同意。' })
export const byUnit = (ago: number) => step(ago, 'approveDraft', 'foiHead', signing)
export const byLegal = (ago: number) => step(ago, 'approveDraft', 'legal', signing)
export const signed = (ago: number) => step(ago, 'decide', 'organHead', signing)
/** The whole chain on one day. */
export const issued = (ago: number): Step[] => [secrecy(ago), byUnit(ago), byLegal(ago), signed(ago)]

export const sendBack = (ago: number, reason: string) => step(ago, 'returnDraft', 'legal', { reason })

export const served = (ago: number) =>
  step(ago, 'serve', 'clerk', ({ day }) => ({ method: 'post', dispatchedOn: day(ago), postal: true, note: '邮政 EMS' }))

export const release = (ago: number, title: string, question: string, answer: string) =>
  step(ago, 'release', 'foiHead', { title, question, answer })

export const remanded = (ago: number) =>
  step(ago, 'remand', 'foiHead', ({ day }) => ({
    document: '海澜政复〔2026〕11号行政复议决定书（撤销，责令重新答复）',
    servedOn: day(ago),
    workdays: 20,
  }))
