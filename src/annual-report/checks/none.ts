import { clausesOf } from '../narrative/clauses.ts'
import { type Check, form, found, sumOf } from './finding.ts'

/** 「未发生」 in the text where the table counts something (S-NONE), and fees that the records know of (S-FEE). */

const nothing = /未产生|未发生|未收到|没有收到|没有发生|无(?=行政|新收)|均为零|为零/

const claims = [
  { id: 'review', name: '行政复议', said: /行政复议/, cells: ['t4.review.total'] },
  { id: 'litigation', name: '行政诉讼', said: /行政诉讼/, cells: ['t4.direct.total', 't4.afterReview.total'] },
  { id: 'new', name: '政府信息公开申请', said: /公开申请/, cells: ['t3.new.total'] },
]

export const claimsOfNone: Check = ({ cells, passages }) =>
  passages.flatMap(clausesOf).flatMap((clause) => {
    const denial = nothing.exec(clause.text)
    const claim = denial && claims.find(({ said }) => said.test(clause.text))
    const counted = claim ? sumOf(cells, claim.cells) : null
    // 「未发生因申请答复引起的行政诉讼」 speaks of suits; the nearest word after the denial decides, so suits come first.
    if (!claim || !counted || /纠正|败诉|变更|撤销/.test(clause.text)) return []
    return [
      found(`S-NONE-${claim.id}`, 'error', `正文称没有${claim.name}，表中为 ${counted} 件。`, form, {
        rule: 'S-NONE',
        cells: claim.cells,
        quote: `${clause.sentence}。`,
        expected: counted,
        actual: 0,
      }),
    ]
  })

const noFee = /(?:未|没有|无)[^。]{0,20}收(?:取|费)|收取[^。]{0,20}(?:0|零)\s*元/

export const fees: Check = ({ cells, figures, passages }) => {
  const text = passages
    .filter((passage) => passage.section === 's6')
    .map((passage) => passage.text)
    .join('\n')
  if (!noFee.test(text)) return []
  const charged = figures['collected.processingFee']
  const lapsed = cells['t3.other_noPayment.total'] ?? 0
  const article = `条例第四十二条；${form}`
  if (charged && charged.value > 0) {
    const said = `第六部分称没有收取信息处理费，台账登记收取 ${charged.value} ${charged.unit}。`
    return [found('S-FEE', 'error', said, article, { expected: charged.value, actual: 0 })]
  }
  if (lapsed === 0 || !/未(?:发出|制发)[^。]{0,10}收费通知/.test(text)) return []
  const said = `第六部分称未发出收费通知，表三有 ${lapsed} 件因逾期未缴费不再处理。`
  return [found('S-FEE', 'error', said, article, { cells: ['t3.other_noPayment.total'], actual: lapsed })]
}
