import { z } from 'zod'
import { maybe, prose } from '../ask.ts'
import { cannotSign, nextStep, otherText, signed } from '../drafting.ts'
import { proceeding, proceedingsOf } from '../request.ts'
import { requestAct } from '../request-act.ts'

const input = z.object({ hash: signed, opinion: maybe(prose('审核意见')) })

export const approveDraft = requestAct({
  name: 'approveDraft',
  title: '审核同意',
  basis: '条例第四十五条',
  from: ['registered', 'processing', 'reasonPending', 'deferred', 'remanded'],
  by: ['foiHead', 'legal', 'organHead'],
  input,
  barred: (request, at) => cannotSign(request, at, false),
  refusals: (request, { hash }) => otherText(proceedingsOf(request).draft, hash),
  facts: ({ hash, opinion }, { settings }, request) => {
    const { draft } = proceedingsOf(request)
    return { hash, opinion: opinion ?? '', step: draft ? (nextStep(draft, settings.approvalChain)?.step ?? '') : '' }
  },
  apply: (request, { step, hash, opinion, on }, { by }) => {
    const { draft } = proceedingsOf(request)
    const approval = { step, by, on, hash, opinion }
    return proceeding(request, { draft: draft && { ...draft, approvals: [...draft.approvals, approval] } })
  },
})
