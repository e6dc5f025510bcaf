import { z } from 'zod'
import { addMonths } from '../../law/index.ts'
import { because } from '../../platform/act.ts'
import { file, maybe } from '../ask.ts'
import { heard, notReviewed } from '../deciding.ts'
import { discloses, draftHash, isDenial, replyContent, replyDecision } from '../drafting.ts'
import { ended } from '../endings.ts'
import { missingContent } from '../reply-elements.ts'
import { proceeding, proceedingsOf } from '../request.ts'
import { requestAct } from '../request-act.ts'

const input = z.object({
  decision: replyDecision,
  content: replyContent,
  proof: maybe(file('申请人签收的送达回证，或者当场答复笔录')),
})

/** Decisions that rest on a review, an earlier notice or an approval cannot be given over the counter. */
const atOnce = ['PUBLIC_ALREADY', 'GRANT_FULL', 'UNABLE_NOT_RESPONSIBLE', 'REFUSE_PUBLICATION', 'DENY_SPECIAL_QUERY']
/** The applicant is there: what came by post or line is answered by service. */
const present = ['inPerson', 'oralAssisted']

export const answerOnSpot = requestAct({
  name: 'answerOnSpot',
  title: '当场答复',
  basis: '条例第三十三条第一款',
  from: ['registered'],
  by: ['clerk', 'foiHead'],
  input,
  barred: ({ receivedOn, channel }, { today }) => [
    ...because(!present.includes(channel), '申请人不在场，不能当场答复；请按程序办理并送达。', '条例第三十三条第一款'),
    ...because(
      receivedOn !== today,
      `本件收到于 ${receivedOn}，已不是当场答复，请按程序办理。`,
      '条例第三十三条第一款',
    ),
  ],
  refusals: (request, said, at) => {
    const proceedings = proceedingsOf(request)
    return [
      ...because(!atOnce.includes(said.decision), '这类答复应经审核、签发，不能当场作出。', '条例第四十五条'),
      ...(discloses(said) ? notReviewed(proceedings.secrecy, at.actor.id, said) : []),
      ...heard(proceedings, said, at),
      ...missingContent(said.decision, said.content),
      ...at.known.unfit,
    ]
  },
  facts: (said, { today, settings }) => ({
    ...said,
    hash: draftHash(said.decision, said.content),
    // 条例§18: what is refused today is looked at again.
    reevaluateOn: isDenial(said.decision) ? addMonths(today, settings.reevaluateMonths) : null,
  }),
  apply: (request, { decision, content, proof, hash, reevaluateOn, on }, { by }) => {
    const revision = (proceedingsOf(request).draft?.revision ?? 0) + 1
    const draft = { revision, decision, content, by, on, hash, approvals: [], returned: null }
    // Handed over at the counter: nothing was sent.
    const service = { method: 'direct' as const, dispatchedOn: null, deliveredOn: on, proof, note: '当场答复' }
    return proceeding(ended(request, decision, on), { draft, service, signedOn: on, reevaluateOn })
  },
})
