import { type Check, form, found, sumOf } from '../../checks/finding.ts'
import { type Clause, clausesOf } from '../../narrative/clauses.ts'
import { numberOf } from '../../narrative/numbers.ts'

/** 「258 件，占 33.9%」: the percentage recomputed on every whole it may rightly be a part of. */

const share =
  /(?:占(?:比|总数|全部|申请总量|答复总数|办结总数)?[^\d，。；]{0,8}?|占比[^\d]{0,4})(\d+(?:\.\d+)?)\s*[%％]/
const count = /(\d[\d,]*)\s*(?:件|宗|份)(?![\d%％])/
const about = /申请|公开|无法提供|不予|处理|答复/

const wholes = [['t3.total.total'], ['t3.new.total'], ['t3.new.total', 't3.carriedIn.total']]

const precede = (clauses: readonly Clause[], index: number) => {
  const [here, before] = [clauses[index], clauses[index - 1]]
  const text = here ? here.text.slice(0, here.text.search(share)) : ''
  const own = count.exec(text)
  if (own) return own[1]
  return before && here && before.sentence === here.sentence ? count.exec(before.text)?.[1] : undefined
}

// One step of the last printed digit: rounding and cutting off are both seen.
const near = (stated: string, actual: number) =>
  Math.abs(Number(stated) - actual) <= 1.001 * 10 ** -(stated.split('.')[1]?.length ?? 0)

export const shares: Check = ({ cells, passages }) =>
  passages.flatMap((passage) => {
    const clauses = clausesOf(passage)
    return clauses.flatMap((clause, index) => {
      const stated = share.exec(clause.text)?.[1]
      const part = precede(clauses, index)
      if (!stated || !part || !about.test(clause.sentence) || /网站|平台|信息\d|发布/.test(clause.text)) return []
      const value = numberOf(part)
      const options = wholes
        .map((ids) => sumOf(cells, ids))
        .filter((whole): whole is number => !!whole && whole >= value)
      if (options.length === 0 || !ofTables(cells, value, clauses, index)) return []
      const percents = options.map((whole) => (value / whole) * 100)
      if (percents.some((percent) => near(stated, percent))) return []
      const shown = [...new Set(percents.map((percent) => percent.toFixed(1)))]
        .map((percent) => `${percent}%`)
        .join('或')
      const message = `${value} 件按表三总数折算应占 ${shown}，正文写为 ${stated}%。`
      return [
        found(`S-SHARE-${value}-${index}`, 'explain', message, form, {
          rule: 'S-SHARE',
          quote: `${clause.sentence}。`,
          expected: Number((percents[0] ?? 0).toFixed(2)),
          actual: Number(stated),
        }),
      ]
    })
  })

/** Only outcomes of applications are shares of table 三; anything else may be a share of anything. */
const outcome = /予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|自然人|法人|办结|答复/
const ofTables = (_cells: unknown, _value: number, clauses: readonly Clause[], index: number) =>
  outcome.test(clauses[index]?.text ?? '') || outcome.test(clauses[index - 1]?.text ?? '')
