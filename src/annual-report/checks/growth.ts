import { clausesOf } from '../narrative/clauses.ts'
import { type Mention, mentionsIn } from '../narrative/mentions.ts'
import { markOf } from '../narrative/passage.ts'
import { type Check, type CheckInput, form, found, sumOf } from './finding.ts'

/** Growth rates, recomputed on the base the sentence gives or last year's table gives (S-YOY). */

const rate =
  /(?:同比|较上年|比上年|较去年|比去年)[^\d]{0,8}?(增长|增加|上升|提高|下降|减少|降低)[^\d]{0,4}?(\d+(?:\.\d+)?)\s*[%％]/
// Half a step in the second decimal, and some: 1.05 for 1.08 is found, rounding is not.
const tolerance = 0.02

function baseOf({ concept, value }: Mention, { cells, previousCells }: CheckInput) {
  const reading = concept.readings.find((each) => sumOf(cells, each.cells) === value)
  return reading && previousCells ? sumOf(previousCells, reading.cells) : null
}

const spokenRate = (text: string) => {
  const match = rate.exec(text)
  if (!match?.[1] || !match[2]) return null
  const falling = /下降|减少|降低/.test(match[1])
  const decimals = match[2].split('.')[1]?.length ?? 0
  return { percent: (falling ? -1 : 1) * Number(match[2]), decimals }
}

export const growth: Check = (input) => {
  const mentions = mentionsIn(input.passages)
  return input.passages.flatMap(clausesOf).flatMap((clause) => {
    const said = spokenRate(clause.text)
    const mention = mentions
      .filter((each) => each.clause.sentence === clause.sentence && each.clause.from <= clause.from)
      .at(-1)
    const base = mention ? baseOf(mention, input) : null
    if (!said || !mention || !base) return []
    const actual = ((mention.value - base) / base) * 100
    if (Math.abs(actual - said.percent) <= Math.max(tolerance, 0.51 * 10 ** -said.decimals)) return []
    const correct = Number(actual.toFixed(Math.max(2, said.decimals)))
    const message = `以上年 ${base} 件为基数，${mention.concept.name} ${mention.value} 件的增幅应为 ${correct}%，正文写为 ${said.percent}%。`
    return [
      found(`S-YOY-${mention.concept.id}`, 'hint', message, form, {
        rule: 'S-YOY',
        quote: `${clause.sentence}。`,
        marks: [markOf(clause.passage, clause.from, clause.from + clause.text.length)],
        expected: correct,
        actual: said.percent,
      }),
    ]
  })
}
