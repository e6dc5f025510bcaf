import { z } from 'zod'
import { proceedingsOf } from '../item.ts'
import { itemAct, proceeding, review } from '../item-act.ts'

const input = z.object({
  quote: z.string().trim().max(300, '引文不超过 300 字').default(''),
  text: z.string().trim().min(1, '请写批注').max(1_000, '批注不超过 1000 字'),
})

/** 批注: on a passage, or on the whole; it changes nothing of what is signed. */
export const comment = itemAct<z.output<typeof input>>({
  name: 'comment',
  title: '批注',
  basis: review,
  from: ['draft', 'reviewing', 'approved', 'scheduled'],
  by: ['clerk', 'editor', 'foiHead', 'legal', 'organHead', 'office'],
  input,
  apply: (item, { quote, text }, { who, at }) => {
    const { comments } = proceedingsOf(item)
    const made = { id: `c${comments.length + 1}`, by: who.id, name: who.name, at, quote, text, resolved: false }
    return proceeding(item, { comments: [...comments, made] })
  },
})
