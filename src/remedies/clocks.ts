import {
  addDays,
  addWorkdays,
  type Calendar,
  type Day,
  type Decision,
  daysFrom,
  isReviewFirst,
  lastDay,
  outcomeFacts,
  type Period,
  periodOn,
  periods,
  type Reached,
  rollOver,
} from '../law/index.ts'
import { byUrgency, type Term, termTo, unitOf } from '../steps/term.ts'
import type { Proceedings } from './proceedings.ts'
import { lastHearing, proceedingsOf, type RemedyFacts, standingOf } from './remedy.ts'

/** The clocks of a case, each with its last day and its article (requests-and-report §5.1). Pure. */

const ours = '本机关'

type Clocks = { days: Calendar; today: Day }

const running = (
  { days, today }: Clocks,
  id: string,
  period: Period,
  whose: string,
  from: Day,
  reached?: Reached,
): Term =>
  termTo(
    days,
    today,
    { id, title: period.label, article: period.article, whose, duty: whose === ours ? 'organ' : null },
    from,
    reached ?? lastDay(days, period, from),
    unitOf(period),
  )

/** 复议法§20, 行诉法§46: until when the answer may be disputed by who learned of it on `knownOn`. */
export const applicationTerms = (
  knownOn: Day,
  clocks: Clocks,
  decision: Decision | null = null,
  specialQueryFirst = false,
): Term[] => {
  const review = running(clocks, 'reviewApplication', periods.reviewApplication, '申请人', knownOn)
  // 复议法§23: where review comes first there is no six months for a lawsuit that skips it
  if (decision && isReviewFirst(decision, specialQueryFirst)) return [review]
  return [review, running(clocks, 'lawsuitDirect', periods.lawsuitDirect, '申请人', knownOn)]
}

/** 复议法§30③: on this day a review that nobody refused is accepted. */
export const acceptedByLapse = (days: Calendar, filedOn: Day): Day =>
  lastDay(days, periods.reviewAcceptance, filedOn).day

const suspendedDays = ({ suspensions }: Proceedings) =>
  suspensions.reduce((sum, { from, until }) => sum + (until ? daysFrom(from, until).length - 1 : 0), 0)

/** 复议法§62: 60 days, 30 at most more; 30 in summary procedure. Time suspended is not counted〔约〕. */
export function decisionDue(remedy: RemedyFacts, days: Calendar): Reached | null {
  const proceedings = proceedingsOf(remedy)
  const { acceptedOn, procedure, extension } = proceedings
  if (acceptedOn === null) return null
  const period = procedure === 'summary' ? periods.reviewDecisionSummary : periods.reviewDecision
  const n = periodOn(period, acceptedOn) + extension + suspendedDays(proceedings)
  return rollOver(days, addDays(acceptedOn, n))
}

function reviewTerms(remedy: RemedyFacts, clocks: Clocks): Term[] {
  const { acceptedOn, procedure } = proceedingsOf(remedy)
  const due = decisionDue(remedy, clocks.days)
  if (acceptedOn === null || due === null) return []
  const period = procedure === 'summary' ? periods.reviewDecisionSummary : periods.reviewDecision
  const decision = running(clocks, 'reviewDecision', period, '复议机关', acceptedOn, due)
  // 行诉法§45: silence of the reviewer opens the court for fifteen days from the end of the term
  const window = running(clocks, 'lawsuitAfterSilence', periods.lawsuitAfterReview, '申请人', due.day)
  return decision.left > 0 || window.left <= 0 ? [decision] : [decision, window]
}

function trialTerms(remedy: RemedyFacts, clocks: Clocks): Term[] {
  const { level, openedOn } = lastHearing(remedy)
  const { procedure } = proceedingsOf(remedy)
  if (level === 'second') return [running(clocks, 'lawsuitSecond', periods.lawsuitSecond, '人民法院', openedOn)]
  const period = procedure === 'summary' ? periods.lawsuitSummary : periods.lawsuitFirst
  return [running(clocks, 'lawsuitFirst', period, '人民法院', openedOn)]
}

const replyPeriod = ({ route }: RemedyFacts, { procedure }: Proceedings): Period => {
  if (route !== 'review') return periods.lawsuitReply
  return procedure === 'summary' ? periods.reviewReplySummary : periods.reviewReply
}

/** The organ's own duty: without its answer its act counts as without evidence (复议法§70；行诉法§34②). */
function replyTerms(remedy: RemedyFacts, clocks: Clocks): Term[] {
  const proceedings = proceedingsOf(remedy)
  const { copyOn, repliedOn } = proceedings
  if (copyOn === null || repliedOn !== null || lastHearing(remedy).level === 'second') return []
  return [running(clocks, 'reply', replyPeriod(remedy, proceedings), ours, copyOn)]
}

function filedTerms(remedy: RemedyFacts, clocks: Clocks): Term[] {
  const { openedOn } = lastHearing(remedy)
  if (remedy.route === 'review')
    return [running(clocks, 'reviewAcceptance', periods.reviewAcceptance, '复议机关', openedOn)]
  return [running(clocks, 'lawsuitFiling', periods.lawsuitFiling, '人民法院', openedOn)]
}

/** 复议法§64, §66；行诉法§70, §72: the days the paper gives, until the organ has done what it orders. */
function remandTerms(remedy: RemedyFacts, { days, today }: Clocks): Term[] {
  const { remand, compliedOn } = proceedingsOf(remedy)
  if (!remand || compliedOn !== null) return []
  const article = remedy.route === 'review' ? '行政复议法第六十四条、第六十六条' : '行政诉讼法第七十条、第七十二条'
  const about = { id: 'remand', title: '责令重新答复（履行）期限', article, whose: ours, duty: 'organ' } as const
  return [termTo(days, today, about, remand.servedOn, addWorkdays(days, remand.servedOn, remand.workdays), '工作日')]
}

/** What the parties may still do after a paper was served; a window that has closed is no clock any more. */
function afterTerms(remedy: RemedyFacts, clocks: Clocks): Term[] {
  const { servedOn, level } = lastHearing(remedy)
  if (servedOn === null || remedy.outcomeCode === null) return []
  const { appeal } = outcomeFacts(remedy.outcomeCode)
  if (level === 'review') {
    const window = running(clocks, 'lawsuitAfterReview', periods.lawsuitAfterReview, '申请人', servedOn)
    return window.left > 0 ? [window] : []
  }
  if (standingOf(remedy) !== 'judged' || !appeal) return []
  const period = appeal === 'judgment' ? periods.appealJudgment : periods.appealRuling
  return [running(clocks, 'appeal', period, '各方当事人', servedOn)]
}

/** Every clock that runs in the case on this day, the most urgent first. */
export function runningClocks(remedy: RemedyFacts, today: Day, days: Calendar): Term[] {
  const clocks = { days, today }
  const standing = standingOf(remedy)
  if (standing === 'filed') return filedTerms(remedy, clocks)
  if (standing === 'judged' || standing === 'concluded')
    return [...afterTerms(remedy, clocks), ...remandTerms(remedy, clocks)].sort(byUrgency)
  const own = replyTerms(remedy, clocks)
  if (standing === 'suspended') return own
  return [...own, ...(remedy.route === 'review' ? reviewTerms(remedy, clocks) : trialTerms(remedy, clocks))].sort(
    byUrgency,
  )
}
