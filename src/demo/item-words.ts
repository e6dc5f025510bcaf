import type { Chance } from './random.ts'

/** What a district publishes, column by column: invented titles, filled with invented places and things. */

export type Column = { name: string; titles: readonly string[] }

const areas = [
  '潮音里',
  '银滩北片',
  '听涛湾',
  '长堤旧街',
  '鹭影洲',
  '星沙埕',
  '渔港新村',
  '灯塔路',
  '望海岭',
  '月牙澳',
  '榕荫社区',
  '鸥翔社区',
  '珊瑚路',
  '碧浪花园',
  '帆影广场',
  '沙湾尾',
  '石埠村',
  '渡口村',
]
const quarters = ['第一季度', '第二季度', '第三季度', '第四季度']
const goods = [
  '水产制品',
  '糕点',
  '食用农产品',
  '调味品',
  '儿童玩具',
  '电动自行车',
  '燃气灶具',
  '学生用品',
  '成品油',
  '餐饮具',
]
const works = [
  '雨污分流改造',
  '道路拓宽',
  '边坡治理',
  '公园提升',
  '老旧小区改造',
  '渔港疏浚',
  '停车场建设',
  '校舍扩建',
  '沙滩修复',
  '口袋公园建设',
]
const people = [
  '退役军人',
  '高校毕业生',
  '困难家庭',
  '残疾人',
  '灵活就业人员',
  '老年人',
  '新就业形态劳动者',
  '外来务工人员随迁子女',
]

export type Slots = { organ: string; day: string; serial: (title: string) => number }

/** A month or quarter in a title is that of its publication; a number in it counts on within its organ and year. */
const fill = (chance: Chance, title: string, { organ, day, serial }: Slots) => {
  const month = Number(day.slice(5, 7))
  return title
    .replaceAll('{o}', organ)
    .replaceAll('{a}', () => chance.pick(areas))
    .replaceAll('{m}', `${month}月`)
    .replaceAll('{q}', quarters[Math.floor((month - 1) / 3)] ?? '')
    .replaceAll('{g}', () => chance.pick(goods))
    .replaceAll('{w}', () => chance.pick(works))
    .replaceAll('{p}', () => chance.pick(people))
    .replaceAll('{n}', () => String(serial(title)))
    .replaceAll('{y}', day.slice(0, 4))
}

export const titleOf = (chance: Chance, column: Column, slots: Slots) => fill(chance, chance.pick(column.titles), slots)

/** Columns every organ keeps. */
const common: readonly Column[] = [
  {
    name: '工作动态',
    titles: [
      '{o}到{a}开展{m}主题党日活动',
      '{o}召开{q}{w}工作推进会',
      '{o}到{a}开展走访调研',
      '{o}组织{a}志愿服务活动',
      '{o}举办业务培训第{n}讲',
      '{o}部署{y}年{q}重点工作（工作简报第{n}期）',
    ],
  },
  {
    name: '通知公告',
    titles: [
      '关于{y}年{m}办公安排的通告',
      '关于征集{y}年{q}意见建议的公告（第{n}号）',
      '关于{a}临时管理措施的通告',
      '{o}公开招聘编外人员公告（第{n}号）',
    ],
  },
  {
    name: '财政预决算',
    titles: [
      '{o}{y}年部门预算公开附表{n}',
      '{o}{y}年{m}“三公”经费支出情况',
      '{o}{y}年{q}预算执行情况',
      '{o}项目支出绩效自评表（第{n}号）',
    ],
  },
  { name: '机构概况', titles: ['{o}内设机构及职能调整（{y}年第{n}次）', '{o}领导分工（{y}年{m}）'] },
  {
    name: '政府采购',
    titles: ['{o}{w}服务采购公告（第{n}号）', '{o}{w}项目中标结果公告', '{o}{y}年{m}政府采购意向公开'],
  },
]

