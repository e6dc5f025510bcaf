import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { proceedingsOf } from '../item.ts'
import { itemAct, proceeding, review } from '../item-act.ts'

const input = z.object({ reason: z.string().trim().min(1, '请写明理由').max(500, '理由不超过 500 字') })

/** 放弃更正: the page stays as it is; the revisions made meanwhile stay on the record. */
export const dropCorrection = itemAct<z.output<typeof input>>({
  name: 'dropCorrection',
  title: '放弃更正',
  basis: review,
  from: ['draft', 'reviewing', 'approved'],
  by: ['clerk', 'editor', 'foiHead', 'organHead', 'office'],
  input,
  barred: (item) => because(proceedingsOf(item).correction === null, '没有正在办理的更正。', review),
  apply: (item) => {
    const { released } = proceedingsOf(item)
    return proceeding(item, { correction: null, draft: released, signatures: [], returned: null, missed: null })
  },
})
