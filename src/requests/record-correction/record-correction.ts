import type { Day } from '../../platform/act.ts'
import { type Course, stepsOf } from '../../steps/step.ts'

/** 更正 (条例§41): what an organ's record says of the person who asks is wrong. Not an application, and not in table 三. */

export type Proceedings = {
  /** Encrypted: who asks, and what the record says of them. */
  applicant: string | null
  contact: string | null
  wrong: string | null
  evidence: string
  dueOn: Day
  result: string | null
}
export type RecordCorrection = {
  id: string
  organId: string
  number: string
  receivedOn: Day
  record: string
  standing: Standing
  concludedOn: Day | null
  proceedings: Proceedings
}

export const standings = {
  received: '核实中',
  corrected: '已更正',
  forwarded: '已转送或者告知',
  refused: '不予更正',
} as const
export type Standing = keyof typeof standings

export const course: Course<RecordCorrection> = {
  noun: '更正请求',
  article: '条例第四十一条',
  standings,
  standingOf: ({ standing }) => standing,
  blank: (id) => ({
    id,
    organId: '',
    number: '',
    receivedOn: '',
    record: '',
    standing: 'received',
    concludedOn: null,
    proceedings: { applicant: null, contact: null, wrong: null, evidence: '', dueOn: '', result: null },
  }),
}
export const correctionStep = stepsOf(course)

/** How a request ends, whichever way: a day, and what the person was told. */
export const ended = (
  correction: RecordCorrection,
  standing: Standing,
  { concludedOn, result }: { concludedOn: Day; result: string },
): RecordCorrection => ({
  ...correction,
  standing,
  concludedOn,
  proceedings: { ...correction.proceedings, result },
})
