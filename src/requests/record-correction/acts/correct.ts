import { day, must, prose } from '../../../steps/field.ts'
import { inOrder } from '../day-order.ts'
import { correctionStep, ended } from '../record-correction.ts'

/** 条例§41: the organ entitled to correct has found it true; it corrects and tells. */
export const correctRecord = correctionStep({
  name: 'correctRecord',
  title: '核实并更正',
  basis: '条例第四十一条',
  from: ['received'],
  by: 'organ',
  fields: { concludedOn: must(day('更正并告知日期')), result: must(prose('核实情况和更正内容', { secret: true })) },
  refusals: ({ receivedOn }, { concludedOn }, { today }) => inOrder(receivedOn, concludedOn, today),
  apply: (correction, said) => ended(correction, 'corrected', said),
})
