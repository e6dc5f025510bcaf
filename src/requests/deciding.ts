import type { Decision } from '../law/index.ts'
import { because, type Refusal } from '../platform/act.ts'
import { consents, openConsultations } from './consulting.ts'
import { discloses, isOutdated, type Outgoing } from './drafting.ts'
import type { Draft, Proceedings } from './proceedings.ts'
import { repeats } from './repeating.ts'
import { proceedingsOf, type RequestFacts } from './request.ts'
import type { At } from './request-act.ts'

/** What must have happened before a reply may be signed, by the kind of reply (条例§17, §30, §32, §35–§37). */

export function cannotDecide(request: RequestFacts, at: At): Refusal[] {
  const proceedings = proceedingsOf(request)
  const { draft } = proceedings
  if (!draft) return []
  return [
    ...inStanding(request, draft.decision),
    ...reviewed(proceedings, draft),
    ...heard(proceedings, draft, at),
    ...grounded(request, draft, at),
    ...at.known.unfit,
  ]
}

const inStanding = ({ status, proceedings }: RequestFacts, decision: Decision) => [
  ...because(
    status === 'registered' && decision !== 'UNABLE_STILL_UNCLEAR',
    '本件尚未分办；分办前只能答复补正后仍不明确。',
    '条例第三十条、第四十五条',
  ),
  ...because(
    status === 'reasonPending' && decision !== 'REFUSE_MASSIVE' && !proceedings?.reason?.receivedOn,
    '已要求申请人说明理由，收到理由之前不能作其他答复。',
    '条例第三十五条',
  ),
]

/** 条例§17: exactly this text reviewed before it leaves, and not by who wrote it. */
const reviewed = (proceedings: Proceedings, draft: Draft) => {
  const { secrecy } = proceedings
  if (secrecy === null) return because(true, '签发前应有保密审查记录。', '条例第十七条')
  if (isOutdated(proceedings)) return because(true, '保密审查之后稿子改过，请重新审查。', '条例第十七条')
  return notReviewed(secrecy, draft.by, draft)
}

export const notReviewed = (secrecy: Proceedings['secrecy'], by: string, outgoing: Outgoing) => [
  ...because(secrecy?.by === by, '保密审查人不能是拟稿人，请由他人审查。', '条例第十七条'),
  ...because(
    discloses(outgoing) && secrecy?.conclusion !== 'mayDisclose',
    '保密审查没有得出可以公开的结论，不能提供政府信息。',
    '条例第十七条',
  ),
]

/** The answer, or a part of it, is refused for a third party's sake. */
const sparesThirdParty = ({ decision, content }: Outgoing) =>
  decision === 'DENY_THIRD_PARTY' ||
  (decision === 'GRANT_PARTIAL' && content.withheld.some(({ ground }) => ground === 'DENY_THIRD_PARTY'))

/** 条例§32, §34: nothing of theirs is given before they are heard, nor over their objection without reason. */
export const heard = (proceedings: Proceedings, outgoing: Outgoing, at: At): Refusal[] => {
  const spares = sparesThirdParty(outgoing)
  const pending = (spares || discloses(outgoing)) && openConsultations(proceedings).length > 0
  return [
    ...because(
      pending,
      spares ? '征求意见尚未结束，第三方可能同意公开。' : '征求意见尚未结束，不能答复公开。',
      '条例第三十二条、第三十四条',
    ),
    ...(spares ? asked(proceedings) : []),
    ...(discloses(outgoing) ? given(proceedings, outgoing, at) : []),
  ]
}

/** 条例§15: given over an objection only by the head of the organ, for the public interest; and never without the joint maker. */
function given(proceedings: Proceedings, outgoing: Outgoing, { actor }: At) {
  const { decision, content } = outgoing
  const objecting = proceedings.consultations.some((each) => each.kind === 'thirdParty' && each.opinion === 'disagree')
  const joint = proceedings.consultations.some((each) => each.jointlyMade && each.endedOn !== null && !consents(each))
  // Nothing of the third party's is held back, so what they object to may be in what is given.
  const overridden = objecting && !sparesThirdParty(outgoing)
  return [
    ...because(joint && decision !== 'GRANT_PARTIAL', '共同制作的机关不同意公开，应先协商一致。', '条例第三十四条'),
    ...because(
      overridden && content.publicInterest === '',
      '第三方不同意公开；认为不公开会对公共利益造成重大影响的，应写明理由。',
      '条例第三十二条',
    ),
    ...because(
      overridden && actor.role !== 'organHead',
      '不顾第三方反对而公开，应由机关负责人决定。',
      '条例第三十二条',
    ),
  ]
}

const asked = ({ consultations }: Proceedings) => {
  const opinions = consultations.filter(({ kind }) => kind === 'thirdParty').map(({ opinion }) => opinion)
  return [
    ...because(
      opinions.length === 0,
      '没有书面征求第三方意见，不能以损害第三方合法权益为由不予公开。',
      '条例第三十二条',
    ),
    ...because(
      opinions.length > 0 && opinions.every((opinion) => opinion === 'agree'),
      '征求过意见的第三方都同意公开，应当予以公开。',
      '条例第十五条',
    ),
  ]
}

function grounded(request: RequestFacts, draft: Draft, at: At) {
  const { correction, searches } = proceedingsOf(request)
  if (draft.decision === 'UNABLE_STILL_UNCLEAR')
    return because(!correction?.receivedOn, '没有经过补正，不能答复补正后仍不明确；应先告知补正。', '条例第三十条')
  if (draft.decision === 'UNABLE_NOT_EXIST')
    return because(
      searches.length === 0,
      '没有检索记录，不能答复信息不存在；请先登记检索的范围、方法和结果。',
      '条例第三十六条第（四）项',
    )
  if (draft.decision === 'REFUSE_REPEAT') return repeats(draft.content, at.known.earlier)
  return draft.decision === 'REFUSE_MASSIVE' ? excessive(request, at) : []
}

/** 条例§35: asked for a reason, and none given in time, or none that is sound. */
function excessive(request: RequestFacts, { today }: At) {
  const { reason } = proceedingsOf(request)
  const sound = request.status === 'deferred' || Boolean(reason?.acceptedOn)
  return [
    ...because(reason === null, '没有要求申请人说明理由，不能以大量、反复申请为由不予处理。', '条例第三十五条'),
    ...because(
      reason !== null && reason.receivedOn === null && today <= reason.untilOn,
      `申请人说明理由的期限到 ${reason?.untilOn}，期满前不能认定不说明理由。`,
      '条例第三十五条',
    ),
    ...because(sound, '已经认定申请人的理由合理，不能再以大量、反复申请为由不予处理。', '条例第三十五条'),
  ]
}
