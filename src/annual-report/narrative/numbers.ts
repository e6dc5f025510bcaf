import { figureAt, type Passage } from './passage.ts'

/** Every number a passage speaks, and which of them count something. */
export type SpokenNumber = { value: number; text: string; from: number; to: number; figure: string | null }

const digits = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g

export const numberOf = (text: string) => Number(text.replaceAll(',', ''))

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

export const numbersIn = (passage: Passage): SpokenNumber[] =>
  [...passage.text.matchAll(digits)].map((match) => ({
    value: numberOf(match[0]),
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
    figure: figureAt(passage, match.index),
  }))

/** Numbers that count something, typed by hand. */
export function typedCounts(passage: Passage): SpokenNumber[] {
  const stretches = namingStretches(passage.text)
  const naming = (number: SpokenNumber) =>
    stretches.some((stretch) => stretch.from <= number.from && number.to <= stretch.to)
  return numbersIn(passage).filter((number) => number.figure === null && !naming(number))
}