const own: Record<string, readonly Column[]> = {
  区教育局: [
    {
      name: '招生入学',
      titles: ['{y}年{a}小学招生划片方案', '{p}子女入学办理指南（{m}）', '{a}幼儿园秋季招生结果公示'],
    },
    { name: '校园安全', titles: ['{m}校园食品安全检查情况', '{a}学校周边交通治理情况'] },
  ],
  区市场监管局: [
    {
      name: '抽检信息',
      titles: [
        '{y}年第{n}期{g}监督抽检情况通告',
        '{a}农贸市场{g}快检结果公示（{m}）',
        '{g}不合格核查处置情况（第{n}号）',
      ],
    },
    { name: '行政处罚', titles: ['{m}行政处罚案件信息公开（第{n}批）', '{a}经营主体列入经营异常名录公告'] },
  ],
  区城管局: [
    {
      name: '市容管理',
      titles: ['{a}户外广告设置许可结果（{m}）', '{a}违法建设认定公告', '{m}生活垃圾分类评估结果（{a}）'],
    },
    { name: '行政处罚', titles: ['{m}行政处罚决定书送达公告（第{n}号）'] },
  ],
  区自然资源局: [
    {
      name: '土地信息',
      titles: ['{a}国有建设用地使用权出让公告', '{a}地块规划条件公示', '{a}征收土地公告（第{n}号）'],
    },
    { name: '规划公示', titles: ['{a}{w}方案批前公示', '{a}{w}规划许可批后公布'] },
  ],
  区住建局: [
    { name: '保障性住房', titles: ['{y}年第{n}批保障性租赁住房配租公告', '{p}住房租赁补贴发放名单（{m}）'] },
    { name: '工程建设', titles: ['{a}{w}项目竣工联合验收公示', '{m}建筑工地扬尘检查通报（{a}）'] },
  ],
  区人社局: [
    {
      name: '就业创业',
      titles: ['{p}就业补贴发放公示（{m}）', '{y}年第{n}场招聘会岗位信息', '{p}职业技能培训班开班公告（第{n}期）'],
    },
    { name: '社会保障', titles: ['{a}被征地人员参保名单公示', '{m}工伤认定结果公示'] },
  ],
  区卫健局: [
    {
      name: '医疗卫生',
      titles: ['{a}社区卫生服务中心{m}排班', '{m}预防接种门诊安排（{a}）', '{a}医疗机构执业登记公告（第{n}号）'],
    },
    { name: '疾病防控', titles: ['{m}生活饮用水水质监测结果（{a}）', '{m}健康提示第{n}期'] },
  ],
  区民政局: [
    { name: '社会救助', titles: ['{a}最低生活保障对象公示（{m}）', '{p}临时救助发放情况（{m}）'] },
    { name: '养老服务', titles: ['{a}居家养老服务站运营评估结果', '{a}养老机构备案公告（第{n}号）'] },
  ],
  区应急局: [
    { name: '安全生产', titles: ['{m}安全生产执法检查计划（{a}）', '{a}隐患整改复查情况通报（第{n}号）'] },
    { name: '防灾减灾', titles: ['{m}防台防汛提示第{n}期', '{a}避灾点开放安排（{m}）'] },
  ],
  海澜生态环境局: [
    { name: '环境质量', titles: ['{m}近岸海域水质状况（{a}）', '{a}入海排口监测结果（{m}）'] },
    { name: '环评审批', titles: ['{a}{w}项目环境影响评价受理公示', '{a}{w}项目环境影响评价批复公告'] },
  ],
  区交通局: [{ name: '交通出行', titles: ['{a}{w}期间公交线路调整通告', '{m}客运站运营安排（第{n}号）'] }],
  区农业农村局: [
    { name: '涉农补贴', titles: ['{y}年{a}渔业资源养护补贴公示', '{a}农机购置补贴公示（{m}）'] },
    { name: '农产品质量', titles: ['{m}水产品质量安全监测结果（{a}）'] },
  ],
  区文旅局: [
    {
      name: '文旅活动',
      titles: ['{a}周末文化集市安排（{m}）', '{a}民宿备案公告（第{n}号）', '图书馆{m}讲座第{n}场预告'],
    },
  ],
  公安海澜分局: [
    { name: '便民服务', titles: ['{m}窗口延时服务安排', '{a}路段临时交通管制通告（{m}）', '反诈提示第{n}期'] },
  ],
  区司法局: [
    {
      name: '法律服务',
      titles: ['{a}公共法律服务站值班表（{m}）', '{m}法律援助案件办理情况', '行政执法人员资格公示（第{n}批）'],
    },
  ],
  区政府办: [
    { name: '政策文件', titles: ['关于做好{y}年{q}{w}工作的通知', '关于调整{a}{w}指挥部成员的通知'] },
    { name: '回应关切', titles: ['网民反映{a}{w}进度问题的答复', '关于{a}停车难问题的回应（{m}）'] },
  ],
  区发改局: [
    { name: '价格管理', titles: ['{m}重要民生商品价格监测（第{n}期）', '{a}停车收费标准公示'] },
    { name: '项目审批', titles: ['{a}{w}项目可行性研究报告批复', '{a}{w}项目初步设计批复'] },
  ],
  区财政局: [
    {
      name: '财政资金',
      titles: ['{y}年{m}财政收支情况', '{p}专项资金分配结果（{m}）', '政府债券资金使用情况（{a}{w}）'],
    },
  ],
  区科工局: [{ name: '企业服务', titles: ['{y}年第{n}批科技型企业入库公示', '{a}园区企业技术改造备案（{m}）'] }],
  区商务局: [{ name: '促消费', titles: ['{a}夜间经济活动安排（{m}）', '{m}消费券发放公告（第{n}期）'] }],
  区政府: [
    {
      name: '政府文件',
      titles: ['关于{a}{w}的批复', '关于{y}年{q}督查情况的通报', '关于公布{a}{w}项目征收决定的公告'],
    },
  ],
}
const townColumns: readonly Column[] = [
  { name: '村（社区）公开', titles: ['{a}{m}财务收支公示', '{a}{w}工程招标公告', '{a}居民代表会议决议公示（{m}）'] },
  {
    name: '公共服务',
    titles: ['{p}补助名单公示（{m}·{a}）', '{a}便民服务站办事安排（{m}）', '{a}网格巡查情况通报（第{n}期）'],
  },
]

