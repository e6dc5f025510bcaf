import { because } from '../../platform/act.ts'
import { choice, must } from '../../steps/field.ts'
import { procedureNames } from '../proceedings.ts'
import { lastHearing, proceed, proceedingsOf, wasRemitted } from '../remedy.ts'
import { remedyStep } from '../remedy-step.ts'

/** Information cases may be heard in summary procedure; a case once made ordinary does not turn back. */
export const chooseProcedure = remedyStep({
  name: 'chooseProcedure',
  title: '确定适用程序',
  basis: '行政复议法第五十三条第一款第（四）项、第五十五条；行政诉讼法第八十二条第一款第（三）项、第八十四条',
  from: ['pending'],
  by: 'organ',
  fields: { procedure: must(choice('适用程序', procedureNames)) },
  barred: (remedy) =>
    because(lastHearing(remedy).level === 'second', '第二审不适用简易程序。', '行政诉讼法第八十二条、第八十六条'),
  refusals: (remedy, { procedure }) => [
    ...because(
      proceedingsOf(remedy).procedure === procedure,
      `现在适用的就是${procedureNames[procedure]}。`,
      '行政复议法第五十三条',
    ),
    ...because(
      procedure === 'summary' && wasRemitted(remedy),
      '发回重审的案件不适用简易程序。',
      '行政诉讼法第八十二条第三款',
    ),
    ...because(
      procedure === 'summary' && proceedingsOf(remedy).extension > 0,
      '已经按普通程序延长审理期限的，不能再改为简易程序。',
      '行政复议法第六十二条',
    ),
  ],
  apply: (remedy, { procedure }) => proceed(remedy, { procedure }),
})
