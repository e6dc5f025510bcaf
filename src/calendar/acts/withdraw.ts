import { type Act, because } from '../../platform/act.ts'
import type { NoticeFacts } from '../notice.ts'

const basis = '全国年节及纪念日放假办法第七条'

/** A notice was entered wrongly: from this day it counts no more. What was counted by it stays on the record. */
export const withdraw: Act<NoticeFacts, { reason: string }> = {
  name: 'withdraw',
  title: '撤下录错的通知',
  basis,
  refusals: (notice) => because(notice?.withdrawnOn != null, '这份通知已经撤下。', basis),
  facts: ({ reason }, { today }) => ({ reason, withdrawnOn: today }),
}
