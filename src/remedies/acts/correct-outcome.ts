import { type RemedyOutcomeCode, remedyOutcomeCodeIds, remedyOutcomeCodes } from '../../law/index.ts'
import { because } from '../../platform/act.ts'
import { choice, must, prose } from '../../steps/field.ts'
import { wordsOf } from '../conclusion.ts'
import { hear, proceed, settle } from '../remedy.ts'
import { isReview, remedyStep } from '../remedy-step.ts'

const ofRoute = (code: RemedyOutcomeCode) => remedyOutcomeCodes[code].of

/** A code taken down wrongly is put right with its reason; the cell follows. */
export const correctOutcome = remedyStep({
  name: 'correctOutcome',
  title: '更正结果',
  basis: '条例第五十条第（三）项',
  from: ['judged', 'concluded'],
  by: 'organ',
  fields: { code: must(choice('正确的结果', wordsOf(remedyOutcomeCodeIds))), reason: must(prose('更正理由')) },
  refusals: (remedy, { code }) => [
    ...because(
      (ofRoute(code) === 'review') !== isReview(remedy),
      '所选结果不是这一救济途径的结果，请核对。',
      '条例第五十条第（三）项',
    ),
    ...because(remedy.outcomeCode === code, '登记的就是这个结果。', '条例第五十条第（三）项'),
  ],
  apply: (remedy, { code }) => settle({ ...proceed(remedy, { instances: hear(remedy, { code }) }), outcomeCode: code }),
})
