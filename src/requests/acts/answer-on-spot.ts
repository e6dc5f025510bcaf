import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { discloses, draftHash, replyContent, replyDecision } from '../drafting.ts'
import { ended } from '../endings.ts'
import { missingContent } from '../reply-elements.ts'
import { proceeding, proceedingsOf } from '../request.ts'
import { requestAct } from '../request-act.ts'

const input = z.object({ decision: replyDecision, content: replyContent })

/** Decisions that rest on a review, an earlier notice or an approval cannot be given over the counter. */
const atOnce = ['PUBLIC_ALREADY', 'GRANT_FULL', 'UNABLE_NOT_RESPONSIBLE', 'REFUSE_PUBLICATION', 'DENY_SPECIAL_QUERY']

export const answerOnSpot = requestAct({
  name: 'answerOnSpot',
  title: '当场答复',
  basis: '条例第三十三条第一款',
  from: ['registered'],
  by: ['clerk', 'foiHead'],
  input,
  barred: ({ receivedOn }, { today }) =>
    because(receivedOn !== today, `本件收到于 ${receivedOn}，已不是当场答复，请按程序办理。`, '条例第三十三条第一款'),
  refusals: (request, { decision, content }) => {
    const { secrecy } = proceedingsOf(request)
    return [
      ...because(!atOnce.includes(decision), '这类答复应经审核、签发，不能当场作出。', '条例第四十五条'),
      ...because(
        discloses(decision) && secrecy?.conclusion !== 'mayDisclose',
        '提供政府信息前应先作保密审查，并有可以公开的结论。',
        '条例第十七条',
      ),
      ...missingContent(decision, content),
    ]
  },
  facts: (said) => ({ ...said, hash: draftHash(said.decision, said.content) }),
  apply: (request, { decision, content, hash, on }, { by }) => {
    const draft = { revision: 1, decision, content, by, on, hash, approvals: [], returned: null }
    const service = { method: 'direct' as const, dispatchedOn: on, deliveredOn: on, proof: null, note: '当场答复' }
    return proceeding(ended(request, decision, on), { draft, service, signedOn: on })
  },
})
