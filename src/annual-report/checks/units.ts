import { mentionsIn } from '../narrative/mentions.ts'
import { type Check, form, found } from './finding.ts'

/** One thing counted now in 件, now in 份 (S-UNIT, §4.8 17): only a hint. */

const measureAfter = (text: string, to: number) => /^\s*(件|份|条|宗|篇|个|次)/.exec(text.slice(to))?.[1]

export const measureWords: Check = ({ passages }) => {
  const mentions = mentionsIn(passages)
  const concepts = [...new Set(mentions.map(({ concept }) => concept))]
  return concepts.flatMap((concept) => {
    const own = mentions.filter((mention) => mention.concept === concept)
    const words = new Set(own.map(({ clause, to }) => measureAfter(clause.passage.text, to)))
    words.delete(undefined)
    if (words.size < 2) return []
    const message = `${concept.name}的量词前后不一：${[...words].map((word) => `“${word}”`).join('、')}，宜统一。`
    const quote = [...new Set(own.map(({ clause }) => `${clause.sentence}。`))].join('\n')
    return [found(`S-UNIT-${concept.id}`, 'hint', message, form, { rule: 'S-UNIT', quote })]
  })
}
