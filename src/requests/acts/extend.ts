import { z } from 'zod'
import { periodOn, periods } from '../../law/index.ts'
import { because } from '../../platform/act.ts'
import { count, prose } from '../ask.ts'
import { proceeding, proceedingsOf } from '../request.ts'
import { requestAct } from '../request-act.ts'

const input = z.object({
  workdays: count('延长的工作日数', 1, 60, { hint: '最多 20 个工作日' }),
  reason: prose('延长的理由'),
})

export const extend = requestAct({
  name: 'extend',
  title: '延长答复期限',
  basis: '条例第三十三条第二款',
  from: ['processing'],
  by: ['foiHead'],
  input,
  barred: (request, { today }) => [
    ...because(proceedingsOf(request).extension > 0, '答复期限已经延长过一次，不能再延。', '条例第三十三条第二款'),
    ...because(
      request.dueOn !== null && today > request.dueOn,
      `答复期限已于 ${request.dueOn} 届满，延期须在届满前告知申请人。`,
      '条例第三十三条第二款',
    ),
  ],
  refusals: (request, { workdays }, { today }) => {
    const most = periodOn(periods.extension, proceedingsOf(request).anchor ?? today)
    return because(workdays > most, `最多延长 ${most} 个工作日。`, '条例第三十三条第二款')
  },
  facts: ({ workdays, reason }, _, request) => ({ workdays, reason, from: request.dueOn }),
  apply: (request, { workdays, reason, from, on }) => {
    const { extensions } = proceedingsOf(request)
    return proceeding(request, {
      extension: workdays,
      extensions: [...extensions, { on, workdays, reason, from, delivery: null }],
    })
  },
})
