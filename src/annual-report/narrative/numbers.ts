import { figureAt, type Passage } from './passage.ts'

/** Every number a passage speaks, and which of them count something. */
export type SpokenNumber = { value: number; text: string; from: number; to: number; figure: string | null }

const digits = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g

const figures = '零一二三四五六七八九'
const powers = { 十: 10, 百: 100, 千: 1_000, 万: 10_000 }
const one = '[一二两三四五六七八九]'
const numeral = '[零〇一二两三四五六七八九十百千万]'
// 「一次性」「三件套」「零起诉」「两个方面」 count nothing; 个 and 条 only where the clause ends with them.
const countedBy = '\\s*(?:件(?!套|大?事)|份|宗|篇|人次|次(?!性)|起(?!诉)|期|场|[个条](?![\\u4e00-\\u9fff]))'

/**
 * A number in words, with what it counts after it: 「一百零七件」. 「第三次」「数十件」「三四件」 are none; 「一」 alone is one
 * only after a word that counts (「每一件」「办结一件、满意一件」 are speech).
 */
export const inWords = `(?<!第|每|几|数|逐|${numeral})(?!(?<![共计有仅为了到理请议讼转收])一(?![十百千万]))(?:零|(?=${numeral})(?:${one}万零?)?(?:${one}千零?)?(?:${one}百零?)?(?:${one}?十)?${one}?)(?=${countedBy})`

function valueOfWords(text: string): number {
  let [sum, digit] = [0, 0]
  for (const char of text.replaceAll('两', '二')) {
    const power = powers[char as keyof typeof powers]
    if (power === undefined) digit = figures.indexOf(char)
    else [sum, digit] = [sum + (digit || 1) * power, 0]
  }
  return sum + digit
}

export const numberOf = (text: string) => (/\d/.test(text) ? Number(text.replaceAll(',', '')) : valueOfWords(text))

/**
 * Stretches whose digits name something instead of counting it: years and days, articles, document numbers,
 * ordinals, telephone numbers, addresses on the web.
 */
const names = [
  /\d{4}\s*[—－–~～至-]\s*\d{4}\s*年/g,
  /\d{4}\s*年(?:度)?(?:\s*\d{1,2}\s*月(?:份)?(?:\s*\d{1,2}\s*日)?)?/g,
  /\d{1,2}\s*月\s*\d{1,2}\s*日/g,
  /\d{1,2}\s*月(?:份|底|初)/g,
  /\d{4}[-./]\d{1,2}[-./]\d{1,2}/g,
  /[〔（([【［]\s*\d{4}\s*[〕）)\]】］]\s*\d*\s*号?/g,
  /第\s*\d+/g,
  /\d+\s*号/g,
  /(?:^|[（(\s])\d{1,2}[.．、](?!\d)/g,
  /[“"《][^”"》]*[”"》]/g,
  /https?:\/\/\S+/g,
  /\d{3,4}-\d{7,8}/g,
]

const namingStretches = (text: string) =>
  names.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length })),
  )

const matching = (passage: Passage, pattern: RegExp): SpokenNumber[] =>
  [...passage.text.matchAll(pattern)].map((match) => ({
    value: numberOf(match[0]),
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
    figure: figureAt(passage, match.index),
  }))

export const numbersIn = (passage: Passage): SpokenNumber[] => matching(passage, digits)

const words = new RegExp(inWords, 'g')
export const numbersInWords = (passage: Passage): SpokenNumber[] => matching(passage, words)

/** Numbers that count something, typed by hand. */
export function typedCounts(passage: Passage): SpokenNumber[] {
  const stretches = namingStretches(passage.text)
  const naming = (number: SpokenNumber) =>
    stretches.some((stretch) => stretch.from <= number.from && number.to <= stretch.to)
  return numbersIn(passage).filter((number) => number.figure === null && !naming(number))
}
