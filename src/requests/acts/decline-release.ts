import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { prose } from '../ask.ts'
import { proceeding, proceedingsOf } from '../request.ts'
import { requestAct } from '../request-act.ts'
import { ended } from '../standing.ts'

const input = z.object({ reason: prose('不转为主动公开的理由', { hint: '如：只涉及申请人本人' }) })

/** 条例§44 says 「可以」: the office weighs whether what it gave to one is put before everybody. */
export const declineRelease = requestAct({
  name: 'declineRelease',
  title: '不转为主动公开',
  basis: '条例第四十四条',
  from: ended,
  by: ['foiHead'],
  input,
  barred: (request) =>
    because(proceedingsOf(request).publish === null, '本件没有待定的转主动公开建议。', '条例第四十四条'),
  apply: (request) => proceeding(request, { publish: null }),
})
