import { type Decision, isReviewFirst, type Period, periodOn, periods } from '../../law/index.ts'
import type { LetterCase } from './letter-case.ts'
import { notSuable } from './letter-settings.ts'

/**
 * How the reader may object (复议法§20③, §23②; 行诉解释§64). Written from the decision, the organ and the law's periods
 * alone: no office can edit it, and no letter can promise a lawsuit where review comes first.
 */

const length = (period: Period, on: string) => {
  const unit = { day: '日', month: '个月', workday: '个工作日' }[period.unit]
  return `${periodOn(period, on)}${unit}`
}

const reviewersOf = ({ organ }: LetterCase) =>
  [organ.reviewOrgan, organ.otherReviewOrgan].filter((name) => name !== '').join('或者')

/** 复议法§22②: what is served through the Internet names a way to ask for review there. */
const online = ({ wanted, organ }: LetterCase) => {
  if (wanted !== 'electronic') return ''
  return organ.reviewOnline === ''
    ? '行政复议申请也可以通过复议机关公布的互联网渠道提交。'
    : `行政复议申请也可以通过${organ.reviewOnline}在线提交。`
}

/** 复议法§23①（四）, ②: the organ that refuses must say that review comes first. */
const reviewFirst = (about: string, given: LetterCase): string =>
  `${about}，应当自收到本答复书之日起${length(periods.reviewApplication, given.on)}内，先向${reviewersOf(given)}申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起${length(periods.lawsuitAfterReview, given.on)}内，向${given.organ.court}提起行政诉讼。`

const either = (about: string, given: LetterCase, paper: string, reviewOnly: boolean): string => {
  const review = `${about}，可以自收到${paper}之日起${length(periods.reviewApplication, given.on)}内，向${reviewersOf(given)}申请行政复议`
  if (reviewOnly) return `${review}。`
  return `${review}，或者自收到${paper}之日起${length(periods.lawsuitDirect, given.on)}内，向${given.organ.court}提起行政诉讼。`
}

/** The clause of a reply; '' while the organ's reviewer or court is not known, and then no letter can be issued. */
export function replyRemedy(decision: Decision, given: LetterCase): string {
  if (reviewersOf(given) === '' || given.organ.court === '') return ''
  const partial = decision === 'GRANT_PARTIAL'
  if (isReviewFirst(decision, given.settings.specialQueryReviewFirst))
    return reviewFirst(partial ? '对本答复中不予公开的部分不服的' : '对本答复不服的', given) + online(given)
  const reviewOnly = given.settings.reviewOnly && notSuable.includes(decision)
  return either('对本答复不服的', given, '本答复书', reviewOnly) + online(given)
}

/** The clause of a notice that ends a case or gives away what a third party would keep: both ways are open. */
export const noticeRemedy = (given: LetterCase): string =>
  reviewersOf(given) === '' || given.organ.court === ''
    ? ''
    : either('对本告知不服的', given, '本告知书', false) + online(given)
