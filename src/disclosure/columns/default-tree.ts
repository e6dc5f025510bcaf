import type { ColumnKind, Cycle, Obliged, Statutory } from './words.ts'

/**
 * The columns a new site begins with: 首页栏目, and 政府信息公开专栏 with its blocks (国办公开办函〔2019〕61号; the order of the
 * four is 【未核实】) whose third unfolds into the matters of 条例§20 and §21. A site adjusts them by acts.
 */
export type Planned = {
  slug: string
  name: string
  under: string | null
  kind: ColumnKind
  type: string
  cycle: Cycle
  obliged: Obliged
  art20?: Statutory
  /** What it publishes; where nothing is said, the words of 条例§20. */
  description?: string
}

type Line = readonly [slug: string, name: string, description: string]
const children = (under: string, base: Omit<Planned, 'slug' | 'name' | 'under'>, lines: readonly Line[]): Planned[] =>
  lines.map(([slug, name, description]) => ({ ...base, slug, name, under, description }))

const container = { kind: 'container', cycle: 'none', obliged: 'none' } as const
/** Pages of the program itself: nobody owes items there. */
const fixed = { kind: 'static', cycle: 'none', obliged: 'none' } as const
const statutory = { kind: 'statutory', type: '法定主动公开内容', cycle: 'year', obliged: 'none' } as const

const block = (slug: string, name: string, type: string, description: string): Planned => ({
  ...fixed,
  ...{ slug, name, type, description, under: 'disclosure-column' },
})

const home: readonly Planned[] = [
  {
    ...container,
    slug: 'home-columns',
    name: '首页栏目',
    under: null,
    type: '政务动态',
    description: '首页上的动态、公告、政策和互动。',
  },
  ...children('home-columns', { kind: 'news', type: '政务动态', cycle: 'twoWeeks', obliged: 'all' }, [
    ['work-news', '工作动态', '本级政府各机关的工作动态。'],
  ]),
  ...children('home-columns', { kind: 'notice', type: '通知公告', cycle: 'halfYear', obliged: 'departments' }, [
    ['notices', '通知公告', '面向社会的通知、公告、通告。'],
  ]),
  ...children('home-columns', { kind: 'policy', type: '政策文件', cycle: 'halfYear', obliged: 'owner' }, [
    ['policies', '政策文件', '本级政府及其办公室、各部门印发的政策文件。'],
  ]),
  ...children('home-columns', { kind: 'interaction', type: '回应关切', cycle: 'quarter', obliged: 'owner' }, [
    ['responses', '回应关切', '对社会关注问题的回应和答复。'],
  ]),
  ...children('home-columns', { kind: 'service', type: '办事服务', cycle: 'none', obliged: 'none' }, [
    ['convenience', '便民服务', '窗口服务安排和便民提示。'],
    ['enterprise-services', '企业服务', '面向企业的入库、备案和服务信息。'],
    ['benefits', '益企服务', '惠企政策清单和政策汇编。'],
    ['investment', '招商引资', '招商推介和企业服务活动。'],
    ['applications', '政策申报', '扶持资金和补贴的申报通知、指南。'],
    ['consumption', '促消费', '促进消费的活动和安排。'],
    ['culture-events', '文旅活动', '文化活动、讲座和民宿备案信息。'],
    ['travel', '交通出行', '公交、客运和道路通行安排。'],
  ]),
]

const special: readonly Planned[] = [
  {
    ...container,
    slug: 'disclosure-column',
    name: '政府信息公开专栏',
    under: null,
    type: '法定主动公开内容',
    description: '政府信息公开指南、制度、法定主动公开内容、年报和依申请公开。',
  },
  block('disclosure-guide', '政府信息公开指南', '信息公开指南', '各机关的政府信息公开指南（条例第十二条）。'),
  {
    ...block('disclosure-rules', '政府信息公开制度', '信息公开制度', '政府信息公开的法规、规章和本级制度。'),
    obliged: 'owner',
  },
  {
    ...container,
    slug: 'statutory',
    name: '法定主动公开内容',
    under: 'disclosure-column',
    type: '法定主动公开内容',
    description: '条例第二十条、第二十一条规定主动公开的政府信息。',
  },
  block(
    'disclosure-reports',
    '政府信息公开年报',
    '信息公开年报',
    '各机关的政府信息公开工作年度报告（条例第四十九条）。',
  ),
  block('disclosure-requests', '依申请公开', '依申请公开', '申请政府信息公开的说明、入口和查询。'),
]

/** The headings of 条例§20 in its order; each holds the columns a district keeps for it. */
const headings: readonly [slug: string, name: string, art20: Statutory][] = [
  ['rules', '规章和规范性文件', 'a20.01'],
  ['institutions', '机关职能和机构', 'a20.02'],
  ['plans', '规划计划', 'a20.03'],
  ['statistics', '统计信息', 'a20.04'],
  ['permits', '行政许可和对外管理服务', 'a20.05'],
  ['enforcement', '行政处罚和行政强制', 'a20.06'],
  ['finance', '财政信息', 'a20.07'],
  ['fees', '行政事业性收费', 'a20.08'],
  ['procurement', '政府集中采购', 'a20.09'],
  ['major-projects', '重大建设项目', 'a20.10'],
  ['livelihood', '民生保障', 'a20.11'],
  ['emergency', '突发公共事件', 'a20.12'],
  ['supervision', '监督检查', 'a20.13'],
  ['recruitment', '公务员招考', 'a20.14'],
  ['other-statutory', '其他法定事项', 'a20.15'],
  ['district-matters', '区县和乡镇公开事项', 'a21'],
]

