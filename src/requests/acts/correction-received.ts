import { z } from 'zod'
import { day, file, maybe, prose } from '../ask.ts'
import { happened } from '../guards.ts'
import { proceeding, proceedingsOf } from '../request.ts'
import { requestAct } from '../request-act.ts'

const input = z.object({
  receivedOn: day('收到补正之日', { hint: '与收到申请之日同样认定（条例第三十一条）' }),
  text: prose('补正的内容', { most: 8_000 }),
  proof: maybe(file('补正材料')),
})

/** 条例§30: no pause but another clock, from the day the corrected application is received. */
export const correctionReceived = requestAct({
  name: 'correctionReceived',
  title: '收到补正',
  basis: '条例第三十条',
  from: ['correctionPending'],
  by: ['clerk', 'foiHead', 'applicant'],
  input,
  secret: ['text'],
  refusals: (request, { receivedOn }, { today }) =>
    happened('收到补正之日', receivedOn, today, proceedingsOf(request).correction?.noticedOn ?? null, '条例第三十条'),
  apply: (request, { receivedOn, text }) => {
    const { correction, anchor, extension, earlier, consultations, draft } = proceedingsOf(request)
    const run = { extension, until: receivedOn, ended: 'correction' as const, consultations: consultations.length }
    return proceeding(
      { ...request, status: 'registered' },
      {
        correction: correction && { ...correction, receivedOn, text },
        earlier: anchor === null ? earlier : [...earlier, { anchor, ...run }],
        anchor: receivedOn,
        extension: 0,
        deferredTo: null,
        // What was approved before the applicant said what they want has to be looked at again.
        draft: draft && { ...draft, approvals: [] },
      },
    )
  },
})
