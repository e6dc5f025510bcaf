import { type Clause, clausesOf } from './clauses.ts'
import { type Concept, concepts } from './concepts.ts'
import { numberOf } from './numbers.ts'
import { figureAt, type Passage } from './passage.ts'

/** A number of the narrative with the concept it counts and the sentence that says so. */
export type Mention = {
  concept: Concept
  value: number
  /** The figure it renders, or null when it was typed. */
  figure: string | null
  clause: Clause
  /** Offsets of the number in the passage. */
  from: number
  to: number
  otherScope: boolean
}

const speaksOf = (concept: Concept, clause: Clause) =>
  (!concept.about || concept.about.test(clause.sentence)) && !concept.notAbout?.test(clause.text)

const namesOtherScope = (concept: Concept, clause: Clause) =>
  (concept.otherScope?.test(clause.text) ?? false) || (concept.sentenceScope?.test(clause.sentence) ?? false)

function mentionIn(concept: Concept, clause: Clause): Mention[] {
  const found = concept.said.exec(clause.text)
  const number = found?.[1]
  if (!found || number === undefined || !speaksOf(concept, clause)) return []
  const from = clause.from + found.index + found[0].lastIndexOf(number)
  return [
    {
      concept,
      value: numberOf(number),
      figure: figureAt(clause.passage, from),
      clause,
      from,
      to: from + number.length,
      otherScope: namesOtherScope(concept, clause),
    },
  ]
}

const foundBefore = new WeakMap<Passage, Mention[]>()

const mentionsOf = (passage: Passage): Mention[] =>
  clausesOf(passage)
    .filter(({ text }) => /\d|[零一二两三四五六七八九十百千万]\s*[件份宗篇人次起期场个条]/.test(text))
    .flatMap((clause) => concepts.flatMap((concept) => mentionIn(concept, clause)))

export const mentionsIn = (passages: readonly Passage[]): Mention[] =>
  passages.flatMap((passage) => {
    const mentions = foundBefore.get(passage) ?? mentionsOf(passage)
    foundBefore.set(passage, mentions)
    return mentions
  })
