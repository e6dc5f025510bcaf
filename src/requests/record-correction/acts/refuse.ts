import { choice, day, must, prose } from '../../../steps/field.ts'
import { inOrder } from '../day-order.ts'
import { correctionStep, ended } from '../record-correction.ts'

const reasons = {
  untrue: '经核实记录准确',
  unproved: '没有证据证明记录不准确',
  notOwn: '不是与请求人自身相关的信息',
  notProvided: '不是本机关提供的政府信息',
} as const

export const refuseRecordCorrection = correctionStep({
  name: 'refuseRecordCorrection',
  title: '不予更正',
  basis: '条例第四十一条',
  from: ['received'],
  by: 'organ',
  fields: {
    reason: must(choice('理由', reasons)),
    concludedOn: must(day('告知日期')),
    result: must(prose('说明和救济途径', { secret: true })),
  },
  refusals: ({ receivedOn }, { concludedOn }, { today }) => inOrder(receivedOn, concludedOn, today),
  apply: (correction, said) => ended(correction, 'refused', said),
})
