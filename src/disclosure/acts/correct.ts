import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { proceedingsOf } from '../item.ts'
import { itemAct, proceeding, review } from '../item-act.ts'

const input = z
  .object({
    reason: z.string().trim().min(1, '请写明更正的原因').max(500, '原因不超过 500 字'),
    /** The meaning changed: the page says so with a 更正说明. */
    visible: z.boolean(),
    note: z.string().trim().max(500, '更正说明不超过 500 字').default(''),
  })
  .refine(({ visible, note }) => !visible || note !== '', {
    path: ['note'],
    message: '意思有变动的更正，须写向公众的更正说明',
  })

/** 更正 (REV-01): a new text takes a short way behind the page, which stays until it is released. */
export const correct = itemAct<z.output<typeof input>>({
  name: 'correct',
  title: '更正',
  basis: '条例第六条；信息发布审查制度',
  from: ['published'],
  by: ['clerk', 'editor', 'foiHead', 'office'],
  input,
  barred: (item) => because(proceedingsOf(item).draft === null, '这条信息没有正文可以更正。', review),
  apply: (item, { reason, visible, note }, { who }) =>
    proceeding(item, {
      correction: { stage: 'draft', reason, visible, note },
      authors: [who],
      chain: [],
      signatures: [],
      overrides: [],
      secrecy: null,
      returned: null,
    }),
})
