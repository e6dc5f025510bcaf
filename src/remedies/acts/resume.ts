import { because } from '../../platform/act.ts'
import { day, must } from '../../steps/field.ts'
import { proceed, proceedingsOf } from '../remedy.ts'
import { remedyStep } from '../remedy-step.ts'

const openOne = (remedy: Parameters<typeof proceedingsOf>[0]) =>
  proceedingsOf(remedy).suspensions.find(({ until }) => until === null)

export const resume = remedyStep({
  name: 'resume',
  title: '恢复审理',
  basis: '行政复议法第三十九条第二款；行政诉讼法第一百零一条',
  from: ['suspended'],
  by: 'organ',
  fields: { until: must(day('恢复日期')) },
  refusals: (remedy, { until }, { today }) => [
    ...because(until > today, '恢复日期在今天之后，请核对。', '行政复议法第三十九条第二款'),
    ...because(until < (openOne(remedy)?.from ?? ''), '恢复日期早于中止日期，请核对。', '行政复议法第三十九条第二款'),
  ],
  apply: (remedy, { until }) =>
    proceed(remedy, {
      suspensions: proceedingsOf(remedy).suspensions.map((each) => (each.until === null ? { ...each, until } : each)),
    }),
})
