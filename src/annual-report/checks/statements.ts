import { type Concept, type Reading, spoken } from '../narrative/concepts.ts'
import { type Mention, mentionsIn } from '../narrative/mentions.ts'
import { numberOf } from '../narrative/numbers.ts'
import { markOf } from '../narrative/passage.ts'
import { type Cells, type Check, type Found, form, found, sumOf } from './finding.ts'

/**
 * What the text says against what the tables say (requests-and-report §4.9). A number passes when it equals any
 * lawful reading of its concept; another scope named in the words makes a contradiction a hint.
 */

type Valued = Reading & { value: number }

const readingsOf = (concept: Concept, cells: Cells): Valued[] =>
  concept.readings.flatMap((reading) => {
    const value = sumOf(cells, reading.cells)
    return value === null ? [] : [{ ...reading, value }]
  })

const lapsed = spoken('失效', 8)

/** 「废止 3 份、失效 4 份」: the table may hold either 3 or 7. */
function withExpired(mention: Mention) {
  const expired = lapsed.exec(mention.clause.sentence)?.[1]
  return mention.concept.id === 'repealed' && expired !== undefined ? mention.value + numberOf(expired) : mention.value
}

const quoteOf = (mention: Mention) => `${mention.clause.sentence}。`

function contradiction(mention: Mention, readings: Valued[], nth: number): Found {
  const { concept, value, otherScope } = mention
  const [first] = readings
  const shown = readings.map((reading) => `${reading.name} ${reading.value} 件`).join('，或')
  const level = otherScope ? 'hint' : 'error'
  const advice = otherScope ? '句中写有限定的口径，请核对是否确为另一口径。' : '请改数，或写明所用口径。'
  return found(
    `${concept.rule}-${concept.id}-${nth}`,
    level,
    `正文称${concept.name} ${value} 件，表中为${shown}。${advice}`,
    `${form}；条例第五十条`,
    {
      rule: concept.rule,
      cells: [...new Set(readings.flatMap((reading) => reading.cells))],
      quote: quoteOf(mention),
      expected: first?.value,
      actual: value,
      marks: [markOf(mention.clause.passage, mention.from, mention.to)],
    },
  )
}

const agrees = (mention: Mention, readings: Valued[]) =>
  readings.some((reading) => reading.value === mention.value || reading.value === withExpired(mention))

export const statements: Check = ({ cells, passages }) => {
  const wrong = mentionsIn(passages).flatMap((mention) => {
    const readings = readingsOf(mention.concept, cells)
    return readings.length === 0 || agrees(mention, readings) ? [] : [{ mention, readings }]
  })
  const before = (index: number) =>
    wrong.slice(0, index).filter(({ mention }) => mention.concept === wrong[index]?.mention.concept).length
  return wrong.map(({ mention, readings }, index) => contradiction(mention, readings, before(index) + 1))
}

// 受理 vs 自然人: within one sentence both must use the same reading (new only, or with what was carried in).
export const readingsAgree: Check = ({ cells, passages }) => {
  const carried = sumOf(cells, ['t3.carriedIn.total'])
  if (!carried) return []
  const mentions = mentionsIn(passages).filter(({ concept }) => concept.id === 'new' || concept.rule === 'S-APPLICANT')
  // Where nothing was carried in for a column both readings are one number, and it agrees with either.
  const namesOf = (mention: Mention) =>
    readingsOf(mention.concept, cells)
      .filter((reading) => reading.value === mention.value)
      .map(({ name }) => name)
  const sentences = [...new Set(mentions.map((mention) => mention.clause.sentence))]
  return sentences.flatMap((sentence, index) => {
    const own = mentions.filter((mention) => mention.clause.sentence === sentence).map(namesOf)
    const named = own.filter((names) => names.length > 0)
    const [first = []] = named
    if (named.length < 2 || first.some((name) => named.every((names) => names.includes(name)))) return []
    const said = '同一句中，总数与分项一处只算本年新收、一处含上年结转，口径应当一致。'
    return [
      found(`S-APPLICANT-scope-${index + 1}`, 'explain', said, form, { rule: 'S-APPLICANT', quote: `${sentence}。` }),
    ]
  })
}
