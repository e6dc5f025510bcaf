import { type Calendar, isPublished } from '../../law/index.ts'
import type { Day } from '../../platform/act.ts'

/** 成文日期 and other days in a letter: Arabic figures without leading zeros (GB/T 9704—2012 §7.3.5.4). */
export const longDay = (day: Day): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
export const dayOr = (day: Day | null | undefined): string => (day ? longDay(day) : '')

const guess = '（暂算，放假安排公布后以重新计算的为准）'
/** 放假办法§7: a last day in a year whose arrangement is not out may still move. */
export const lastDayOr = (day: Day | null | undefined, calendar: Calendar): string =>
  day && !isPublished(calendar, day) ? `${longDay(day)}${guess}` : dayOr(day)

const regulation = '《中华人民共和国政府信息公开条例》'
const names: readonly [RegExp, string][] = [
  [/^条例/, regulation],
  [/^行政复议法/, '《中华人民共和国行政复议法》'],
  [/^行政诉讼法/, '《中华人民共和国行政诉讼法》'],
  [/^国办函〔2020〕109号/, '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）'],
  [
    /^年度报告格式/,
    '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）所附',
  ],
]

/** A citation as a letter writes it: the text's full name, then article, paragraph and item. */
export const cited = (article: string): string =>
  article
    .split(/、(?=条例|国办函|行政)/)
    .map((each) => names.reduce((text, [short, full]) => text.replace(short, full), each))
    .join('、')
