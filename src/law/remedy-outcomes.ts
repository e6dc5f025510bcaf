import type { RemedyOutcome } from './remedies.ts'

/** A paper that ends a case: which decision or ruling, on which article, and which cell of table 四 it falls into. */
type OutcomeFacts = {
  readonly label: string
  readonly of: 'review' | 'lawsuit'
  readonly article: string
  readonly cell: Exclude<RemedyOutcome, 'pending'>
  /** The organ may be told to answer again or to act within days (复议法§64, §66；行诉法§70, §72). */
  readonly remands?: true
  /** 行诉法§85: how long a first-instance paper may be appealed; 撤诉、终结 and 调解书 may not be. */
  readonly appeal?: 'judgment' | 'ruling'
}

/**
 * What reviewers and courts decide. Where the organ gave no answer or no evidence its act counts as without evidence and
 * is set aside on 复议法§70. No official reading says which outcome is which cell (requests-and-report §5.4);
 * this is the site's default and not the law. The cell follows from the code and is never typed.
 */
export const remedyOutcomeCodes = {
  REVIEW_UPHELD: { label: '决定维持', of: 'review', article: '行政复议法第六十八条', cell: 'upheld' },
  REVIEW_CLAIM_REJECTED: { label: '驳回复议请求', of: 'review', article: '行政复议法第六十九条', cell: 'upheld' },
  REVIEW_CHANGED: { label: '变更', of: 'review', article: '行政复议法第六十三条', cell: 'corrected' },
  REVIEW_ANNULLED: {
    label: '撤销',
    of: 'review',
    article: '行政复议法第六十四条、第七十条',
    cell: 'corrected',
    remands: true,
  },
  REVIEW_PARTLY_ANNULLED: {
    label: '部分撤销',
    of: 'review',
    article: '行政复议法第六十四条、第七十条',
    cell: 'corrected',
    remands: true,
  },
  REVIEW_UNLAWFUL: { label: '确认违法', of: 'review', article: '行政复议法第六十五条、第七十条', cell: 'corrected' },
  REVIEW_VOID: { label: '确认无效', of: 'review', article: '行政复议法第六十七条、第七十条', cell: 'corrected' },
  REVIEW_ORDERED: {
    label: '责令履行',
    of: 'review',
    article: '行政复议法第六十六条、第七十条',
    cell: 'corrected',
    remands: true,
  },
  REVIEW_NOT_ACCEPTED: { label: '不予受理', of: 'review', article: '行政复议法第三十条第二款', cell: 'other' },
  REVIEW_DISMISSED: { label: '驳回申请', of: 'review', article: '行政复议法第三十三条', cell: 'other' },
  REVIEW_TERMINATED: { label: '终止', of: 'review', article: '行政复议法第四十一条', cell: 'other' },
  REVIEW_MEDIATED: { label: '调解', of: 'review', article: '行政复议法第七十三条', cell: 'other' },
  REVIEW_WITHDRAWN: {
    label: '撤回（含和解后撤回）',
    of: 'review',
    article: '行政复议法第四十一条第（一）项、第七十四条',
    cell: 'other',
  },
  SUIT_REJECTED: {
    label: '判决驳回诉讼请求',
    of: 'lawsuit',
    article: '行政诉讼法第六十九条',
    cell: 'upheld',
    appeal: 'judgment',
  },
  SUIT_ANNULLED: {
    label: '判决撤销',
    of: 'lawsuit',
    article: '行政诉讼法第七十条',
    cell: 'corrected',
    remands: true,
    appeal: 'judgment',
  },
  SUIT_PARTLY_ANNULLED: {
    label: '判决部分撤销',
    of: 'lawsuit',
    article: '行政诉讼法第七十条',
    cell: 'corrected',
    remands: true,
    appeal: 'judgment',
  },
  SUIT_ORDERED: {
    label: '判决履行',
    of: 'lawsuit',
    article: '行政诉讼法第七十二条、第七十三条',
    cell: 'corrected',
    remands: true,
    appeal: 'judgment',
  },
  SUIT_UNLAWFUL: {
    label: '判决确认违法',
    of: 'lawsuit',
    article: '行政诉讼法第七十四条',
    cell: 'corrected',
    appeal: 'judgment',
  },
  SUIT_VOID: {
    label: '判决确认无效',
    of: 'lawsuit',
    article: '行政诉讼法第七十五条',
    cell: 'corrected',
    appeal: 'judgment',
  },
  SUIT_CHANGED: {
    label: '判决变更',
    of: 'lawsuit',
    article: '行政诉讼法第七十七条',
    cell: 'corrected',
    appeal: 'judgment',
  },
  SUIT_NOT_FILED: {
    label: '不予立案',
    of: 'lawsuit',
    article: '行政诉讼法第五十一条',
    cell: 'other',
    appeal: 'ruling',
  },
  SUIT_DISMISSED: {
    label: '裁定驳回起诉',
    of: 'lawsuit',
    article: '行政诉讼法第四十九条',
    cell: 'other',
    appeal: 'ruling',
  },
  SUIT_MEDIATED: { label: '调解', of: 'lawsuit', article: '行政诉讼法第六十条', cell: 'other' },
  SUIT_WITHDRAWN: { label: '准予撤诉', of: 'lawsuit', article: '行政诉讼法第六十二条', cell: 'other' },
  SUIT_ENDED: { label: '终结诉讼', of: 'lawsuit', article: '行政诉讼法第一百零一条', cell: 'other' },
} as const satisfies Record<string, OutcomeFacts>

export type RemedyOutcomeCode = keyof typeof remedyOutcomeCodes
export const remedyOutcomeCodeIds = Object.keys(remedyOutcomeCodes) as readonly RemedyOutcomeCode[]
export const outcomeFacts = (code: RemedyOutcomeCode): OutcomeFacts => remedyOutcomeCodes[code]
