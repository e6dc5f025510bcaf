import { traditionalPairs } from './traditional-pairs.ts'

/** What print and copying do to characters without changing what they say. */

const simplified = new Map(
  traditionalPairs.flatMap((line) => line.match(/../gu) ?? []).map((pair) => [pair[0], pair[1]]),
)

/** Full-width forms and ideographic space as ASCII, invisible characters gone. */
export const halfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u2000-\u200a\u202f]/g, ' ')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')

/** Digits alone are narrowed in text that will be quoted: its punctuation stays as printed. */
export const narrowDigits = (text: string): string =>
  text
    .replace(/[０-９．％]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)，(?=\d{3}(?!\d))/g, ',')

export const simplify = (text: string): string => {
  let result = ''
  for (const char of text) result += simplified.get(char) ?? char
  return result
}

// A simplified text has a handful of such characters in names; a traditional one has them in every line.
export const isTraditional = (text: string): boolean => {
  const sample = text.slice(0, 20_000)
  let marks = 0
  let hanzi = 0
  for (const char of sample) {
    if (char < '\u4e00' || char > '\u9fff') continue
    hanzi += 1
    if (simplified.has(char)) marks += 1
  }
  return hanzi > 50 && marks / hanzi > 0.08
}

// Copies on hijacked domains print the sound after every few characters: 政府（zhèng fǔ）信息.
const pinyin = /[（(]\s*[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňḿ]+(?:[\s'’][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňḿ]+)*\s*[）)]/giu
const toned = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/iu
export const withoutPinyin = (text: string): string => text.replace(pinyin, (found) => (toned.test(found) ? '' : found))

// A space beside a Chinese character is only print: 2024 年, 结 果.
const printedSpace =
  /(?<=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60“”‘’〔〕《》、。])[^\S\n]+|[^\S\n]+(?=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60“”‘’〔〕《》、。])/gu
export const withoutPrintedSpaces = (text: string): string => text.replace(printedSpace, '')

/** The bare words of a label: no number in front, no explanation in brackets, no punctuation, no spaces. */
export const bare = (label: string): string =>
  halfWidth(label)
    .replace(/\s+/g, '')
    .replace(/^[#*>]+/, '')
    .replace(/^(?:[((〔[]?[一二三四五六七八九十\d]{1,2}[))〕\]]?[、..．,:]?|[①-⑩]|[⑴-⑽])(?=\D)/u, '')
    .replace(/\([^()]*\)?/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