type Kept = readonly [slug: string, name: string, description: string, obliged: Obliged, cycle: Cycle]
const under = (heading: string, lines: readonly Kept[]): Planned[] =>
  lines.map(([slug, name, description, obliged, cycle]) => ({
    ...statutory,
    ...{ slug, name, description, obliged, cycle, under: heading },
    art20: headings.find(([of]) => of === heading)?.[2],
  }))

const kept: readonly Planned[] = [
  ...under('rules', [['government-documents', '政府文件', '区政府印发的批复、通报和决定。', 'none', 'halfYear']]),
  ...under('institutions', [
    ['institution-profile', '机构概况', '机关职能、内设机构、负责人、地址和联系方式。', 'all', 'year'],
  ]),
  ...under('plans', [['planning-notices', '规划公示', '规划方案批前公示和许可批后公布。', 'none', 'quarter']]),
  ...under('permits', [
    ['project-approvals', '项目审批', '可行性研究报告、初步设计等批复。', 'none', 'quarter'],
    ['environmental-approvals', '环评审批', '环境影响评价受理、拟批准和批复。', 'none', 'quarter'],
  ]),
  ...under('enforcement', [['penalties', '行政处罚', '有一定社会影响的行政处罚决定及送达公告。', 'none', 'quarter']]),
  ...under('finance', [
    ['budgets', '财政预决算', '政府和部门预算、决算及“三公”经费。', 'all', 'year'],
    ['fiscal-funds', '财政资金', '财政收支、专项资金分配和债务资金使用。', 'none', 'quarter'],
    ['special-funds', '专项资金', '补助、奖励资金的公示。', 'none', 'quarter'],
  ]),
  ...under('fees', [['prices', '价格管理', '价格监测和收费标准。', 'none', 'quarter']]),
  ...under('procurement', [
    ['government-procurement', '政府采购', '采购意向、采购公告和中标、成交结果。', 'departments', 'halfYear'],
  ]),
  ...under('major-projects', [
    ['key-projects', '重点建设项目', '重大建设项目的批准、招标、征地、施工和竣工信息。', 'none', 'quarter'],
    ['construction', '工程建设', '工程验收和工地管理信息。', 'none', 'quarter'],
  ]),
  ...under('livelihood', [
    ['school-admission', '招生入学', '招生划片、入学指南和录取结果。', 'none', 'year'],
    ['employment', '就业创业', '就业补贴、招聘和培训。', 'none', 'quarter'],
    ['social-security', '社会保障', '参保、工伤认定等信息。', 'none', 'quarter'],
    ['social-assistance', '社会救助', '最低生活保障、特困供养和临时救助。', 'none', 'quarter'],
    ['elderly-care', '养老服务', '养老机构备案和养老服务评估。', 'none', 'halfYear'],
    ['medical', '医疗卫生', '医疗机构、预防接种和基层医疗服务。', 'none', 'quarter'],
    ['affordable-housing', '保障性住房', '保障性住房配租配售和租赁补贴。', 'none', 'halfYear'],
    ['farm-subsidies', '涉农补贴', '农业、渔业补贴的公示。', 'none', 'halfYear'],
  ]),
  ...under('emergency', [['disaster-prevention', '防灾减灾', '预警提示、避灾点和应对情况。', 'none', 'quarter']]),
  ...under('supervision', [
    ['inspections', '抽检信息', '食品、产品质量监督抽检和核查处置。', 'none', 'month'],
    ['work-safety', '安全生产', '执法检查计划、检查情况和整改复查。', 'none', 'quarter'],
    ['environment-quality', '环境质量', '水质、排口等环境监测结果。', 'none', 'month'],
    ['farm-produce', '农产品质量', '农产品、水产品质量安全监测。', 'none', 'quarter'],
    ['school-safety', '校园安全', '校园食品安全和周边治理检查。', 'none', 'quarter'],
    ['disease-control', '疾病防控', '饮用水监测和健康提示。', 'none', 'quarter'],
    ['city-appearance', '市容管理', '户外广告、违法建设和垃圾分类的管理结果。', 'none', 'quarter'],
  ]),
  ...under('district-matters', [
    ['village-affairs', '村（社区）公开', '村（居）财务、工程和会议决议。', 'towns', 'quarter'],
    ['public-services', '公共服务', '补助名单、便民服务和网格巡查。', 'towns', 'quarter'],
    ['legal-services', '法律服务', '公共法律服务、法律援助和执法人员资格。', 'none', 'quarter'],
    ['land', '土地信息', '土地出让、规划条件和征收土地公告。', 'none', 'quarter'],
  ]),
]

export const defaultTree: readonly Planned[] = [
  ...home,
  ...special,
  ...headings.map(
    ([slug, name, art20]): Planned => ({
      ...container,
      slug,
      name,
      art20,
      under: 'statutory',
      type: '法定主动公开内容',
    }),
  ),
  ...kept,
]
