import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { count, maybe, prose } from '../ask.ts'
import { correctionNoticeUntil } from '../guards.ts'
import { proceeding, proceedingsOf } from '../request.ts'
import { requestAct } from '../request-act.ts'

const input = z.object({
  items: prose('需要补正的事项', { hint: '一次告知全部' }),
  guidance: prose('指导和示例', { hint: '告诉申请人怎样写才算明确' }),
  workdays: count('补正期限（工作日）', 5, 30, { hint: '条例只说合理期限；本站默认值可在设置中改' }),
  lateReason: maybe(prose('超过七个工作日才告知的说明')),
})

export const requestCorrection = requestAct({
  name: 'requestCorrection',
  title: '告知补正',
  basis: '条例第三十条',
  from: ['registered', 'processing'],
  by: ['foiHead'],
  input,
  barred: (request) =>
    because(proceedingsOf(request).correction !== null, '补正应一次性告知，本件已经告知过。', '条例第三十条'),
  refusals: (request, { lateReason }, { today, calendar }) => {
    const until = correctionNoticeUntil(calendar, request, today)
    const late = today > until && lateReason === null
    return because(late, `告知补正的七个工作日已于 ${until} 届满，请写明超期的原因再告知。`, '条例第三十条')
  },
  apply: (request, { items, guidance, workdays, lateReason, on }) =>
    proceeding(
      { ...request, status: 'correctionPending' },
      {
        correction: {
          noticedOn: on,
          items,
          guidance,
          workdays,
          lateReason,
          delivery: null,
          untilOn: null,
          extendedFor: null,
          receivedOn: null,
          text: null,
        },
      },
    ),
})
