import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { draftHash, replyContent, replyDecision } from '../drafting.ts'
import { proceeding, proceedingsOf } from '../request.ts'
import { requestAct } from '../request-act.ts'

const input = z.object({ decision: replyDecision, content: replyContent })

/** A new revision voids every signature under the old one: each signed exactly that text. */
export const draftReply = requestAct({
  name: 'draftReply',
  title: '拟稿',
  basis: '条例第三十六条、第四十五条',
  from: ['registered', 'processing', 'reasonPending', 'deferred', 'remanded'],
  by: ['clerk', 'foiHead'],
  input,
  refusals: ({ status }, { decision }) =>
    because(
      status === 'registered' && decision !== 'UNABLE_STILL_UNCLEAR',
      '本件尚未分办；分办前只能拟补正后仍不明确的答复。',
      '条例第三十条、第四十五条',
    ),
  facts: ({ decision, content }, _, request) => ({
    decision,
    content,
    revision: (proceedingsOf(request).draft?.revision ?? 0) + 1,
    hash: draftHash(decision, content),
  }),
  apply: (request, { decision, content, revision, hash, on }, { by }) =>
    proceeding(request, { draft: { revision, decision, content, by, on, hash, approvals: [], returned: null } }),
})
