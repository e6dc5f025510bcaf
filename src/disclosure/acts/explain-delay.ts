import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { itemAct, proceeding } from '../item-act.ts'

const input = z.object({
  reason: z.string().trim().min(5, '请写明迟延的原因（至少 5 个字）').max(500, '原因不超过 500 字'),
})

/** 说明迟延原因 (PUB-15): what is published after the twenty working days says why. */
export const explainDelay = itemAct<z.output<typeof input>>({
  name: 'explainDelay',
  title: '说明迟延原因',
  basis: '条例第二十六条',
  from: ['draft', 'reviewing', 'approved', 'scheduled'],
  by: ['clerk', 'editor', 'foiHead', 'organHead', 'office'],
  input,
  barred: ({ dueOn }, { today }) =>
    because(dueOn === null || dueOn >= today, '还在法定公开期限之内，不需要说明。', '条例第二十六条'),
  apply: (item, { reason }) => proceeding(item, { delayReason: reason }),
})
