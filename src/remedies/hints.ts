import { type Calendar, type Decision, decisions, isReviewFirst, lastDay, outcomeFacts, periods } from '../law/index.ts'
import type { Hint } from '../steps/api-types.ts'
import { proceedingsOf, type RemedyFacts } from './remedy.ts'

/** What a person should know before going on. Reviewers and courts decide what follows; nothing here refuses. */

/** Another case about the same application, as far as it matters here. */
export type Other = Pick<RemedyFacts, 'route' | 'caseNumber' | 'outcomeCode' | 'concludedOn'>

const hint = (applies: boolean, sentence: string, article: string): Hint[] => (applies ? [{ sentence, article }] : [])

/** 复议法§23: a refusal goes to review first; of silence the texts disagree. */
function reviewFirst({ route, proceedings }: RemedyFacts, specialQueryFirst: boolean): Hint[] {
  if (route !== 'direct' || !proceedings) return []
  const decision = proceedings.decision as Decision | null
  const facts = decision ? decisions[decision] : null
  return [
    ...hint(
      decision !== null && isReviewFirst(decision, specialQueryFirst),
      `“${facts?.label}”应当先申请行政复议，未经复议直接起诉的，答辩时可以提出；是否受理由人民法院决定。`,
      '行政复议法第二十三条第一款第（四）项、第二款',
    ),
    ...hint(
      facts !== null && 'disputed' in facts,
      `“${facts?.label}”是否复议前置有不同理解，本站设为${specialQueryFirst ? '' : '不'}前置。`,
      '行政复议法第二十三条；法释〔2025〕8号',
    ),
    ...hint(
      proceedings.ground === 'silence',
      '逾期不答复是否复议前置有不同理解，复议、起诉两条途径都列。',
      '行政复议法第二十三条第一款第（三）项；法释〔2025〕8号',
    ),
  ]
}

function late({ route, filedOn, proceedings }: RemedyFacts, days: Calendar): Hint[] {
  const knownOn = proceedings?.knownOn
  if (!knownOn || route === 'afterReview') return []
  const period = route === 'review' ? periods.reviewApplication : periods.lawsuitDirect
  const last = lastDay(days, period, knownOn).day
  return hint(
    filedOn > last,
    `自 ${knownOn} 起算，${period.label}到 ${last}，本案于 ${filedOn} 提出；未告知权利和期限的最长一年，是否逾期由受理机关决定。`,
    period.article,
  )
}

/** 复议法§29: one way at a time. */
function parallel({ route }: RemedyFacts, others: readonly Other[]): Hint[] {
  const running = others.filter(({ concludedOn }) => concludedOn === null)
  const review = running.find((other) => other.route === 'review')
  const lawsuit = running.find((other) => other.route !== 'review')
  return [
    ...hint(
      route !== 'review' && review !== undefined,
      `同一申请的复议 ${review?.caseNumber} 尚未审结；复议机关已经受理的，复议期间不得起诉。`,
      '行政复议法第二十九条第一款',
    ),
    ...hint(
      route === 'review' && lawsuit !== undefined,
      `同一申请的诉讼 ${lawsuit?.caseNumber} 尚未审结；人民法院已经受理的，不得申请复议。`,
      '行政复议法第二十九条第二款',
    ),
  ]
}

/** 行诉法§26②: who stands before the court follows from what the review decided. */
function defendants({ route, proceedings }: RemedyFacts, others: readonly Other[]): Hint[] {
  if (route !== 'afterReview') return []
  const review = others.find((other) => other.route === 'review' && other.outcomeCode !== null)
  const cell = review?.outcomeCode ? outcomeFacts(review.outcomeCode).cell : null
  return [
    ...hint(
      cell === 'upheld' && !proceedings?.coDefendant,
      '复议机关维持原行为的，原机关和复议机关是共同被告，本案没有登记共同被告。',
      '行政诉讼法第二十六条第二款',
    ),
    ...hint(
      cell === 'corrected',
      '复议机关改变原行为的，复议机关是被告；请核对本机关是否为本案被告。',
      '行政诉讼法第二十六条第二款',
    ),
  ]
}

function reply(remedy: RemedyFacts, days: Calendar): Hint[] {
  const { copyOn, repliedOn, procedure } = proceedingsOf(remedy)
  if (copyOn === null || repliedOn === null) return []
  const summary = procedure === 'summary' ? periods.reviewReplySummary : periods.reviewReply
  const last = lastDay(days, remedy.route === 'review' ? summary : periods.lawsuitReply, copyOn).day
  return hint(
    repliedOn > last,
    `答复期限到 ${last}，于 ${repliedOn} 提交，可能被视为没有证据、依据。`,
    remedy.route === 'review' ? '行政复议法第七十条' : '行政诉讼法第三十四条第二款',
  )
}

export const hintsOf = (
  remedy: RemedyFacts,
  others: readonly Other[],
  days: Calendar,
  specialQueryFirst = false,
): Hint[] => [
  ...reviewFirst(remedy, specialQueryFirst),
  ...late(remedy, days),
  ...parallel(remedy, others),
  ...defendants(remedy, others),
  ...reply(remedy, days),
]
