import { because } from '../../platform/act.ts'
import { day, line, must, prose } from '../../steps/field.ts'
import { acceptedByLapse } from '../clocks.ts'
import { concluded, dayOrder } from '../conclusion.ts'
import { isReview, remedyStep } from '../remedy-step.ts'

/** 复议法§30②：refused within the term or not at all; 行诉法§51②: 不予立案 by a ruling that may be appealed. */
export const notAccepted = remedyStep({
  name: 'notAccepted',
  title: '不予受理（不予立案）',
  basis: '行政复议法第三十条第二款；行政诉讼法第五十一条第二款',
  from: ['filed'],
  by: 'organ',
  fields: {
    concludedOn: must(day('决定（裁定）日期')),
    servedOn: day('送达申请人日期'),
    document: line('文书号'),
    why: must(prose('理由', { hint: '将在以后拟写同类答复时提示，请不要写当事人姓名' })),
  },
  refusals: (remedy, { concludedOn, servedOn }, { today, days }) => {
    const lapsedOn = acceptedByLapse(days, remedy.filedOn)
    return [
      ...dayOrder(remedy.filedOn, concludedOn, servedOn, today),
      ...because(
        isReview(remedy) && concludedOn > lapsedOn,
        `审查期限 ${lapsedOn} 届满未作出不予受理决定的，已视为受理；此后发现不符合条件的是驳回申请。`,
        '行政复议法第三十条第三款、第三十三条',
      ),
    ]
  },
  apply: (remedy, said) => concluded(remedy, isReview(remedy) ? 'REVIEW_NOT_ACCEPTED' : 'SUIT_NOT_FILED', said),
})
