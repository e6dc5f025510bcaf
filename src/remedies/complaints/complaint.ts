import type { Day } from '../../platform/act.ts'
import { type Course, stepsOf } from '../../steps/step.ts'

/** 投诉举报 (条例§47②, §51): about an organ's openness, kept by the office that oversees it. Neither review nor petition. */

export type Proceedings = {
  ground: 'duty' | 'rights'
  channel: string
  /** Encrypted; the organ complained of never reads them. */
  complainant: string | null
  contact: string | null
  acceptBy: Day
  acceptedOn: Day | null
  concludeBy: Day | null
  question: string | null
  explainBy: Day | null
  explainedOn: Day | null
  explanation: string | null
  finding: string | null
  measure: string | null
  rectifyBy: Day | null
  rectifiedOn: Day | null
}
export type Complaint = {
  id: string
  organId: string
  number: string
  receivedOn: Day
  requestNumber: string | null
  matter: string
  standing: Standing
  concludedOn: Day | null
  proceedings: Proceedings
}

export const standings = {
  received: '待受理',
  accepted: '调查处理中',
  asked: '待机关说明',
  concluded: '已办结',
  declined: '不予受理',
} as const
export type Standing = keyof typeof standings

export const grounds = {
  duty: '未按要求主动公开，或者对申请不依法答复（条例第四十七条第二款）',
  rights: '政府信息公开工作侵犯其合法权益（条例第五十一条）',
} as const

export const findings = { substantiated: '查实', partly: '部分查实', unsubstantiated: '查无实据' } as const
export const measures = { rectify: '督促整改', criticise: '通报批评' } as const

const begin: Proceedings = {
  ground: 'duty',
  channel: '',
  complainant: null,
  contact: null,
  acceptBy: '',
  acceptedOn: null,
  concludeBy: null,
  question: null,
  explainBy: null,
  explainedOn: null,
  explanation: null,
  finding: null,
  measure: null,
  rectifyBy: null,
  rectifiedOn: null,
}
const blank = (id: string): Complaint => ({
  id,
  organId: '',
  number: '',
  receivedOn: '',
  requestNumber: null,
  matter: '',
  standing: 'received',
  concludedOn: null,
  proceedings: begin,
})

export const course: Course<Complaint> = {
  noun: '投诉举报',
  article: '条例第四十七条第二款、第五十一条',
  standings,
  standingOf: ({ standing }) => standing,
  blank,
}
export const complaintStep = stepsOf(course)

export const proceed = (complaint: Complaint, change: Partial<Proceedings>): Complaint => ({
  ...complaint,
  proceedings: { ...complaint.proceedings, ...change },
})
