import { type Check, form, found, sumOf } from '../../checks/finding.ts'
import { clausesOf } from '../../narrative/clauses.ts'
import { spoken } from '../../narrative/concepts.ts'
import { numberOf } from '../../narrative/numbers.ts'

/** Statements about several rows at once: 「予以公开及部分公开 258 件」, 「所有申请均已办理完成」. */

const both = /予以公开(?:和|及|与|、|或)部分公开|(?:予以)?(?:全部)?公开(?:和|及|与)部分公开/
const bothCount = spoken(both.source, 8)

export const grantedTogether: Check = ({ cells, passages }) =>
  passages.flatMap(clausesOf).flatMap((clause) => {
    const number = bothCount.exec(clause.text)?.[1]
    const ids = ['t3.granted.total', 't3.partial.total']
    const sum = sumOf(cells, ids)
    if (number === undefined || sum === null || numberOf(number) === sum) return []
    const message = `正文称予以公开和部分公开合计 ${number} 件，表三两行相加为 ${sum} 件。请改数，或写明所用口径。`
    return [
      found('S-OUTCOME-grantedTogether', 'error', message, `${form}；条例第五十条`, {
        rule: 'S-OUTCOME',
        cells: ids,
        quote: `${clause.sentence}。`,
        expected: sum,
        actual: numberOf(number),
      }),
    ]
  })

const everything =
  /(?:所有|全部)(?:政府信息公开)?(?:的)?申请.{0,8}(?:均|都|全部|已).{0,8}(?:办结|办理完成|办理完毕|答复完毕|处理完毕)/

export const allDone: Check = ({ cells, passages }) => {
  const open = sumOf(cells, ['t3.carriedOut.total'])
  if (!open) return []
  return passages.flatMap(clausesOf).flatMap((clause) => {
    if (!everything.test(clause.text)) return []
    const message = `正文称所有申请均已办理完成，表三结转下年度 ${open} 件。请改词，或写明所指范围。`
    return [
      found('S-ALL-DONE', 'explain', message, form, {
        cells: ['t3.carriedOut.total'],
        quote: `${clause.sentence}。`,
        expected: open,
        actual: 0,
      }),
    ]
  })
}
