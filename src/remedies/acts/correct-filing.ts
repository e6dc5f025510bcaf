import { type RemedyRoute, remedyRoutes } from '../../law/index.ts'
import { because } from '../../platform/act.ts'
import { choice, day, line, must, prose } from '../../steps/field.ts'
import { hear, proceedingsOf, type RemedyFacts } from '../remedy.ts'
import { isReview, remedyStep } from '../remedy-step.ts'

const suits = { direct: remedyRoutes.direct.label, afterReview: remedyRoutes.afterReview.label }

/** Until somebody accepts it, the case lies there from the day it was lodged. */
const opened = (remedy: RemedyFacts, filedOn: string | null) => {
  const { acceptedOn, instances } = proceedingsOf(remedy)
  const moves = acceptedOn === null && filedOn !== null && instances.length === 1
  return moves ? hear(remedy, { openedOn: filedOn }) : instances
}

/** Taken down wrongly when the case was filed. A review is no lawsuit: that is another case. */
export const correctFiling = remedyStep({
  name: 'correctFiling',
  title: '更正登记事项',
  basis: '条例第五十条第（三）项、第五十一条',
  from: ['filed', 'pending', 'suspended', 'judged', 'concluded'],
  by: 'organ',
  fields: {
    caseNumber: line('案号', { hint: '没有错的留空' }),
    filedOn: day('申请复议（起诉）日期', { hint: '没有错的留空' }),
    route: choice<RemedyRoute>('是否经过复议', suits as Record<RemedyRoute, string>, {
      hint: '诉讼案件适用；没有错的留空',
    }),
    reason: must(prose('更正理由')),
  },
  refusals: (remedy, { caseNumber, filedOn, route }, { today }) => {
    const { acceptedOn } = proceedingsOf(remedy)
    const next = acceptedOn ?? remedy.concludedOn
    return [
      ...because(!caseNumber && !filedOn && !route, '没有改动。', '条例第五十一条'),
      ...because(filedOn !== null && filedOn > today, '申请（起诉）日期在今天之后，请核对。', '条例第五十一条'),
      ...because(
        filedOn !== null && next !== null && filedOn > next,
        `申请（起诉）日期晚于受理（审结）日期 ${next}，请核对。`,
        '条例第五十一条',
      ),
      ...because(
        route !== null && isReview(remedy),
        '复议案件不能改为诉讼案件；起诉的请另行登记案件。',
        '行政诉讼法第四十四条',
      ),
    ]
  },
  apply: (remedy, { caseNumber, filedOn, route }) => ({
    ...remedy,
    caseNumber: caseNumber ?? remedy.caseNumber,
    filedOn: filedOn ?? remedy.filedOn,
    route: route ?? remedy.route,
    proceedings: { ...proceedingsOf(remedy), instances: opened(remedy, filedOn) },
  }),
})
