import { because } from '../../platform/act.ts'
import { choice, day, must } from '../../steps/field.ts'
import { acceptedByLapse } from '../clocks.ts'
import { hear, lastHearing, proceed } from '../remedy.ts'
import { isReview, remedyStep } from '../remedy-step.ts'

const how = { decided: '决定受理（登记立案）', lapsed: '审查期满未决定，视为受理' } as const
const lapse = '行政复议法第三十条第三款'

/** 复议法§30: five working days to look at it; silence accepts it on the last of them. */
export const accept = remedyStep({
  name: 'accept',
  title: '受理（立案）',
  basis: '行政复议法第三十条；行政诉讼法第五十一条',
  from: ['filed'],
  by: 'organ',
  fields: { how: must(choice('受理方式', how)), acceptedOn: must(day('受理（立案）日期')) },
  refusals: (remedy, { how, acceptedOn }, { today, days }) => {
    const lapsedOn = acceptedByLapse(days, remedy.filedOn)
    return [
      ...because(acceptedOn > today, '受理日期在今天之后，请核对。', '行政复议法第三十条'),
      ...because(
        acceptedOn < lastHearing(remedy).openedOn,
        '受理日期早于申请（指令立案）日期，请核对。',
        '行政复议法第三十条',
      ),
      ...because(how === 'lapsed' && !isReview(remedy), '起诉没有视为立案一说。', '行政诉讼法第五十一条'),
      ...because(
        how === 'lapsed' && isReview(remedy) && acceptedOn !== lapsedOn,
        `审查期限届满之日起视为受理，应为 ${lapsedOn}。`,
        lapse,
      ),
    ]
  },
  apply: (remedy, { how, acceptedOn }) =>
    proceed(remedy, { acceptedOn, deemed: how === 'lapsed', instances: hear(remedy, { openedOn: acceptedOn }) }),
})
