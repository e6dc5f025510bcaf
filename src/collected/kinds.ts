/** What organs report as a year's total: no room keeps these records yet, so evidence stands in for the records. */
type KindFacts = {
  label: string
  unit: string
  article: string
  /** The figure it is; otherwise `collected.<kind>`. */
  figure?: string
  /** Entered in yuan, shown in the figure's unit. */
  divisor?: number
  shownUnit?: string
  money?: true
}

const narrative = '条例第五十条第（一）项'

export const kinds = {
  permit: {
    label: '行政许可处理决定数量',
    unit: '件',
    article: '条例第二十条第（五）项；国办公开办函〔2021〕30号表二',
    figure: 't2.permit.decisions',
  },
  penalty: {
    label: '行政处罚处理决定数量',
    unit: '件',
    article: '条例第二十条第（六）项；国办公开办函〔2021〕30号表二',
    figure: 't2.penalty.decisions',
  },
  coercion: {
    label: '行政强制处理决定数量',
    unit: '件',
    article: '条例第二十条第（六）项；国办公开办函〔2021〕30号表二',
    figure: 't2.coercion.decisions',
  },
  adminFee: {
    label: '行政事业性收费金额',
    unit: '元',
    article: '条例第二十条第（八）项；国办公开办函〔2021〕30号表二',
    figure: 't2.adminFee.amountWan',
    divisor: 10_000,
    shownUnit: '万元',
    money: true,
  },
  responses: { label: '回应关切信息', unit: '条', article: narrative },
  briefings: { label: '新闻发布会', unit: '场', article: narrative },
  interviews: { label: '在线访谈', unit: '次', article: narrative },
  consultations: { label: '民意征集', unit: '次', article: narrative },
  gazetteIssues: { label: '政府公报期数', unit: '期', article: narrative },
  gazetteCopies: { label: '政府公报印数', unit: '册', article: narrative },
  trainings: { label: '政务公开培训', unit: '次', article: '条例第四十六条、第五十条' },
  mediaChanges: { label: '政务新媒体变更', unit: '个', article: narrative },
  columnsAdjusted: { label: '优化调整栏目', unit: '个', article: narrative },
  columnsAdded: { label: '新增栏目', unit: '个', article: narrative },
  specialTopics: { label: '特色主题', unit: '个', article: narrative },
  catalogueFields: { label: '新增领域标准目录', unit: '个', article: narrative },
  processingFee: {
    label: '信息处理费收取金额',
    unit: '元',
    article: '条例第四十二条、第五十条第（五）项',
    money: true,
  },
  accountability: { label: '责任追究', unit: '起', article: '条例第四十七条、第五十条第（四）项' },
} as const satisfies Record<string, KindFacts>

export type CollectedKind = keyof typeof kinds
export const kindIds = Object.keys(kinds) as readonly CollectedKind[]
export const kindOf = (kind: CollectedKind): KindFacts => kinds[kind]
