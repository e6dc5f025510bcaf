import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { together } from '../guards.ts'
import { itemAct, proceeding } from '../item-act.ts'

const input = z.object({
  reason: z.string().trim().min(5, '请写明为什么不需要解读（至少 5 个字）').max(500, '理由不超过 500 字'),
})
const article = together

/** 免予解读: a policy that needs no interpretation, and who says so. */
export const waiveInterpretation = itemAct<z.output<typeof input>>({
  name: 'waiveInterpretation',
  title: '免予解读',
  basis: article,
  from: ['draft', 'reviewing', 'approved'],
  by: ['organHead', 'office', 'foiHead'],
  input,
  barred: ({ contentClass }) => because(contentClass !== 'policy', '只有政策文件需要解读。', article),
  apply: (item, { reason }, { who }) => proceeding(item, { interpretationWaiver: { reason, by: who.name } }),
})
