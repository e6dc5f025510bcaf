import { because } from '../../../platform/act.ts'
import { choice, given, line, must, organ, prose } from '../../../steps/field.ts'
import { notFound } from '../../acts/plan.ts'
import { basis, type Policy } from '../../interpretation.ts'
import { heardFrom, questionStep } from '../question.ts'

export const askQuestion = questionStep({
  name: 'askQuestion',
  title: '登记政策问题',
  basis,
  from: 'new',
  by: 'organ',
  fields: {
    organId: must(organ('回答机关')),
    question: must(prose('问题', { hint: '像群众那样问；不写提问人的任何信息' })),
    policyTitle: must(line('涉及的政策', { hint: '政策的标题、文号、索引号或者网址' })),
    askedBy: must(choice('问题来自', heardFrom)),
    policyKind: given('政策种类'),
    policyId: given('政策'),
  },
  refusals: (_, { policyId }) => because(policyId === null, notFound, basis),
  apply: (question, { askedBy, policyKind, on: _, ...said }) => ({
    ...question,
    ...said,
    policyKind: policyKind as Policy['kind'] | null,
    proceedings: { ...question.proceedings, askedBy },
  }),
})
