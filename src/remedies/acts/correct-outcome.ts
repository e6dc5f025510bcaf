import { outcomeFacts, type RemedyOutcomeCode, remedyOutcomeCodeIds } from '../../law/index.ts'
import { because } from '../../platform/act.ts'
import { choice, count, must, prose } from '../../steps/field.ts'
import { bound, remandFits, runsFrom, wordsOf } from '../conclusion.ts'
import { hear, lastHearing, proceed, proceedingsOf, type RemedyFacts, settle } from '../remedy.ts'
import { isReview, remedyStep } from '../remedy-step.ts'

type Correction = { code: RemedyOutcomeCode; remandWorkdays: number | null }

const remands = (code: RemedyOutcomeCode) => outcomeFacts(code).remands === true
const article = '行政复议法第六十四条、第六十六条；行政诉讼法第七十条、第七十二条'

/** The application is being answered again already; where silence was disputed it never stopped (bin/remand.ts). */
const isMoved = (remedy: RemedyFacts) => {
  const { remand, compliedOn, ground } = proceedingsOf(remedy)
  return remand !== null && compliedOn === null && remedy.requestId !== null && ground !== 'silence'
}

/** With the right code the order goes or comes; one that was carried out stays on the record. */
function corrected(remedy: RemedyFacts, { code, remandWorkdays }: Correction): RemedyFacts {
  const orders = remands(code) ? (remandWorkdays ?? lastHearing(remedy).orders) : null
  return settle({ ...proceed(remedy, { instances: hear(remedy, { code, orders }) }), outcomeCode: code })
}

/** A code taken down wrongly is put right with its reason; the cell follows. */
export const correctOutcome = remedyStep({
  name: 'correctOutcome',
  title: '更正结果',
  basis: '条例第五十条第（三）项',
  from: ['judged', 'concluded'],
  by: 'organ',
  fields: {
    code: must(choice('正确的结果', wordsOf(remedyOutcomeCodeIds))),
    remandWorkdays: count('责令重新答复（履行）的期限', 1, 60, { hint: '文书写明而登记时没有填的，在这里补上' }),
    reason: must(prose('更正理由')),
  },
  refusals: (remedy, { code, remandWorkdays }) => [
    ...because(
      (outcomeFacts(code).of === 'review') !== isReview(remedy),
      '所选结果不是这一救济途径的结果，请核对。',
      '条例第五十条第（三）项',
    ),
    ...because(
      remedy.outcomeCode === code && remandWorkdays === null,
      '登记的就是这个结果。',
      '条例第五十条第（三）项',
    ),
    ...remandFits(code, remandWorkdays),
    ...because(
      isMoved(remedy) && !remands(code),
      '申请已按登记的结果转入重新处理；请先在申请页办结重新答复并登记履行情况，再更正结果。',
      article,
    ),
    ...because(
      proceedingsOf(remedy).remand !== null && remandWorkdays !== null,
      '责令重新答复的期限已经起算，不能另定；请把期限留空。',
      article,
    ),
  ],
  works: (remedy, said, { days }) => {
    const { effectiveOn } = proceedingsOf(remedy)
    return { runsFrom: effectiveOn && runsFrom(corrected(remedy, said), effectiveOn, days) }
  },
  apply: (remedy, { runsFrom, ...said }) => {
    const { remand, compliedOn } = proceedingsOf(remedy)
    const right = corrected(remedy, said)
    return remand && (compliedOn !== null || remands(said.code)) ? right : bound(right, runsFrom)
  },
})
