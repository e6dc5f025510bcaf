import { isDay } from '../../../law/calendar.ts'
import { type ContentRule, type Found, foundIn, type Hit, type TextRule } from '../rule.ts'

/** Dates that never were, or lost a figure; days of the metadata in an order that cannot be. */

const full = /(?<!\d)(\d{4,6})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/g
const month = /(?<!\d)\d{4}\s*年\s*(?:0|1[3-9]|[2-9]\d)\s*月/g
const bare = /(?<![\d年.]\s{0,2})(\d{1,2})月(\d{1,2})日/g
const lost = /(?<!\d)20\d\d(?=\d{1,2}月\d{1,2}日)/g
const dashed = /(?<![\d-])((?:19|20)\d\d)-(\d{2})-(\d{2})(?![\d-])/g
const written =
  /([一二][〇零○O0０一二三四五六七八九]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/g

const chinese = '〇一二三四五六七八九'
function countOf(said: string): number {
  const [tens, ones] = said.includes('十') ? said.split('十') : ['', said]
  const ten = said.includes('十') ? (tens === '' ? 1 : chinese.indexOf(tens!)) : 0
  return ten * 10 + (ones === '' ? 0 : chinese.indexOf(ones!))
}
const yearOf = (said: string) => [...said].map((each) => Math.max(0, chinese.indexOf(each))).join('')
const padded = (figures: string | number) => String(figures).padStart(2, '0')

const hit = (found: string, from: number, message: string, suggestion: string | null = null): Hit => ({
  rule: 'date',
  severity: 'confirm',
  from,
  to: from + found.length,
  message,
  suggestion,
})
const never = (found: string) => `没有“${found.replace(/\s/g, '')}”这一天`

export const dates: TextRule = (text) => [
  ...[...text.matchAll(full)].flatMap(({ 0: found, 1: year, 2: m, 3: d, index }) => {
    if (year!.length > 4) return [hit(found, index, '年份多写了数字')]
    return isDay(`${year}-${padded(m!)}-${padded(d!)}`) ? [] : [hit(found, index, never(found))]
  }),
  ...[...text.matchAll(month)]
    .filter(
      ({ 0: found, index }) => !/^\s*\d{1,2}\s*日/.test(text.slice(index + found.length, index + found.length + 6)),
    )
    .map(({ 0: found, index }) => hit(found, index, '没有这个月份')),
  ...[...text.matchAll(bare)].flatMap(({ 0: found, 1: m, 2: d, index }) =>
    // A leap year has each of them.
    isDay(`2024-${padded(m!)}-${padded(d!)}`) ? [] : [hit(found, index, never(found))],
  ),
  ...[...text.matchAll(lost)].map(({ 0: found, index }) => hit(found, index, '年份后面缺“年”字', `${found}年`)),
  ...[...text.matchAll(dashed)].flatMap(({ 0: found, index }) =>
    isDay(found) ? [] : [hit(found, index, never(found))],
  ),
  ...[...text.matchAll(written)].flatMap(({ 0: found, 1: year, 2: m, 3: d, index }) =>
    isDay(`${yearOf(year!)}-${padded(countOf(m!))}-${padded(countOf(d!))}`) ? [] : [hit(found, index, never(found))],
  ),
]

/** PUB-40: what is published today cannot have been made tomorrow. */
export const chronology: ContentRule = ({ metadata }, { today }) => {
  const { formedOn, changedOn, effectiveOn, expiresOn, notice } = metadata
  const found: Found[] = []
  const tell = (where: string, wrong: boolean, message: string) => {
    if (wrong) found.push(foundIn('chronology', 'confirm', { part: 'metadata', where }, { message }))
  }
  const before = (a: string | null | undefined, b: string | null | undefined) => Boolean(a && b && a < b)
  tell('生成日期', before(today, formedOn), `生成日期 ${formedOn} 在今天之后`)
  tell('变更日期', before(changedOn, formedOn), `变更日期 ${changedOn} 早于生成日期 ${formedOn}`)
  tell(
    '生效日期',
    before(effectiveOn, formedOn),
    `生效日期 ${effectiveOn} 早于生成日期 ${formedOn}：溯及既往应有特别规定（立法法第一百零四条）`,
  )
  tell('失效日期', before(expiresOn, effectiveOn), `失效日期 ${expiresOn} 早于生效日期 ${effectiveOn}`)
  tell('公示期', before(notice?.until, notice?.from), `公示截止 ${notice?.until} 早于开始 ${notice?.from}`)
  return found
}
