/**
 * What the law leaves open and a site must decide (requests §8). These are defaults of the product, not provisions:
 * no page, letter or refusal may show them to anybody as law. `known` says how far a source was found.
 */
export const conventions = {
  correctionReplyWorkdays: { label: '补正期限（工作日）', value: 15, known: '未核实' },
  confirmOnlineWithinWorkdays: { label: '网上申请确认时限（工作日）', value: 1, known: '约定' },
  pauseOnSecrecyReferral: { label: '报请保密审定期间暂停计时', value: false, known: '未核实' },
  pauseOnReasonsAsked: { label: '要求说明理由期间暂停计时', value: false, known: '未核实' },
  restartOnPayment: { label: '缴费后重新计算办理期限', value: true, known: '未核实' },
  expiredAsRepealed: { label: '到期失效计入本年废止件数', value: true, known: '未核实' },
  remandCountsAsDone: { label: '重新答复再计办结', value: false, known: '约定' },
  carriedRemediesIncluded: { label: '上年未审结案件计入表四', value: true, known: '未核实' },
  specialQueryReviewFirst: { label: '专门查询事项复议前置', value: false, known: '有争议' },
} as const

export type Convention = keyof typeof conventions
