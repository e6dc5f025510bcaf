import { z } from 'zod'
import { addMonths } from '../../law/index.ts'
import { cannotDecide } from '../deciding.ts'
import { cannotSign, isDenial, otherText, signed } from '../drafting.ts'
import { decided } from '../endings.ts'
import { proceeding, proceedingsOf } from '../request.ts'
import { requestAct } from '../request-act.ts'

const input = z.object({ hash: signed })

export const decide = requestAct({
  name: 'decide',
  title: '签发',
  basis: '条例第三十六条、第四十五条',
  from: ['registered', 'processing', 'reasonPending', 'deferred', 'remanded'],
  by: ['organHead', 'foiHead', 'legal'],
  input,
  barred: (request, at) => [...cannotSign(request, at, true), ...cannotDecide(request, at)],
  refusals: (request, { hash }) => otherText(proceedingsOf(request).draft, hash),
  facts: ({ hash }, { today, settings }, request) => {
    const { draft } = proceedingsOf(request)
    const decision = draft?.decision ?? null
    const again = decision && (isDenial(decision) || decision === 'GRANT_PARTIAL')
    return {
      hash,
      decision,
      step: settings.approvalChain.at(-1)?.step ?? '',
      // 条例§18: what is refused today is looked at again.
      reevaluateOn: again ? addMonths(today, settings.reevaluateMonths) : null,
    }
  },
  apply: (request, { decision, hash, step, reevaluateOn, on }, { by }) => {
    const { draft } = proceedingsOf(request)
    if (!decision || !draft) return request
    const approvals = [...draft.approvals, { step, by, on, hash, opinion: '' }]
    const signedDraft = { ...draft, approvals }
    return proceeding(
      { ...decided(request, decision), status: 'decided' },
      { draft: signedDraft, signedOn: on, reevaluateOn },
    )
  },
})
