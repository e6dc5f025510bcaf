import { z } from 'zod'
import { addWorkdays } from '../../law/index.ts'
import { because } from '../../platform/act.ts'
import { proceedingsOf } from '../item.ts'
import { itemAct, proceeding, review } from '../item-act.ts'
import { type WithdrawalGround, withdrawalGrounds, withdrawalNotice } from '../words.ts'

const input = z.object({
  ground: z.enum(Object.keys(withdrawalGrounds) as [WithdrawalGround, ...WithdrawalGround[]], '请选择撤回的原因'),
  reason: z.string().trim().min(1, '请写明撤回的理由').max(1_000, '理由不超过 1000 字'),
})
type Facts = { reason: string; ground: WithdrawalGround; notice: string; confirmBy: string }

/** 撤回: at once, by whoever is on duty; the approver confirms within one working day. */
export const withdraw = itemAct<z.output<typeof input>, Facts>({
  name: 'withdraw',
  title: '撤回',
  basis: '条例第十七条；保守国家秘密法第三十四条；行政处罚法第四十八条',
  from: ['published', 'draft', 'reviewing', 'approved', 'scheduled'],
  by: ['editor', 'foiHead', 'organHead', 'office'],
  input,
  barred: ({ standing }) => because(standing !== 'published', '只有已发布的信息可以撤回。', review),
  facts: ({ ground, reason }, { calendar, today }) => ({
    ...{ ground, reason },
    notice: withdrawalNotice(ground),
    confirmBy: addWorkdays(calendar, today, 1).day,
  }),
  apply: (item, { reason, ground, notice, confirmBy }, { who, at }) =>
    proceeding(
      { ...item, standing: 'withdrawn' },
      {
        correction: null,
        draft: proceedingsOf(item).released,
        withdrawal: {
          at,
          by: who,
          reason: `${withdrawalGrounds[ground]}：${reason}`,
          notice,
          confirmBy,
          confirmed: false,
        },
      },
    ),
})
