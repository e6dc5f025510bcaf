import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { prose } from '../ask.ts'
import { proceeding, proceedingsOf } from '../request.ts'
import { requestAct } from '../request-act.ts'
import { noticeUntil } from '../terms.ts'

const input = z.object({
  evidence: prose('数量、频次明显超过合理范围的事实', { hint: '在什么期间提出多少件，内容怎样重复' }),
})

export const requireReason = requestAct({
  name: 'requireReason',
  title: '要求说明理由',
  basis: '条例第三十五条',
  from: ['processing'],
  by: ['foiHead'],
  input,
  barred: (request) => because(proceedingsOf(request).reason !== null, '本件已经要求说明过理由。', '条例第三十五条'),
  facts: (said, { today, calendar, settings: { reasonWorkdays, pauseOnReason } }) => ({
    ...said,
    workdays: reasonWorkdays,
    pauses: pauseOnReason,
    untilOn: noticeUntil(calendar, reasonWorkdays, today),
  }),
  apply: (request, { evidence, workdays, pauses, untilOn, on }) =>
    proceeding(
      { ...request, status: 'reasonPending' },
      {
        reason: {
          askedOn: on,
          evidence,
          workdays,
          pauses,
          delivery: null,
          untilOn,
          receivedOn: null,
          text: null,
          acceptedOn: null,
        },
      },
    ),
})
