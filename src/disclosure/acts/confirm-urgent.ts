import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { proceedingsOf } from '../item.ts'
import { itemAct, proceeding, review } from '../item-act.ts'

const input = z.object({
  hash: z.string('缺少所审内容的摘要'),
  opinion: z.string().trim().min(1, '请写确认意见').max(1_000, '意见不超过 1000 字'),
})

/** 应急补签: the named final approver signs what went out. Who does not agree has it withdrawn. */
export const confirmUrgent = itemAct<z.output<typeof input>>({
  name: 'confirmUrgent',
  title: '应急补签',
  basis: review,
  from: ['published'],
  by: ['organHead', 'office'],
  input,
  barred: (item, { actor }) => {
    const { urgent } = proceedingsOf(item)
    const last = urgent?.approvers.at(-1)
    return [
      ...because(!urgent || urgent.confirmed, '这条信息不需要补签。', review),
      ...because(
        urgent?.confirmed === false && last?.id !== actor.id,
        `须由当时同意发布的终审人“${last?.name ?? ''}”补签。`,
        review,
      ),
    ]
  },
  refusals: (item, { hash }) =>
    because(hash !== proceedingsOf(item).released?.hash, '补签的不是当时发布的内容，请刷新后再签。', review),
  apply: (item, { hash, opinion }, { who, role, at }) => {
    const { urgent, signatures } = proceedingsOf(item)
    const signed = { step: 'review3', person: who.id, name: who.name, role, at, hash, opinion }
    return proceeding(item, { urgent: urgent && { ...urgent, confirmed: true }, signatures: [...signatures, signed] })
  },
})