export const columnsOf = (organ: string): readonly Column[] => [
  ...(own[organ] ?? townColumns),
  ...(own[organ] ?? townColumns),
  ...common,
]

/** Topics the narrative counts by name, the column they stand in and who publishes them. */
export const topical = [
  {
    topic: '涉企政策',
    n: { 2022: 11, 2023: 15 },
    organs: ['区发改局', '区科工局', '区商务局'],
    column: {
      name: '益企服务',
      titles: ['支持{a}园区企业发展政策汇编（第{n}号）', '{y}年惠企政策清单（{q}·第{n}项）'],
    },
  },
  {
    topic: '涉企工作动态',
    n: { 2022: 48, 2023: 60 },
    organs: ['区商务局', '区科工局', '区政府办'],
    column: {
      name: '招商引资',
      titles: ['{a}园区招商推介会举行', '{m}企业服务日走进{a}', '服务专员走访{a}园区企业（第{n}期）'],
    },
  },
  {
    topic: '政策申报',
    n: { 2022: 16, 2023: 20 },
    organs: ['区科工局', '区商务局', '区人社局'],
    column: { name: '政策申报', titles: ['关于组织申报{y}年{w}扶持资金的通知', '{p}创业扶持申报指南（第{n}号）'] },
  },
  {
    topic: '补助奖励公示',
    n: { 2022: 45, 2023: 58 },
    organs: ['区财政局', '区科工局', '区农业农村局', '区文旅局'],
    column: {
      name: '专项资金',
      titles: ['{y}年第{n}批企业奖励资金公示', '{a}{w}补助资金公示', '{p}补贴资金公示（第{n}批）'],
    },
  },
  {
    topic: '重点建设项目',
    n: { 2022: 162, 2023: 186 },
    organs: ['区发改局', '区住建局', '区交通局', '区自然资源局', '海澜生态环境局'],
    column: {
      name: '重点建设项目',
      titles: [
        '{a}{w}项目核准批复',
        '{a}{w}项目招标公告（第{n}号）',
        '{a}{w}项目施工许可信息',
        '{a}{w}项目竣工验收结果',
      ],
    },
  },
] as const
