import { because } from '../../../platform/act.ts'
import { questionStep } from '../question.ts'

/** 条例§17: what is published was reviewed first, by somebody who did not write it. */
export const publishQuestion = questionStep({
  name: 'publishQuestion',
  title: '审核发布',
  basis: '条例第十七条',
  from: ['answered'],
  by: 'organ',
  fields: {},
  barred: ({ proceedings }, { actor }) =>
    because(proceedings.answeredBy === actor.id, '回答人不能自己审核发布，请由另一人办理。', '条例第十七条'),
  apply: (question, { on }) => ({ ...question, standing: 'published', publishedOn: on, concludedOn: on }),
})
