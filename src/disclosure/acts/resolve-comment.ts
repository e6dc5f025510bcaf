import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { proceedingsOf } from '../item.ts'
import { itemAct, proceeding, review } from '../item-act.ts'

const input = z.object({ comment: z.string().max(20) })

/** 批注已处理. */
export const resolveComment = itemAct<z.output<typeof input>>({
  name: 'resolveComment',
  title: '批注已处理',
  basis: review,
  from: ['draft', 'reviewing', 'approved', 'scheduled'],
  by: ['clerk', 'editor', 'foiHead', 'legal', 'organHead', 'office'],
  input,
  refusals: (item, { comment }) =>
    because(
      !proceedingsOf(item).comments.some(({ id, resolved }) => id === comment && !resolved),
      '没有这条批注，或者已经处理。',
      review,
    ),
  apply: (item, { comment }) =>
    proceeding(item, {
      comments: proceedingsOf(item).comments.map((each) => (each.id === comment ? { ...each, resolved: true } : each)),
    }),
})
