import { day, line, must, prose } from '../../steps/field.ts'
import { concluded, dayOrder } from '../conclusion.ts'
import { firstOf, lastHearing } from '../remedy.ts'
import { isSecond, remedyStep } from '../remedy-step.ts'

/** 民诉法§180 with 行诉法§101: the appeal is gone and the first judgment takes effect with what it decided and orders. */
export const withdrawAppeal = remedyStep({
  name: 'withdrawAppeal',
  title: '准予撤回上诉',
  basis: '行政诉讼法第一百零一条；民事诉讼法第一百八十条',
  from: ['pending', 'suspended'],
  by: 'organ',
  fits: isSecond,
  fields: {
    concludedOn: must(day('裁定日期')),
    servedOn: day('送达日期', { hint: '第一审裁判自该日起生效；判令重新答复的期限自该日起算' }),
    document: must(line('裁定书文号')),
    why: must(prose('缘由', { hint: '双方都上诉的，都撤回后再登记。请不要写当事人姓名' })),
  },
  refusals: (remedy, { concludedOn, servedOn }, { today }) =>
    dayOrder(lastHearing(remedy).openedOn, concludedOn, servedOn, today),
  apply: (remedy, ending) => {
    const first = firstOf(remedy)
    if (!first?.code) return remedy
    return concluded(remedy, first.code, { ...ending, result: 'withdrawn', orders: first.orders })
  },
})
