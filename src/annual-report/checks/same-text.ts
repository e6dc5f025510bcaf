import type { NarrativeSection } from '../narrative/document.ts'
import type { Passage } from '../narrative/passage.ts'
import { type Check, found, headOf } from './finding.ts'

/** The same text as last year (P-S5-BOTH; requests-and-report §4.8 14): a report copied forward tells nothing new. */

// 〔约〕 a reviewer's rule of thumb, not law
const tooMuch = 0.8

/** Sentences without their numbers: new figures in old words are still old words. */
const sentencesOf = (passages: readonly Passage[], section: NarrativeSection) =>
  passages
    .filter((passage) => passage.section === section && passage.kind === 'paragraph')
    .flatMap(({ text }) => text.replace(/[\d.,]+/g, '#').split(/[。；！？]/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 6)

/** The share of this year's words that stood in last year's report word for word. */
export function sharedText(now: readonly Passage[], before: readonly Passage[], section: NarrativeSection): number {
  const old = new Set(sentencesOf(before, section))
  const sentences = sentencesOf(now, section)
  const length = (some: readonly string[]) => some.reduce((sum, { length: long }) => sum + long, 0)
  return sentences.length === 0 ? 0 : length(sentences.filter((sentence) => old.has(sentence))) / length(sentences)
}

const parts = [
  { section: 's5', name: '第五部分', level: 'explain', advice: '请写今年的问题和改进，或说明为什么仍是同样的问题' },
  { section: 's1', name: '第一部分', level: 'hint', advice: '请补充今年特有的工作' },
] as const

export const copiedForward: Check = ({ passages, previousPassages }) =>
  parts.flatMap(({ section, name, level, advice }) => {
    const share = previousPassages ? sharedText(passages, previousPassages, section) : 0
    if (share < tooMuch) return []
    const sentence = `${name}与上年报告有 ${Math.round(share * 100)}% 的文字相同，${advice}。`
    return [
      found(`P-SAME-${section}`, level, sentence, '条例第五十条', {
        rule: 'P-S5-BOTH',
        actual: share,
        marks: [headOf(section)],
      }),
    ]
  })
