import { applicantKinds } from './applicants.ts'
import { rowTree } from './outcomes.ts'
import { remedyOutcomes, remedyRoutes } from './remedies.ts'
import { nest } from './tree.ts'

/** The three tables of the statutory annual report, 国办公开办函〔2021〕30号, for the years 2021 and after. */
export const reportFormat = {
  id: '2021',
  title: '中华人民共和国政府信息公开工作年度报告格式',
  docNo: '国办公开办函〔2021〕30号',
  firstYear: 2021,
} as const

/** 条例§50: what an annual report must contain; headings as 格式30号 prints them. */
export const reportSections = [
  { id: 's1', no: '一', title: '总体情况', table: null },
  { id: 's2', no: '二', title: '主动公开政府信息情况', table: 't2' },
  { id: 's3', no: '三', title: '收到和处理政府信息公开申请情况', table: 't3' },
  { id: 's4', no: '四', title: '政府信息公开行政复议、行政诉讼情况', table: 't4' },
  { id: 's5', no: '五', title: '存在的主要问题及改进情况', table: null },
  { id: 's6', no: '六', title: '其他需要报告的事项', table: null },
] as const

export type ReportTableId = 't2' | 't3' | 't4'

const total = { total: { label: '总计' } } as const

/** Table 二 stands in blocks, one for each item of 条例§20 that is counted. */
const blocks = [
  {
    heading: '第二十条第（一）项',
    rows: { rule: '规章', normative: '行政规范性文件' },
    columns: { made: '本年制发件数', repealed: '本年废止件数', valid: '现行有效件数' },
    unit: '件',
    type: 'int',
  },
  {
    heading: '第二十条第（五）项',
    rows: { permit: '行政许可' },
    columns: { decisions: '本年处理决定数量' },
    unit: '件',
    type: 'int',
  },
  {
    heading: '第二十条第（六）项',
    rows: { penalty: '行政处罚', coercion: '行政强制' },
    columns: { decisions: '本年处理决定数量' },
    unit: '件',
    type: 'int',
  },
  {
    heading: '第二十条第（八）项',
    rows: { adminFee: '行政事业性收费' },
    columns: { amountWan: '本年收费金额（单位：万元）' },
    unit: '万元',
    type: 'decimal',
  },
] as const

export const reportTables = {
  t2: { id: 't2', no: '表二', title: '主动公开政府信息情况', labelHeader: '信息内容', blocks },
  t3: {
    id: 't3',
    no: '表三',
    title: '收到和处理政府信息公开申请情况',
    /** The table states its own balance in its corner. */
    corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    rows: rowTree,
    columns: [{ label: '申请人情况', children: nest({ ...applicantKinds, ...total }) }],
  },
  t4: {
    id: 't4',
    no: '表四',
    title: '政府信息公开行政复议、行政诉讼情况',
    rows: nest(remedyRoutes),
    columns: nest({ ...remedyOutcomes, ...total }),
  },
} as const
