import { day, line, must, prose } from '../../steps/field.ts'
import { concluded, dayOrder } from '../conclusion.ts'
import { isReview, isSecond, remedyStep } from '../remedy-step.ts'

/** 复议法§41（一）, §74；行诉法§62: the applicant may take it back; reviewer or court must allow it. */
export const withdraw = remedyStep({
  name: 'withdraw',
  title: '准予撤回（撤诉）',
  basis: '行政复议法第四十一条第（一）项、第七十四条；行政诉讼法第六十二条',
  from: ['filed', 'pending', 'suspended'],
  by: 'organ',
  fits: (remedy) => !isSecond(remedy),
  fields: {
    concludedOn: must(day('准予撤回、终止（裁定）日期')),
    document: line('文书号'),
    why: must(prose('缘由', { hint: '如：和解、改变原答复后撤回。请不要写当事人姓名' })),
  },
  refusals: (remedy, { concludedOn }, { today }) => dayOrder(remedy.filedOn, concludedOn, null, today),
  apply: (remedy, said) =>
    concluded(remedy, isReview(remedy) ? 'REVIEW_WITHDRAWN' : 'SUIT_WITHDRAWN', { ...said, servedOn: null }),
})
