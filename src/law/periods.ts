import { addDays, addMonths, addWorkdays, type Calendar, type Day, type Reached, rollOver } from './calendar.ts'

/** A number the law sets, since a day. A reform adds a value; it never edits one. */
type Dated = { readonly since: Day; readonly n: number }
export type Period = {
  readonly label: string
  readonly unit: 'workday' | 'day' | 'month'
  readonly article: string
  readonly values: readonly [Dated, ...Dated[]]
}

/** 条例 (国务院令第711号) in force. */
const REGULATION: Day = '2019-05-15'
/** 行政复议法 (2023 revision) in force. */
const REVIEW_ACT: Day = '2024-01-01'
/** 行政诉讼法 (2017 revision) in force. */
const LAWSUIT_ACT: Day = '2017-07-01'
/** 国办函〔2020〕109号 in force. */
const FEES: Day = '2021-01-01'

const workdays = (label: string, n: number, article: string, since = REGULATION): Period => ({
  label,
  unit: 'workday',
  article,
  values: [{ since, n }],
})
const natural = (label: string, unit: 'day' | 'month', n: number, article: string, since: Day): Period => ({
  label,
  unit,
  article,
  values: [{ since, n }],
})

export const periods = {
  answer: workdays('答复期限', 20, '条例第三十三条第二款'),
  extension: workdays('延长答复期限的上限', 20, '条例第三十三条第二款'),
  correctionNotice: workdays('告知补正期限', 7, '条例第三十条'),
  thirdPartyOpinion: workdays('第三方提出意见期限', 15, '条例第三十二条'),
  agencyOpinion: workdays('共同制作机关提出意见期限', 15, '条例第三十四条'),
  feePayment: workdays('缴纳信息处理费期限', 20, '国办函〔2020〕109号', FEES),
  disclosure: workdays('主动公开期限', 20, '条例第二十六条'),
  reviewApplication: natural('申请行政复议期限', 'day', 60, '行政复议法第二十条', REVIEW_ACT),
  reviewAcceptance: workdays('行政复议受理审查期限', 5, '行政复议法第三十条', REVIEW_ACT),
  reviewReply: workdays('被申请人答复期限', 10, '行政复议法第四十八条', REVIEW_ACT),
  reviewReplySummary: workdays('被申请人答复期限（简易程序）', 5, '行政复议法第五十四条', REVIEW_ACT),
  reviewDecision: natural('行政复议审理期限', 'day', 60, '行政复议法第六十二条', REVIEW_ACT),
  reviewDecisionSummary: natural('行政复议审理期限（简易程序）', 'day', 30, '行政复议法第六十二条', REVIEW_ACT),
  reviewExtension: natural('延长行政复议审理期限的上限', 'day', 30, '行政复议法第六十二条第一款', REVIEW_ACT),
  lawsuitAfterReview: natural('复议后起诉期限', 'day', 15, '行政诉讼法第四十五条', LAWSUIT_ACT),
  lawsuitDirect: natural('直接起诉期限', 'month', 6, '行政诉讼法第四十六条', LAWSUIT_ACT),
  lawsuitFiling: natural('立案审查期限', 'day', 7, '行政诉讼法第五十一条第二款', LAWSUIT_ACT),
  lawsuitReply: natural('被告答辩、举证期限', 'day', 15, '行政诉讼法第六十七条', LAWSUIT_ACT),
  lawsuitFirst: natural('第一审审理期限', 'month', 6, '行政诉讼法第八十一条', LAWSUIT_ACT),
  lawsuitSummary: natural('第一审审理期限（简易程序）', 'day', 45, '行政诉讼法第八十三条', LAWSUIT_ACT),
  appealJudgment: natural('对第一审判决的上诉期限', 'day', 15, '行政诉讼法第八十五条', LAWSUIT_ACT),
  appealRuling: natural('对第一审裁定的上诉期限', 'day', 10, '行政诉讼法第八十五条', LAWSUIT_ACT),
  lawsuitSecond: natural('第二审审理期限', 'month', 3, '行政诉讼法第八十八条', LAWSUIT_ACT),
} as const satisfies Record<string, Period>

/** The number in force on `day`; before the first, the first. */
export const periodOn = (period: Period, day: Day): number =>
  period.values.reduce((held, value) => (value.since <= day ? value : held), period.values[0]).n

/**
 * The last day of a period that starts with an event on `start`. The day itself is not counted (民诉法§85②); a period
 * of natural days rolls over a day of rest (民诉法§85③, 复议法§88①), one of working days cannot end on one.
 */
export const lastDay = (days: Calendar, period: Period, start: Day): Reached => {
  const n = periodOn(period, start)
  if (period.unit === 'workday') return addWorkdays(days, start, n)
  return rollOver(days, period.unit === 'month' ? addMonths(start, n) : addDays(start, n))
}
