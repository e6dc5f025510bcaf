import { because } from '../../../platform/act.ts'
import { day, line, must, prose } from '../../../steps/field.ts'
import { basis } from '../../interpretation.ts'
import { questionStep } from '../question.ts'

export const answerQuestion = questionStep({
  name: 'answerQuestion',
  title: '回答',
  basis,
  from: ['asked', 'answered', 'published'],
  by: 'organ',
  fields: {
    answer: must(prose('回答', { hint: '先说结论，再说怎么办、找谁' })),
    clause: must(line('政策条款', { hint: '如：第六条第二款' })),
    validUntil: day('有效期至', { hint: '政策有期限的，问答随之到期' }),
  },
  refusals: (_, { validUntil }, { today }) =>
    because(validUntil !== null && validUntil < today, '有效期已经过去，请核对。', basis),
  works: (_, __, { actor }) => ({ by: actor.id }),
  apply: (question, { answer, clause, validUntil, by }) => ({
    ...question,
    answer,
    clause,
    validUntil,
    standing: 'answered',
    proceedings: { ...question.proceedings, answeredBy: by },
  }),
})
