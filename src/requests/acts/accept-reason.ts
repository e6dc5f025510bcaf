import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { prose } from '../ask.ts'
import { proceeding, proceedingsOf } from '../request.ts'
import { requestAct } from '../request-act.ts'

const input = z.object({ why: prose('认定理由合理的依据') })

/** 条例§35: a sound reason takes the refusal off the table; the application goes on under its own clock. */
export const acceptReason = requestAct({
  name: 'acceptReason',
  title: '认定理由合理',
  basis: '条例第三十五条',
  from: ['reasonPending'],
  by: ['foiHead'],
  input,
  barred: (request) =>
    because(!proceedingsOf(request).reason?.receivedOn, '申请人还没有说明理由，不能认定是否合理。', '条例第三十五条'),
  apply: (request, { on }) => {
    const { reason } = proceedingsOf(request)
    return proceeding({ ...request, status: 'processing' }, { reason: reason && { ...reason, acceptedOn: on } })
  },
})
