import { announce } from '../../platform/announce.ts'
import { mayWork, readsOnly } from '../../steps/access.ts'
import { foldingOfRoom } from '../../steps/desk.ts'
import { foldingSteps } from '../../steps/fold.ts'
import type { Room } from '../../steps/room.ts'
import { findPolicy, found, type Items } from '../policies.ts'
import { answerQuestion } from './acts/answer-question.ts'
import { askQuestion } from './acts/ask-question.ts'
import { endQuestion } from './acts/end-question.ts'
import { publishQuestion } from './acts/publish-question.ts'
import { course, heardFrom, type PolicyQuestion } from './question.ts'

const steps = [askQuestion, answerQuestion, publishQuestion, endQuestion]

const record = {
  subject: 'policyQuestion',
  table: 'policy_question',
  key: ['organId', 'question'],
  columns: {
    organId: 'uuid',
    question: 'text',
    answer: 'text',
    clause: 'text',
    policyKind: 'text',
    policyId: 'uuid',
    policyTitle: 'text',
    validUntil: 'date',
    standing: 'text',
    publishedOn: 'date',
    concludedOn: 'date',
    proceedings: 'jsonb',
  },
  secret: [],
} as const

export const questionRoom = (items: Items): Room<PolicyQuestion> => ({
  course,
  record,
  steps,
  fold: foldingSteps(course, steps),
  title: ({ question }) => question,
  about: ({ policyTitle }) => policyTitle,
  since: ({ publishedOn }) => publishedOn ?? '',
  concludedOn: ({ concludedOn }) => concludedOn,
  facts: (question, { organ }) => [
    { label: '回答机关', value: organ(question.organId) },
    { label: '涉及的政策', value: question.policyTitle },
    { label: '问题来自', value: heardFrom[question.proceedings.askedBy as keyof typeof heardFrom] ?? '' },
    { label: '回答', value: question.answer ?? '' },
    { label: '政策条款', value: question.clause ?? '' },
    { label: '有效期至', value: question.validUntil ?? '' },
    { label: '撤下理由', value: question.proceedings.why },
  ],
  terms: () => [],
  readsOnly,
  mayAct: (actor, organId) => mayWork(actor, organId) || actor.role === 'office',
  opensNames: () => true,
  finds: async (db, { organId, policyTitle }) =>
    found(await findPolicy(db, items, String(organId), String(policyTitle)), policyTitle),
  after: async (tx, { policyKind, policyId }) => {
    await announce(tx, ['interpretation', ...(policyId ? [`${policyKind}:${policyId}`] : [])])
  },
})

export const questionFolding = foldingOfRoom<PolicyQuestion>({ record, fold: foldingSteps(course, steps) })
