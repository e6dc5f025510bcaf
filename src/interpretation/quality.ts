import type { Hint } from '../steps/api-types.ts'
import { forms } from './forms.ts'
import { basis, type InterpretationFacts, proceedingsOf } from './interpretation.ts'
import { overlap } from './overlap.ts'

/** What a good interpretation has and this one lacks (INT-06, INT-07, INT-10). Hints: none of them forbids anything. */

export type Texts = { work: string | null; policies: readonly { title: string; plain: string | null }[] }

const fewestAngles = 2

function copied({ work, policies }: Texts, percent: number): string[] {
  if (!work) return []
  return policies.flatMap(({ title, plain }) => {
    const share = plain ? overlap(work, plain) : null
    if (share === null || share * 100 <= percent) return []
    return [
      `与《${title}》原文相同的文字占 ${Math.round(share * 100)}%，疑似照搬原文。请从群众怎么办、和以前有什么不同写起。`,
    ]
  })
}

export function qualityHints(work: InterpretationFacts, texts: Texts, percent: number): Hint[] {
  const { angles, elements, contact } = proceedingsOf(work)
  const lacking = [
    angles.length < fewestAngles && `只有 ${angles.length} 个解读角度：可以补充办事程序、新旧政策异同等。`,
    elements.length === 0 && '没有标注解读要素：背景依据、主要内容、适用范围、注意事项等。',
    contact === '' && '没有咨询电话或者方式：群众看不懂时不知道问谁。',
    forms[work.form].needsTranscript &&
      texts.work === '' &&
      `${forms[work.form].label}要附文字全文：看不见、听不见的人和搜索都靠它。`,
  ].filter((sentence) => typeof sentence === 'string')
  return [...lacking, ...copied(texts, percent)].map((sentence) => ({ sentence, article: basis }))
}
