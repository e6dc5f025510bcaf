import { choice, day, line, must, prose } from '../../../steps/field.ts'
import { inOrder } from '../day-order.ts'
import { correctionStep, ended } from '../record-correction.ts'

const ways = { forwarded: '转送有权更正的机关，并告知请求人', told: '告知请求人向有权更正的机关提出' } as const

/** 条例§41: not this organ's to correct. The only forwarding the regulation knows. */
export const forwardRecordCorrection = correctionStep({
  name: 'forwardRecordCorrection',
  title: '转送或者告知',
  basis: '条例第四十一条',
  from: ['received'],
  by: 'organ',
  fields: {
    way: must(choice('方式', ways)),
    to: must(line('有权更正的机关')),
    concludedOn: must(day('告知日期')),
    result: must(prose('告知的内容', { secret: true })),
  },
  refusals: ({ receivedOn }, { concludedOn }, { today }) => inOrder(receivedOn, concludedOn, today),
  apply: (correction, said) => ended(correction, 'forwarded', said),
})
