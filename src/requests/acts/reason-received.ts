import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { day, file, maybe, prose } from '../ask.ts'
import { happened } from '../guards.ts'
import { proceeding, proceedingsOf } from '../request.ts'
import { requestAct } from '../request-act.ts'

const input = z.object({
  receivedOn: day('收到理由之日'),
  text: prose('申请人所述理由', { most: 8_000 }),
  proof: maybe(file('原件')),
})

/** 条例§35: whether the reason is sound is said by what follows: found so, a deferral, an answer, or a refusal. */
export const reasonReceived = requestAct({
  name: 'reasonReceived',
  title: '收到说明的理由',
  basis: '条例第三十五条',
  from: ['reasonPending'],
  by: ['clerk', 'foiHead', 'applicant'],
  input,
  secret: ['text'],
  barred: (request) =>
    because(Boolean(proceedingsOf(request).reason?.receivedOn), '理由已经登记过。', '条例第三十五条'),
  refusals: (request, { receivedOn }, { today }) =>
    happened('收到理由之日', receivedOn, today, proceedingsOf(request).reason?.askedOn ?? null, '条例第三十五条'),
  apply: (request, { receivedOn, text }) => {
    const { reason } = proceedingsOf(request)
    return proceeding(request, { reason: reason && { ...reason, receivedOn, text } })
  },
})
