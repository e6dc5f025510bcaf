import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { samePerson } from '../chain.ts'
import { proceedingsOf } from '../item.ts'
import { itemAct, proceeding, review } from '../item-act.ts'

const input = z.object({ opinion: z.string().trim().max(500, '意见不超过 500 字').default('') })

/** 确认撤回 (REV-02). */
export const confirmWithdrawal = itemAct<z.output<typeof input>>({
  name: 'confirmWithdrawal',
  title: '确认撤回',
  basis: review,
  from: ['withdrawn'],
  by: ['organHead', 'office'],
  input,
  barred: (item, { actor }) => {
    const { withdrawal } = proceedingsOf(item)
    return [
      ...because(withdrawal?.confirmed !== false, '没有待确认的撤回。', review),
      ...because(
        withdrawal !== null && samePerson(withdrawal.by, actor),
        '撤回须由办理撤回的人以外的负责人确认。',
        review,
      ),
    ]
  },
  apply: (item) => {
    const { withdrawal } = proceedingsOf(item)
    return proceeding(item, { withdrawal: withdrawal && { ...withdrawal, confirmed: true } })
  },
})
