/**
 * Table 二 of the form on trial, 国办公开办函〔2019〕60号, used for the years 2019 and 2020. It counts other things than
 * the form of 2021 under like names (对外公开总数量 is not 现行有效件数), so its cells have ids of their own. Table 三 of
 * that form has one row for 其他处理; table 四 is the same (requests §4.7).
 */
export const reportFormat2019 = {
  id: '2019',
  docNo: '国办公开办函〔2019〕60号',
  firstYear: 2019,
  lastYear: 2020,
} as const

const projects = { lastYear: '上一年项目数量', change: '本年增/减' } as const
const decided = { ...projects, decisions: '处理决定数量' } as const

export const reportBlocks2019 = [
  {
    heading: '第二十条第（一）项',
    rows: { rule: '规章', normative: '规范性文件' },
    columns: { made: '本年新制作数量', published: '本年新公开数量', publishedTotal: '对外公开总数量' },
  },
  {
    heading: '第二十条第（五）项',
    rows: { permit: '行政许可', otherService: '其他对外管理服务事项' },
    columns: decided,
  },
  { heading: '第二十条第（六）项', rows: { penalty: '行政处罚', coercion: '行政强制' }, columns: decided },
  { heading: '第二十条第（八）项', rows: { adminFee: '行政事业性收费' }, columns: projects },
  {
    heading: '第二十条第（九）项',
    rows: { procurement: '政府集中采购' },
    columns: { projects: '采购项目数量', amount: '采购总金额' },
  },
] as const
