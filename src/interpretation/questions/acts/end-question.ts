import { must, prose } from '../../../steps/field.ts'
import { basis } from '../../interpretation.ts'
import { questionStep } from '../question.ts'

export const endQuestion = questionStep({
  name: 'endQuestion',
  title: '撤下',
  basis,
  from: ['asked', 'answered', 'published'],
  by: 'organ',
  fields: { why: must(prose('理由', { hint: '如：政策已经修改，回答不再准确' })) },
  apply: (question, { why, on }) => ({
    ...question,
    standing: 'ended',
    concludedOn: on,
    proceedings: { ...question.proceedings, why },
  }),
})
