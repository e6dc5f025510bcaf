import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { day, prose } from '../ask.ts'
import { happened } from '../guards.ts'
import { proceeding, proceedingsOf, type RequestFacts } from '../request.ts'
import { requestAct } from '../request-act.ts'

const input = z.object({
  receivedOn: day('更正后的收到日期'),
  reason: prose('更正理由', { hint: '写明依据的签收凭证或者确认记录' }),
})

/** The first thing the organ did after receipt: it cannot have done so before. */
const firstStep = (request: RequestFacts) => {
  const { correction, consultations, extensions, searches, secrecy, draft, reason, fee } = proceedingsOf(request)
  const days = [
    correction?.noticedOn,
    consultations[0]?.sentOn,
    extensions[0]?.on,
    searches[0]?.on,
    secrecy?.on,
    draft?.on,
    reason?.askedOn,
    fee?.noticedOn,
  ]
  return days.filter((each) => each !== undefined).sort()[0] ?? null
}

export const correctReceipt = requestAct({
  name: 'correctReceipt',
  title: '更正收到日期',
  basis: '条例第三十一条、第四十五条',
  // A signed answer names the day of receipt: it would go out with the old one.
  from: ['registered', 'correctionPending', 'processing', 'reasonPending', 'deferred', 'feePending'],
  by: ['foiHead'],
  input,
  refusals: (request, { receivedOn }, { today }) => {
    const first = firstStep(request)
    return [
      ...happened('收到日期', receivedOn, today, request.submittedOn, '条例第三十一条'),
      ...because(receivedOn === request.receivedOn, '与现在登记的收到日期相同。', '条例第三十一条'),
      ...because(
        first !== null && receivedOn > first,
        `本机关 ${first} 已经办理过本件，收到日期不能在那之后。`,
        '条例第三十一条',
      ),
    ]
  },
  facts: (said, _, request) => ({ ...said, from: request.receivedOn }),
  apply: (request, { receivedOn }) => {
    const { anchor, extension, earlier } = proceedingsOf(request)
    // A correction's or a payment's clock runs from its own day, not from the first receipt.
    if (anchor === null || anchor !== request.receivedOn) return { ...request, receivedOn }
    const wrong = { anchor, extension, until: anchor, ended: 'receipt' as const, consultations: 0 }
    return proceeding({ ...request, receivedOn }, { anchor: receivedOn, earlier: [...earlier, wrong] })
  },
})
