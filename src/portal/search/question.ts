import { citedNumbers, docNumber, indexNumber, looksIndexed } from './doc-number.ts'
import { fold } from './fold.ts'
import { exactly } from './part.ts'
import { tokensOf } from './tokens.ts'
import { wordsOf } from './words.ts'

/** What is asked, taken apart: its words, what must stand exactly so, and for what each token counts. */

/** A word by its tokens, or by those of a word that means the same. */
export type Word = { text: string; ways: string[][] }
export type Question = {
  /** As it is shown again and compared: folded, its spaces made one. */
  said: string
  words: Word[]
  phrases: string[]
  /** 文号 and 索引号: what bears one stands first. */
  numbers: string[]
  weights: Map<string, number>
}
export type SiteWords = { own: readonly string[]; synonyms: readonly (readonly string[])[] }

/** 停用词: words that make a question and say nothing of what it is about. */
const idle = new Set(
  '什么 怎么 哪些 哪个 哪里 如何 是否 可以 请问 多少 为什么 怎样 怎么办 有没有 能不能 是不是 需要 应该 我们 我的 如果 什么样 想要 我要 我想 关于 以及 或者 请求 希望 了解 查询'.split(
    ' ',
  ),
)

const quoted = /["“”„«»「」『』]([^"“”„«»「」『』]{1,80})["“”„«»「」『』]/g
export const longestQuestion = 200
/** A token that is a word of its own counts half as much again; what only means the same, a bit more than half. */
const [aWord, sameMeaning, anExactNumber] = [1.5, 0.6, 12]

const add = (weights: Map<string, number>, tokens: readonly string[], weight: (token: string) => number) => {
  for (const token of tokens) weights.set(token, (weights.get(token) ?? 0) + weight(token))
}

const numbersIn = (said: string): string[] => {
  const chunks = [said, ...said.split(/[\s,，、;；]+/)].filter(Boolean)
  const found = chunks.flatMap((chunk) => {
    const index = indexNumber(chunk)
    return [docNumber(chunk), looksIndexed(index) ? index : undefined].filter((key) => key !== undefined)
  })
  return [...new Set([...found, ...citedNumbers(said)])]
}

/** What is quoted must stand exactly so. */
export const phrasesIn = (folded: string): string[] =>
  [...folded.matchAll(quoted)].map(([, phrase]) => phrase!.trim()).filter((phrase) => tokensOf(phrase).length > 0)

export function readQuestion(text: string, site: SiteWords = { own: [], synonyms: [] }): Question {
  const folded = fold(text.slice(0, longestQuestion)).replaceAll('\0', '')
  const said = folded.replace(/\s+/g, ' ').trim()
  const phrases = phrasesIn(said)
  const { whole, parts } = wordsOf(said, site.own)
  const weights = new Map<string, number>()
  add(weights, tokensOf(said), (token) => (parts.has(token) ? aWord : 1))
  for (const word of idle) weights.delete(word)
  const words = whole
    .filter((word) => !idle.has(word) && [...word].length > 1)
    .map((word) => ({ text: word, ways: [tokensOf(word)] }))
  const numbers = numbersIn(said)
  for (const number of numbers) weights.set(exactly(number), anExactNumber)
  const question = { said, words: unique(words), phrases, numbers, weights }
  for (const group of site.synonyms) meanTheSame(question, group.map(fold))
  return question
}

const unique = (words: readonly Word[]) => [...new Map(words.map((word) => [word.text, word])).values()]

/** Where one of the group is asked for, the others count as well. */
function meanTheSame({ said, words, weights }: Question, group: readonly string[]) {
  const asked = group.find((word) => said.includes(word))
  if (asked === undefined) return
  const others = group.filter((word) => word !== asked).map(tokensOf)
  for (const tokens of others)
    add(
      weights,
      tokens.filter((token) => !weights.has(token)),
      () => sameMeaning,
    )
  for (const word of words) if (word.text === asked || asked.includes(word.text)) word.ways.push(...others)
  if (!words.some(({ text }) => asked.includes(text))) words.push({ text: asked, ways: [tokensOf(asked), ...others] })
}
