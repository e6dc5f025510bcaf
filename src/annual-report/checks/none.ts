import { sentenceAt } from '../narrative/clauses.ts'
import { markOf, type Passage } from '../narrative/passage.ts'
import { type Cells, type Check, type Found, form, found, headOf, sumOf } from './finding.ts'

/** 「未发生」 in the text where the table counts something (S-NONE), and fees that the records know of (S-FEE). */

/** 「未发生行政复议、行政诉讼」 denies both; 「行政复议、行政诉讼均为零」 as well. */
const denials = [
  /(?:未产生|未发生|未收到|未新收|未接到|没有收到|没有接到|没有发生|没有产生|无(?=行政|新收))([^，；。,;]{0,40})/g,
  /([^，；。,;]{0,40})(?:均|都)?为零/g,
]

const claims = [
  { id: 'review', name: '行政复议', said: /行政复议/, cells: ['t4.review.total'] },
  { id: 'litigation', name: '行政诉讼', said: /行政诉讼/, cells: ['t4.direct.total', 't4.afterReview.total'] },
  // 「未发生因公开申请引起的行政诉讼」 denies suits, not applications
  { id: 'new', name: '政府信息公开申请', said: /^(?!.*(?:复议|诉讼)).*公开申请/, cells: ['t3.new.total'] },
]
/** 「未发生被纠正的行政复议」 denies less than it seems to. */
const narrower = /纠正|败诉|变更|撤销|维持|未审结/

type Denial = { passage: Passage; from: number; length: number; about: string }

const denialsIn = (passages: readonly Passage[]): Denial[] =>
  passages.flatMap((passage) =>
    denials.flatMap((pattern) =>
      [...passage.text.matchAll(pattern)].map((match) => ({
        passage,
        from: match.index,
        length: match[0].length,
        about: match[1] ?? '',
      })),
    ),
  )

function contradicted(claim: (typeof claims)[number], cells: Cells, all: readonly Denial[]): Found[] {
  const counted = sumOf(cells, claim.cells)
  const made = all.filter(({ about }) => claim.said.test(about) && !narrower.test(about))
  if (!counted || made.length === 0) return []
  return [
    found(`S-NONE-${claim.id}`, 'error', `正文称没有${claim.name}，表中为 ${counted} 件。`, form, {
      rule: 'S-NONE',
      cells: claim.cells,
      quote: [...new Set(made.map(({ passage, from }) => `${sentenceAt(passage, from)}。`))].join('\n'),
      expected: counted,
      actual: 0,
      marks: made.map(({ passage, from, length }) => markOf(passage, from, from + length)),
    }),
  ]
}

export const claimsOfNone: Check = ({ cells, passages }) => {
  const all = denialsIn(passages)
  return claims.flatMap((claim) => contradicted(claim, cells, all))
}

const noFee = /(?:未|没有|无)[^。]{0,20}收(?:取|费)|收取[^。]{0,20}(?<![\d.])(?:0|零)\s*元/

export const fees: Check = ({ cells, figures, passages }) => {
  const text = passages
    .filter((passage) => passage.section === 's6')
    .map((passage) => passage.text)
    .join('\n')
  if (!noFee.test(text)) return []
  const charged = figures['collected.processingFee']
  const lapsed = cells['t3.other_noPayment.total'] ?? 0
  const article = `条例第四十二条；${form}`
  const marks = [headOf('s6')]
  if (charged && charged.value > 0) {
    const said = `第六部分称没有收取信息处理费，台账登记收取 ${charged.value} ${charged.unit}。`
    return [found('S-FEE', 'error', said, article, { expected: charged.value, actual: 0, marks })]
  }
  if (lapsed === 0 || !/未(?:发出|制发)[^。]{0,10}收费通知/.test(text)) return []
  const said = `第六部分称未发出收费通知，表三有 ${lapsed} 件因逾期未缴费不再处理。`
  return [found('S-FEE', 'error', said, article, { cells: ['t3.other_noPayment.total'], actual: lapsed, marks })]
}
