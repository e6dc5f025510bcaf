import { count, day, line, must } from '../../steps/field.ts'
import { awaitsService, bound, dayOrder, remandFits } from '../conclusion.ts'
import { hear, lastHearing, proceed } from '../remedy.ts'
import { remedyStep } from '../remedy-step.ts'

/** 复议法§75②, 行诉法§85: a paper is often known before it is served; its days and its force begin with the service. */
export const recordService = remedyStep({
  name: 'recordService',
  title: '登记裁判（决定）送达',
  basis: '行政复议法第七十五条第二款；行政诉讼法第八十五条',
  from: ['judged', 'concluded'],
  by: 'organ',
  fits: awaitsService,
  fields: {
    servedOn: must(day('送达日期')),
    proof: must(line('送达凭证', { hint: '如：送达回证、邮件号、电子送达回执' })),
    remandWorkdays: count('责令重新答复（履行）的期限', 1, 60, {
      hint: '文书写明的工作日数；登记文书时已经填对或者没有责令的留空',
    }),
  },
  refusals: (remedy, { servedOn, remandWorkdays }, { today }) => {
    const { code, concludedOn, openedOn } = lastHearing(remedy)
    return [
      ...dayOrder(openedOn, concludedOn ?? openedOn, servedOn, today),
      ...(code === null ? [] : remandFits(code, remandWorkdays)),
    ]
  },
  apply: (remedy, { servedOn, remandWorkdays }) => {
    const orders = remandWorkdays ?? lastHearing(remedy).orders
    return bound(proceed(remedy, { instances: hear(remedy, { servedOn, orders }) }))
  },
})
