/** The words of a column: what it is, what it owes, and to whom. */

/** 网站标签 ColumnType: the value list is 【未核实】, so it is data of the site, kept here. */
export const columnTypes = [
  '概况信息',
  '机构职能',
  '政策文件',
  '政务动态',
  '通知公告',
  '信息公开指南',
  '信息公开制度',
  '信息公开年报',
  '法定主动公开内容',
  '依申请公开',
  '数据发布',
  '政策解读',
  '回应关切',
  '办事服务',
  '征集调查',
  '政府公报',
  '专题专栏',
] as const

/** CHK-01: what kind it is decides how long it may stand still; a container only holds others. */
export const columnKinds = {
  news: '动态要闻',
  notice: '通知公告',
  policy: '政策文件',
  statutory: '法定主动公开',
  static: '固定内容',
  interaction: '互动交流',
  service: '办事服务',
  entity: '公共企事业单位',
  container: '只含下级栏目',
} as const
export type ColumnKind = keyof typeof columnKinds

/**
 * How long a column may stand without anything new. 两周 and 六个月 are thresholds of 国办秘函〔2019〕19号 for 动态要闻 and
 * for 通知公告、政策文件 of the first level; the others a site chooses.
 */
export const cycles = {
  none: '不定期',
  twoWeeks: '两周',
  month: '一个月',
  quarter: '一个季度',
  halfYear: '六个月',
  year: '一年',
} as const
export type Cycle = keyof typeof cycles
export const cycleDays: Readonly<Record<Cycle, number>> = {
  none: 0,
  twoWeeks: 14,
  month: 31,
  quarter: 92,
  halfYear: 183,
  year: 366,
}

/** Whose duty it is to keep it (条例§10, §19): one owner, or every organ of a kind for itself. */
export const obliged = {
  none: '不设内容保障责任',
  owner: '主办机关',
  departments: '政府及其各部门',
  towns: '各镇（街）',
  all: '全部机关',
} as const
export type Obliged = keyof typeof obliged

/** 条例§20: the fifteen kinds every organ publishes by itself; §21: what districts and towns publish beside them. */
export const statutory = {
  'a20.01': '行政法规、规章和规范性文件',
  'a20.02': '机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名',
  'a20.03': '国民经济和社会发展规划、专项规划、区域规划及相关政策',
  'a20.04': '国民经济和社会发展统计信息',
  'a20.05': '办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果',
  'a20.06': '实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定',
  'a20.07': '财政预算、决算信息',
  'a20.08': '行政事业性收费项目及其依据、标准',
  'a20.09': '政府集中采购项目的目录、标准及实施情况',
  'a20.10': '重大建设项目的批准和实施情况',
  'a20.11': '扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况',
  'a20.12': '突发公共事件的应急预案、预警信息及应对情况',
  'a20.13': '环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况',
  'a20.14': '公务员招考的职位、名额、报考条件等事项以及录用结果',
  'a20.15': '法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息',
  a21: '第二十一条所列的政府信息',
} as const
export type Statutory = keyof typeof statutory

/** 条例§21: what districts, their departments and towns publish beside §20. */
export const art21 = [
  '市政建设',
  '公共服务',
  '公益事业',
  '土地征收',
  '房屋征收',
  '治安管理',
  '社会救助',
  '农业农村政策',
  '农田水利工程',
  '土地承包',
  '宅基地审核',
  '筹资筹劳',
] as const

/** 公开依据 in words: 条例§20 by the number of its list, §21 by what it names; null where it is neither. */
export function basisOf(code: string | null): string | null {
  const named = art21.find((each) => code === `art21.${each}`)
  if (named) return `条例第二十一条：${named}`
  if (code === null || !Object.hasOwn(statutory, code)) return null
  return `条例第二十${code === 'a21' ? '一' : ''}条：${statutory[code as Statutory]}`
}
