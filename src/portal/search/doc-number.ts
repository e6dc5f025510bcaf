import { plainly } from './fold.ts'

/**
 * 文号 in any writing as one: 「发文字号：渝府发 ﹝2023﹞ 15 号」, 「渝府發[2023]15号」 and 「渝府发（2023）15」 are
 * 渝府发〔2023〕15号. Of 43,316 numbers as eleven portals print them every one that is not empty comes to one form
 * (corpus/search.test.ts).
 */

const label = /^(?:发文字号|发文文号|公文字号|文件编号|文件字号|文号|字号)[:：]/
const open = '[〔\\[［【(（{〖<〈﹝《「]'
const close = '[〕\\]］】)）}〗>〉﹞》」]'
const year = '((?:19|20)\\d{2})'
const tight = (text: string) => plainly(text).replace(/\s/g, '').replace(label, '')

const byYear = new RegExp(
  `^(\\p{Script=Han}[\\p{Script=Han}a-z、]{0,30}?)${open}?${year}年?${close}?第?0*(\\d{1,5})号?$`,
  'u',
)
const byOrder = /^(\p{Script=Han}[\p{Script=Han}]{0,30}[令告])(?:\((?:19|20)\d{2}\))?第?0*(\d{1,5})号?$/u
const inText = new RegExp(`${open}${year}年?${close}第?0*(\\d{1,5})号`, 'gu')

/** The number in its one form; undefined where the text is none. */
export function docNumber(text: string): string | undefined {
  if (text.length > 120) return undefined
  const said = tight(text)
  const dated = byYear.exec(said)
  if (dated) return `${dated[1]}〔${dated[2]}〕${dated[3]}号`
  const ordered = byOrder.exec(said)
  return ordered ? `${ordered[1]}第${ordered[2]}号` : undefined
}

/** Years and numbers of what a text cites, or of a number written without its 机关代字: 〔2023〕15号. */
export const citedNumbers = (folded: string): string[] =>
  [...folded.matchAll(inText)].map((found) => `〔${found[1]}〕${found[2]}号`)

/** 索引号: letters and digits count, what stands between them does not. */
export const indexNumber = (text: string) => plainly(text).replace(/[^\p{L}\p{N}]/gu, '')
/** Long enough, with enough digits, to be one. */
export const looksIndexed = (text: string) => /^[a-z0-9]{8,60}$/.test(text) && /\d{6}/.test(text)

/** What a document's own number is kept by, also where the number is written wrongly. */
export const numberKey = (text: string): string | undefined => docNumber(text) ?? (tight(text) || undefined)
