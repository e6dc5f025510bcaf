import type { Decision } from '../law/index.ts'
import { because, type Refusal } from '../platform/act.ts'
import { consents, openConsultations } from './consulting.ts'
import { discloses } from './drafting.ts'
import type { Draft, Proceedings } from './proceedings.ts'
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
    ...grounded(proceedings, draft.decision, at),
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

/** 条例§17: reviewed before it leaves, and not by who wrote it. */
const reviewed = ({ secrecy }: Proceedings, { decision, by }: Draft) => [
  ...because(secrecy === null, '签发前应有保密审查记录。', '条例第十七条'),
  ...because(secrecy?.by === by, '保密审查人不能是拟稿人，请由他人审查。', '条例第十七条'),
  ...because(
    discloses(decision) && secrecy !== null && secrecy.conclusion !== 'mayDisclose',
    '保密审查没有得出可以公开的结论，不能答复公开。',
    '条例第十七条',
  ),
]

/** 条例§32, §34: nothing of theirs is given before they are heard, nor over their objection without reason. */
const heard = (proceedings: Proceedings, { decision, content }: Draft, { actor }: At) => {
  if (decision === 'DENY_THIRD_PARTY') return asked(proceedings)
  if (!discloses(decision)) return []
  const objecting = proceedings.consultations.some((each) => each.kind === 'thirdParty' && each.opinion === 'disagree')
  const joint = proceedings.consultations.some((each) => each.jointlyMade && each.endedOn !== null && !consents(each))
  const overridden = decision === 'GRANT_FULL' && objecting
  return [
    ...because(
      openConsultations(proceedings).length > 0,
      '征求意见尚未结束，不能答复公开。',
      '条例第三十二条、第三十四条',
    ),
    ...because(joint && decision === 'GRANT_FULL', '共同制作的机关不同意公开，应先协商一致。', '条例第三十四条'),
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

const asked = (proceedings: Proceedings) => [
  ...because(
    proceedings.consultations.every(({ kind }) => kind !== 'thirdParty'),
    '没有书面征求第三方意见，不能以损害第三方合法权益为由不予公开。',
    '条例第三十二条',
  ),
  ...because(
    openConsultations(proceedings).length > 0,
    '征求第三方意见尚未结束，第三方可能同意公开。',
    '条例第三十二条',
  ),
]

const grounded = ({ correction, reason }: Proceedings, decision: Decision, { known, today }: At) => {
  if (decision === 'UNABLE_STILL_UNCLEAR')
    return because(!correction?.receivedOn, '没有经过补正，不能答复补正后仍不明确；应先告知补正。', '条例第三十条')
  if (decision === 'REFUSE_REPEAT')
    return because(
      known.earlier.length === 0,
      '没有找到对同一申请人的前次答复，不能作为重复申请不予处理。',
      '条例第三十六条第（六）项',
    )
  if (decision !== 'REFUSE_MASSIVE') return []
  return [
    ...because(reason === null, '没有要求申请人说明理由，不能以大量、反复申请为由不予处理。', '条例第三十五条'),
    ...because(
      reason !== null && reason.receivedOn === null && today <= reason.untilOn,
      `申请人说明理由的期限到 ${reason?.untilOn}，期满前不能认定不说明理由。`,
      '条例第三十五条',
    ),
  ]
}
