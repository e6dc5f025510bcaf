import { because } from '../../platform/act.ts'
import { day, must, prose } from '../../steps/field.ts'
import { proceed, proceedingsOf } from '../remedy.ts'
import { remedyStep } from '../remedy-step.ts'

/** 复议法§39: a case may stand still; its time does not run meanwhile. */
export const suspend = remedyStep({
  name: 'suspend',
  title: '中止',
  basis: '行政复议法第三十九条；行政诉讼法第六十一条第二款、第一百零一条',
  from: ['pending'],
  by: 'organ',
  fields: { from: must(day('中止日期')), reason: must(prose('中止事由')) },
  refusals: (remedy, { from }, { today }) => [
    ...because(from > today, '中止日期在今天之后，请核对。', '行政复议法第三十九条'),
    ...because(from < remedy.filedOn, '中止日期早于申请（起诉）日期，请核对。', '行政复议法第三十九条'),
  ],
  apply: (remedy, { from, reason }) =>
    proceed(remedy, { suspensions: [...proceedingsOf(remedy).suspensions, { from, until: null, reason }] }),
})
