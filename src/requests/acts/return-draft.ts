import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { prose } from '../ask.ts'
import { nextStep } from '../drafting.ts'
import { proceeding, proceedingsOf } from '../request.ts'
import { requestAct } from '../request-act.ts'

const input = z.object({ reason: prose('退回的理由') })

export const returnDraft = requestAct({
  name: 'returnDraft',
  title: '退回修改',
  basis: '条例第四十五条',
  from: ['registered', 'processing', 'reasonPending', 'deferred', 'remanded'],
  by: ['foiHead', 'legal', 'organHead'],
  input,
  barred: (request) => {
    const { draft } = proceedingsOf(request)
    return [
      ...because(draft === null, '还没有拟稿。', '条例第四十五条'),
      ...because(Boolean(draft?.returned), '这一稿已经退回。', '条例第四十五条'),
    ]
  },
  facts: ({ reason }, { settings }, request) => {
    const { draft } = proceedingsOf(request)
    return { reason, step: draft ? (nextStep(draft, settings.approvalChain)?.step ?? '') : '' }
  },
  apply: (request, { reason, step, on }, { by }) => {
    const { draft } = proceedingsOf(request)
    return proceeding(request, {
      draft: draft && { ...draft, approvals: [], returned: { step, by, on, reason } },
    })
  },
})
