import { because } from '../../platform/act.ts'
import { day, must, prose } from '../../steps/field.ts'
import { proceed, proceedingsOf } from '../remedy.ts'
import { remedyStep } from '../remedy-step.ts'

/** A late answer is recorded as it was: what follows from being late (复议法§70；行诉法§34②) others decide. */
export const replyFiled = remedyStep({
  name: 'replyFiled',
  title: '提交书面答复（答辩状）和证据',
  basis: '行政复议法第四十八条、第五十四条；行政诉讼法第六十七条',
  from: ['pending', 'suspended'],
  by: 'organ',
  fields: { repliedOn: must(day('提交日期')), materials: must(prose('提交的证据、依据目录')) },
  barred: (remedy) => {
    const { copyOn, repliedOn } = proceedingsOf(remedy)
    return [
      ...because(copyOn === null, '先登记收到副本的日期，答复期限自该日起算。', '行政复议法第四十八条'),
      ...because(repliedOn !== null, '已经提交。', '行政复议法第四十八条'),
    ]
  },
  refusals: (remedy, { repliedOn }, { today }) => [
    ...because(repliedOn > today, '提交日期在今天之后，请核对。', '行政复议法第四十八条'),
    ...because(
      repliedOn < (proceedingsOf(remedy).copyOn ?? ''),
      '提交日期早于收到副本日期，请核对。',
      '行政复议法第四十八条',
    ),
  ],
  apply: (remedy, { repliedOn }) => proceed(remedy, { repliedOn }),
})
