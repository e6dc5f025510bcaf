import { day, line, must, prose } from '../../steps/field.ts'
import { concluded, dayOrder } from '../conclusion.ts'
import { isReview, remedyStep } from '../remedy-step.ts'

/** 复议法§73: an agreement that all have signed ends the case. In court only where discretion is at issue (行诉法§60). */
export const mediate = remedyStep({
  name: 'mediate',
  title: '调解结案',
  basis: '行政复议法第五条、第七十三条；行政诉讼法第六十条',
  from: ['pending', 'suspended'],
  by: 'organ',
  fields: {
    concludedOn: must(day('调解书生效日期')),
    document: must(line('调解书文号')),
    why: must(prose('协议要点', { hint: '将在以后拟写同类答复时提示，请不要写当事人姓名' })),
  },
  refusals: (remedy, { concludedOn }, { today }) => dayOrder(remedy.filedOn, concludedOn, null, today),
  apply: (remedy, said) =>
    concluded(remedy, isReview(remedy) ? 'REVIEW_MEDIATED' : 'SUIT_MEDIATED', { ...said, servedOn: null }),
})
