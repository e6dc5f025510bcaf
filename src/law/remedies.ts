/** Table 四 (格式30号): the ways to a remedy (条例§51) and how each case stands on 31 December. */
export const remedyRoutes = {
  review: { label: '行政复议', of: null, article: '行政复议法第十一条第（十四）项' },
  direct: { label: '未经复议直接起诉', of: '行政诉讼', article: '行政诉讼法第四十六条' },
  afterReview: { label: '复议后起诉', of: '行政诉讼', article: '行政诉讼法第四十五条' },
} as const

/**
 * What counts as which outcome in review and in court (requests §5.4). No official reading is known: the two lists
 * are a site's default and not the law. One case counts once, as it stands on 31 December.
 */
export const remedyOutcomes = {
  upheld: {
    label: '结果维持',
    review: '决定维持（复议法第六十八条）',
    lawsuit: '判决驳回诉讼请求（行诉法第六十九条）',
  },
  corrected: {
    label: '结果纠正',
    review: '变更、撤销、部分撤销、确认违法、确认无效、责令履行（复议法第六十三条至第六十七条、第七十条）',
    lawsuit: '撤销、履行、确认违法、确认无效、变更（行诉法第七十条、第七十二条至第七十五条、第七十七条）',
  },
  other: {
    label: '其他结果',
    review: '不予受理、驳回申请、终止、调解、和解撤回（复议法第三十三条、第四十一条、第七十三条、第七十四条）',
    lawsuit: '不予立案、驳回起诉、准予撤诉、终结等裁定',
  },
  pending: {
    label: '尚未审结',
    review: '12月31日未作出决定（含中止）',
    lawsuit: '12月31日未有本案终局结果',
  },
} as const

export type RemedyRoute = keyof typeof remedyRoutes
export type RemedyOutcome = keyof typeof remedyOutcomes

export const remedyRouteIds = Object.keys(remedyRoutes) as readonly RemedyRoute[]
export const remedyOutcomeIds = Object.keys(remedyOutcomes) as readonly RemedyOutcome[]
