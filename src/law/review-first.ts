import { type Decision, decisions } from './decisions.ts'

/** 〔约〕 Of 按专门规定查询 the texts differ (requests-and-report §1.7): a site decides. */
export const specialQueryReviewFirst = {
  key: 'remedy.specialQuery.reviewFirst',
  label: '“按专门规定查询”须先申请行政复议',
  value: false as boolean,
  why: '年报归入不予公开，法释〔2025〕8号只列条例第十四条至第十六条，有争议；默认不前置。',
} as const

/** 复议法§23①（四）, ②: whether an answer goes to review before a court; letter, console and cases say the same. */
export const isReviewFirst = (decision: Decision, specialQuery: boolean): boolean =>
  'disputed' in decisions[decision] ? specialQuery : decisions[decision].reviewFirst
