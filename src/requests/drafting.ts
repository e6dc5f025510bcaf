import { z } from 'zod'
import { type Decision, decisions } from '../law/index.ts'
import { because, type Refusal } from '../platform/act.ts'
import { canonical, sm3 } from '../platform/hash.ts'
import { choice, file, line } from './ask.ts'
import type { Draft, Proceedings, ReplyContent } from './proceedings.ts'
import { missingContent } from './reply-elements.ts'
import { proceedingsOf, type RequestFacts } from './request.ts'
import type { At } from './request-act.ts'
import type { ApprovalStep } from './settings.ts'

/** A reply on its way to the signature (条例§45): each signs exactly this text, and nobody their own. */

const keys = Object.keys(decisions) as Decision[]
export const isClosing = (decision: Decision) => decision.startsWith('CLOSE_')
export const isDenial = (decision: Decision) => decision.startsWith('DENY_')
/** Something leaves the house: part or all of what was asked for, or papers that go with an answer of another kind. */
export const discloses = ({ decision, content }: Outgoing) =>
  ['GRANT_FULL', 'GRANT_PARTIAL'].includes(decision) || content.attachments.length > 0
export type Outgoing = Pick<Draft, 'decision' | 'content'>

/** What an organ may answer; how a case ends without an answer is said by other acts. */
const replies = Object.fromEntries(keys.filter((key) => !isClosing(key)).map((key) => [key, decisions[key]]))
export const replyDecision = choice('答复类型', replies as unknown as typeof decisions)

const free = z.string().trim().max(20_000)
export const replyContent: z.ZodType<ReplyContent> = z
  .object({
    findings: free.default(''),
    elements: z.record(z.string(), free).default({}),
    severable: z.enum(['yes', 'no']).nullable().default(null),
    severanceReason: free.default(''),
    withheld: z
      .array(z.object({ scope: free, ground: choice('不予公开的理由', decisions), reason: free }))
      .max(200)
      .default([]),
    attachments: z.array(file('附件')).max(100).default([]),
    publicInterest: free.default(''),
  })
  .meta({ title: '答复内容', kind: 'group' })

export const draftHash = (decision: Decision, content: ReplyContent) => sm3(canonical({ decision, content }))

/** 条例§17: what was reviewed is exactly one text; a review before any text does not cover one that gives something. */
export const isOutdated = ({ secrecy, draft }: Pick<Proceedings, 'secrecy' | 'draft'>): boolean => {
  if (!secrecy || !draft) return false
  return secrecy.hash ? secrecy.hash !== draft.hash : discloses(draft)
}

export const signed = line('所审文稿', { hint: '看到的那一稿的校验值' })

/** The step that is now to be taken, by the chain as the site has it today; undefined when all have been. */
export const nextStep = (draft: Draft, chain: readonly ApprovalStep[]): ApprovalStep | undefined =>
  chain.find(({ step }) => draft.approvals.every((each) => each.step !== step))

const article = '条例第四十五条'

/** Why this person may not sign at this moment, whatever they say. */
export function cannotSign(request: RequestFacts, { actor, settings }: At, last: boolean): Refusal[] {
  const { draft } = proceedingsOf(request)
  if (!draft) return [{ sentence: '还没有拟稿。', article }]
  if (draft.returned) return [{ sentence: `第 ${draft.revision} 稿已退回修改，请先重新拟稿。`, article }]
  const signing = settings.approvalChain.at(-1)
  const step = nextStep(draft, settings.approvalChain) ?? signing
  if (!step) return [{ sentence: '本站没有设置审批环节，请管理员先行设置。', article }]
  const isLast = step === signing
  if (isLast !== last)
    return [
      { sentence: isLast ? '各审核环节已完成，应由最后一步签发。' : `尚未经“${step.label}”，不能签发。`, article },
    ]
  return [
    ...because(draft.by === actor.id, '拟稿人不能审批自己拟的稿。', article),
    ...because(
      draft.approvals.some(({ by }) => by === actor.id),
      '同一人不能在两个环节审批同一稿。',
      article,
    ),
    ...because(
      actor.role !== step.role && !(actor.role === 'office' && step.role === 'foiHead'),
      `现在应由“${step.label}”审批。`,
      article,
    ),
    ...missingContent(draft.decision, draft.content),
  ]
}

export const otherText = (draft: Draft | null, hash: string): Refusal[] =>
  because(draft?.hash !== hash, '稿子在您看过之后改过，请重新看过现在这一稿再签。', article)
