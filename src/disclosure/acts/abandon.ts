import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { proceedingsOf } from '../item.ts'
import { itemAct, review } from '../item-act.ts'

const input = z.object({ reason: z.string().trim().min(1, '请写明理由').max(500, '理由不超过 500 字') })

/** 放弃: a draft that will not be published; what was written stays on the record. */
export const abandon = itemAct<z.output<typeof input>>({
  name: 'abandon',
  title: '放弃',
  basis: review,
  from: ['draft', 'reviewing', 'approved'],
  by: ['clerk', 'editor', 'foiHead', 'office'],
  input,
  barred: (item) => because(proceedingsOf(item).correction !== null, '要放弃的是更正，请办理“放弃更正”。', review),
  apply: (item) => ({ ...item, standing: 'abandoned' }),
})
