import type { Day } from '../../platform/act.ts'
import { type Course, stepsOf } from '../../steps/step.ts'
import { basis, type Policy } from '../interpretation.ts'

/** 政策问答 (INT-11): what people ask about a policy, answered once for every channel. */

export type PolicyQuestion = {
  id: string
  organId: string
  question: string
  answer: string | null
  clause: string | null
  policyKind: Policy['kind'] | null
  policyId: string | null
  policyTitle: string
  validUntil: Day | null
  standing: Standing
  publishedOn: Day | null
  concludedOn: Day | null
  proceedings: { askedBy: string; answeredBy: string | null; why: string }
}

export const standings = {
  asked: '待回答',
  answered: '已回答，待审核发布',
  published: '已发布',
  ended: '已撤下',
} as const
export type Standing = keyof typeof standings

export const course: Course<PolicyQuestion> = {
  noun: '政策问题',
  article: basis,
  standings,
  standingOf: ({ standing }) => standing,
  blank: (id) => ({
    id,
    organId: '',
    question: '',
    answer: null,
    clause: null,
    policyKind: null,
    policyId: null,
    policyTitle: '',
    validUntil: null,
    standing: 'asked',
    publishedOn: null,
    concludedOn: null,
    proceedings: { askedBy: '', answeredBy: null, why: '' },
  }),
}
export const questionStep = stepsOf(course)

export const heardFrom = {
  hotline: '热线',
  website: '网站',
  media: '政务新媒体',
  counter: '窗口',
  drafted: '预先拟定',
} as const
