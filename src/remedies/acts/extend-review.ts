import { periods } from '../../law/index.ts'
import { because } from '../../platform/act.ts'
import { count, day, must, prose } from '../../steps/field.ts'
import { decisionDue } from '../clocks.ts'
import { proceed, proceedingsOf } from '../remedy.ts'
import { isReview, remedyStep } from '../remedy-step.ts'

const [{ n: most }] = periods.reviewExtension.values
const { article } = periods.reviewExtension

/** 复议法§62①: the reviewer may take up to thirty days more, and says so before the term is over. */
export const extendReview = remedyStep({
  name: 'extendReview',
  title: '延长复议审理期限',
  basis: article,
  from: ['pending'],
  by: 'organ',
  fits: isReview,
  fields: {
    days: must(count('延长天数', 1, most, { hint: `不超过 ${most} 日` })),
    noticedOn: must(day('书面告知日期')),
    reason: must(prose('理由')),
  },
  barred: (remedy) => {
    const { procedure, extension } = proceedingsOf(remedy)
    return [
      ...because(procedure === 'summary', '简易程序应在三十日内作出决定，没有延长。', '行政复议法第六十二条第二款'),
      ...because(extension >= most, `已延长 ${extension} 日，延长期限最多不得超过三十日。`, article),
    ]
  },
  refusals: (remedy, { days, noticedOn }, { days: calendar, today }) => {
    const { extension } = proceedingsOf(remedy)
    const due = decisionDue(remedy, calendar)
    return [
      ...because(extension + days > most, `已延长 ${extension} 日，再延长 ${days} 日就超过三十日。`, article),
      ...because(noticedOn > today, '告知日期在今天之后，请核对。', article),
      ...because(due !== null && noticedOn > due.day, `审理期限已于 ${due?.day} 届满，不能再延长。`, article),
    ]
  },
  apply: (remedy, { days }) => proceed(remedy, { extension: proceedingsOf(remedy).extension + days }),
})
