import { because } from '../../platform/act.ts'
import { day, must } from '../../steps/field.ts'
import { proceed, proceedingsOf } from '../remedy.ts'
import { remedyStep } from '../remedy-step.ts'

/** The organ's own days to answer run from the day it has the copy in hand. */
export const copyReceived = remedyStep({
  name: 'copyReceived',
  title: '收到申请书（起诉状）副本',
  basis: '行政复议法第四十八条、第五十四条；行政诉讼法第六十七条',
  from: ['filed', 'pending', 'suspended'],
  by: 'organ',
  fields: { copyOn: must(day('收到副本日期')) },
  barred: (remedy) => because(proceedingsOf(remedy).copyOn !== null, '已登记收到副本。', '行政复议法第四十八条'),
  refusals: (remedy, { copyOn }, { today }) => [
    ...because(copyOn > today, '收到副本日期在今天之后，请核对。', '行政复议法第四十八条'),
    ...because(copyOn < remedy.filedOn, '收到副本日期早于申请（起诉）日期，请核对。', '行政复议法第四十八条'),
  ],
  apply: (remedy, { copyOn }) => proceed(remedy, { copyOn }),
})
