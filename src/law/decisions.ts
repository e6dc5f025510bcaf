import type { LeafRow } from './outcomes.ts'

type DecisionFacts = {
  readonly label: string
  /** The provision a reply must name (条例§36–40). */
  readonly article: string
  readonly row: LeafRow
  /** 复议法§23①（四）, ②: the reply must say that review comes before a lawsuit. */
  readonly reviewFirst: boolean
  /** Texts differ on whether review comes first: requests §1.7 takes the reading of 法释8号 as default. */
  readonly disputed?: true
}

const reviewFirst = true
const direct = false

/**
 * How an organ may answer (requests §1.7). One decision is one row of table 三.
 * 法释8号§1: only refusals under 条例§14–16 must go to review first; the rest may be sued over directly.
 */
export const decisions = {
  PUBLIC_ALREADY: {
    label: '已主动公开，告知获取方式、途径',
    article: '条例第三十六条第（一）项',
    row: 'granted',
    reviewFirst: direct,
  },
  GRANT_FULL: { label: '予以公开', article: '条例第三十六条第（二）项', row: 'granted', reviewFirst: direct },
  GRANT_PARTIAL: { label: '区分处理，部分公开', article: '条例第三十七条', row: 'partial', reviewFirst },
  DENY_SECRET: {
    label: '国家秘密，不予公开',
    article: '条例第十四条、第三十六条第（三）项',
    row: 'deny_secret',
    reviewFirst,
  },
  DENY_LAW_FORBIDDEN: {
    label: '法律、行政法规禁止公开',
    article: '条例第十四条',
    row: 'deny_lawForbidden',
    reviewFirst,
  },
  DENY_SAFETY_STABILITY: {
    label: '可能危及国家安全、公共安全、经济安全、社会稳定',
    article: '条例第十四条',
    row: 'deny_safety',
    reviewFirst,
  },
  DENY_THIRD_PARTY: {
    label: '涉及商业秘密、个人隐私，保护第三方合法权益',
    article: '条例第十五条、第三十二条',
    row: 'deny_thirdParty',
    reviewFirst,
  },
  DENY_INTERNAL: {
    label: '人事管理、后勤管理、内部工作流程信息',
    article: '条例第十六条第一款',
    row: 'deny_internal',
    reviewFirst,
  },
  DENY_PROCESS: {
    label: '讨论记录、过程稿、磋商信函、请示报告',
    article: '条例第十六条第二款',
    row: 'deny_process',
    reviewFirst,
  },
  DENY_ENFORCEMENT_FILE: {
    label: '行政执法案卷信息',
    article: '条例第十六条第二款',
    row: 'deny_enforcement',
    reviewFirst,
  },
  DENY_SPECIAL_QUERY: {
    label: '按专门规定查询（工商、不动产登记资料等）',
    article: '条例第三十六条第（七）项',
    row: 'deny_query',
    reviewFirst: direct,
    disputed: true,
  },
  UNABLE_NOT_EXIST: {
    label: '经检索政府信息不存在',
    article: '条例第三十六条第（四）项',
    row: 'unable_notHeld',
    reviewFirst: direct,
  },
  UNABLE_NOT_RESPONSIBLE: {
    label: '不属于本机关负责公开',
    article: '条例第三十六条第（五）项',
    row: 'unable_notHeld',
    reviewFirst: direct,
  },
  UNABLE_NEEDS_CREATION: {
    label: '没有现成信息，需要加工、分析',
    article: '条例第三十八条',
    row: 'unable_needCreate',
    reviewFirst: direct,
  },
  UNABLE_STILL_UNCLEAR: {
    label: '补正后申请内容仍不明确',
    article: '条例第三十条',
    row: 'unable_unclear',
    reviewFirst: direct,
  },
  REFUSE_PETITION: {
    label: '信访、投诉、举报类申请',
    article: '条例第三十九条第一款',
    row: 'refuse_petition',
    reviewFirst: direct,
  },
  REFUSE_REPEAT: { label: '重复申请', article: '条例第三十六条第（六）项', row: 'refuse_repeat', reviewFirst: direct },
  REFUSE_PUBLICATION: {
    label: '要求提供公开出版物',
    article: '条例第三十九条第二款',
    row: 'refuse_publication',
    reviewFirst: direct,
  },
  REFUSE_MASSIVE: {
    label: '无正当理由大量、反复申请',
    article: '条例第三十五条',
    row: 'refuse_massive',
    reviewFirst: direct,
  },
  // 条例 has no provision of its own for this row; 格式30号 lists it (requests §1.7【未核实】).
  REFUSE_RECONFIRM: {
    label: '要求确认或重新出具已获取信息',
    article: '年度报告格式表三第三项（五）5',
    row: 'refuse_reconfirm',
    reviewFirst: direct,
  },
  CLOSE_NO_CORRECTION: {
    label: '逾期不补正，不再处理',
    article: '条例第三十条',
    row: 'other_noCorrection',
    reviewFirst: direct,
  },
  CLOSE_NO_PAYMENT: {
    label: '逾期不缴纳信息处理费，不再处理',
    article: '条例第四十二条、国办函〔2020〕109号',
    row: 'other_noPayment',
    reviewFirst: direct,
  },
  CLOSE_WITHDRAWN: {
    label: '申请人撤回申请',
    article: '年度报告格式表三第三项（六）3',
    row: 'other_misc',
    reviewFirst: direct,
  },
  CLOSE_OTHER: {
    label: '其他终止情形',
    article: '年度报告格式表三第三项（六）3',
    row: 'other_misc',
    reviewFirst: direct,
  },
} as const satisfies Record<string, DecisionFacts>

export type Decision = keyof typeof decisions
