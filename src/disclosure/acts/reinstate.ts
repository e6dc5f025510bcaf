import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { samePerson } from '../chain.ts'
import { proceedingsOf } from '../item.ts'
import { itemAct, proceeding, review } from '../item-act.ts'

const input = z.object({ reason: z.string().trim().min(1, '请写明不同意撤回的理由').max(500, '理由不超过 500 字') })

/** 恢复发布: the approver does not agree; the same text stands there again under its own day. */
export const reinstate = itemAct<z.output<typeof input>>({
  name: 'reinstate',
  title: '不同意撤回，恢复发布',
  basis: review,
  from: ['withdrawn'],
  by: ['organHead', 'office'],
  input,
  barred: (item, { actor }) => {
    const { withdrawal } = proceedingsOf(item)
    return [
      ...because(withdrawal?.confirmed !== false, '撤回已经确认，不能恢复；需要公开的请另行拟稿。', review),
      ...because(withdrawal !== null && samePerson(withdrawal.by, actor), '须由办理撤回的人以外的负责人决定。', review),
    ]
  },
  apply: (item) => proceeding({ ...item, standing: 'published' }, { withdrawal: null }),
})
