import type { Day } from '../law/index.ts'
import { later, workday } from './days.ts'
import { organOf } from './organs.ts'
import type { Chance } from './random.ts'

/**
 * 行政规范性文件: 30 in force at the end of 2021; 2022 makes 9, repeals 2, one expires: 36. 2023 makes 14, repeals 3,
 * four expire: 43. The column shows 43 − 1 not yet put online + 3 quoted = 45; the province's library still keeps the
 * four that expired = 47 (publishing-and-supervision §4.6 NORM-20).
 */

type Fate = { repealedOn: Day } | { expiresOn: Day } | null
type Plan = { organ: string; title: string; year: number; fate: Fate; late?: true }

/** Lapsed at the end of their term in 2023; taken off the province's list only in the next January. */
const expiring: readonly Plan[] = [
  { organ: '区发改局', title: '海澜区促进总部经济发展若干措施', year: 2020, fate: { expiresOn: '2023-03-31' } },
  { organ: '区商务局', title: '海澜区支持外贸稳定增长若干措施', year: 2021, fate: { expiresOn: '2023-06-30' } },
  { organ: '区文旅局', title: '海澜区滨海旅游发展扶持办法（试行）', year: 2021, fate: { expiresOn: '2023-09-14' } },
  { organ: '区科工局', title: '海澜区工业企业技术改造补助实施细则', year: 2020, fate: { expiresOn: '2023-11-30' } },
]

const repealing: readonly Plan[] = [
  { organ: '区住建局', title: '海澜区公共租赁住房管理实施细则', year: 2018, fate: { repealedOn: '2023-05-22' } },
  { organ: '区农业农村局', title: '海澜区农村宅基地建房补助暂行办法', year: 2019, fate: { repealedOn: '2023-08-07' } },
  { organ: '区政府办', title: '海澜区政府投资项目代建管理规定', year: 2017, fate: { repealedOn: '2023-10-16' } },
]

const gone2022: readonly Plan[] = [
  { organ: '区民政局', title: '海澜区临时救助工作规程', year: 2017, fate: { repealedOn: '2022-04-18' } },
  { organ: '区教育局', title: '海澜区民办幼儿园奖补办法', year: 2018, fate: { repealedOn: '2022-09-26' } },
  { organ: '区商务局', title: '海澜区电子商务发展扶持办法（试行）', year: 2020, fate: { expiresOn: '2022-06-30' } },
]

const standing = (year: number, entries: readonly (readonly [organ: string, title: string])[]): Plan[] =>
  entries.map(([organ, title]) => ({ organ, title, year, fate: null }))

const older: readonly Plan[] = [
  ...standing(2019, [
    ['区政府', '海澜区国有土地上房屋征收与补偿实施办法'],
    ['区财政局', '海澜区财政专项资金管理办法'],
    ['区教育局', '海澜区义务教育阶段学校划片招生办法'],
    ['区人社局', '海澜区被征地人员养老保障实施办法'],
  ]),
  ...standing(2020, [
    ['区政府', '海澜区城市更新管理暂行规定'],
    ['区政府办', '海澜区政府信息公开审查办法'],
    ['区卫健局', '海澜区家庭医生签约服务管理办法'],
    ['区城管局', '海澜区建筑垃圾处置管理规定'],
    ['区市场监管局', '海澜区小餐饮食品安全管理规定'],
    ['鸥屿镇', '鸥屿镇农村集体资金资产资源管理办法'],
  ]),
  ...standing(2021, [
    ['区政府', '海澜区海岸带保护管理规定'],
    ['区政府办', '海澜区政府购买服务实施办法'],
    ['区发改局', '海澜区区级储备粮管理办法'],
    ['区住建局', '海澜区既有住宅增设电梯补助办法'],
    ['区自然资源局', '海澜区设施农业用地管理办法'],
    ['区交通局', '海澜区农村公路养护管理办法'],
    ['区农业农村局', '海澜区海水养殖证管理办法'],
    ['区民政局', '海澜区居家养老服务补贴办法'],
    ['区应急局', '海澜区安全生产举报奖励办法'],
    ['海澜生态环境局', '海澜区入海排口管理规定'],
  ]),
]

const made2022 = standing(2022, [
  ['区政府', '海澜区政府投资项目管理办法'],
  ['区政府办', '海澜区重大行政决策程序实施细则'],
  ['区人社局', '海澜区高校毕业生就业见习补贴办法'],
  ['区科工局', '海澜区科技创新券管理办法'],
  ['区卫健局', '海澜区托育机构建设补助办法'],
  ['区文旅局', '海澜区民宿管理办法'],
  ['区城管局', '海澜区共享单车停放管理规定'],
  ['区商务局', '海澜区首店经济扶持办法'],
  ['区司法局', '海澜区行政规范性文件合法性审核办法'],
])

const made2023: readonly Plan[] = [
  ...standing(2023, [
    ['区政府', '海澜区促进民营经济高质量发展若干措施'],
    ['区政府', '海澜区公共停车设施管理办法'],
    ['区政府办', '海澜区政府网站和政务新媒体信息发布审查制度'],
    ['区发改局', '海澜区总部企业认定与扶持办法'],
    ['区教育局', '海澜区义务教育集团化办学管理办法'],
    ['区科工局', '海澜区专精特新企业培育办法'],
    ['区民政局', '海澜区社会救助对象认定办法'],
    ['区财政局', '海澜区预算绩效管理办法'],
    ['区人社局', '海澜区创业担保贷款贴息办法'],
    ['区住建局', '海澜区保障性租赁住房管理办法'],
    ['区农业农村局', '海澜区休闲渔业管理办法'],
    ['区商务局', '海澜区会展业发展扶持办法'],
    ['区市场监管局', '海澜区质量奖管理办法'],
  ]),
  { organ: '区文旅局', title: '海澜区文艺精品扶持办法', year: 2023, fate: null, late: true },
]

/** Made by departments before 2020 and shown in the column for reference: no document of this district's count. */
const quoted: readonly Plan[] = [
  { organ: '区自然资源局', title: '海域使用权招标拍卖挂牌出让工作规程', year: 2017, fate: null },
  { organ: '区城管局', title: '户外广告设施设置技术导则', year: 2018, fate: null },
  { organ: '区民政局', title: '地名命名更名办理规程', year: 2019, fate: null },
]

const madeDay = (chance: Chance, { year, late }: Plan) =>
  late ? '2023-12-25' : workday(chance, year, year === 2021 ? [2, 6] : [2, 11])

function line(chance: Chance, plan: Plan) {
  const { organ, title, year, fate, late } = plan
  const madeOn = madeDay(chance, plan)
  const online = late ? '2024-01-09' : later(madeOn, chance.between(2, 9))
  const repealedOn = fate && 'repealedOn' in fate ? fate.repealedOn : null
  const lapsed = fate && 'expiresOn' in fate ? fate.expiresOn : null
  const expiresOn = repealedOn ? null : (lapsed ?? `${year + 5}-12-30`)
  const ended = repealedOn ?? expiresOn
  return {
    organId: organ,
    kind: '行政规范性文件',
    title: `关于印发《${title}》的通知`,
    docNumber: '',
    madeOn,
    effectiveOn: later(madeOn, 30),
    expiresOn,
    repealedOn,
    inColumnFrom: online,
    inColumnUntil: ended && later(ended, 1),
    filedFrom: later(madeOn, chance.between(3, 5)),
    filedUntil: lapsed?.startsWith('2023') ? '2024-01-22' : ended && later(ended, 1),
  }
}

const quotation = (chance: Chance, plan: Plan) => ({
  ...line(chance, plan),
  kind: '引用文件',
  title: plan.title,
  expiresOn: null,
  inColumnFrom: '2023-07-06',
  inColumnUntil: null,
  filedFrom: null,
  filedUntil: null,
})

type Line = ReturnType<typeof line> | ReturnType<typeof quotation>

/** Each organ numbers its documents of a year in the order in which they were made. */
function numbered(lines: readonly Line[]): Line[] {
  const serial = new Map<string, number>()
  const inOrder = lines.toSorted((a, b) => (a.madeOn < b.madeOn ? -1 : a.madeOn > b.madeOn ? 1 : 0))
  return inOrder.map((each) => {
    const series = `${organOf(each.organId).sign}规〔${each.madeOn.slice(0, 4)}〕`
    serial.set(series, (serial.get(series) ?? 0) + 1)
    return { ...each, docNumber: `${series}${serial.get(series)}号` }
  })
}

export function documentLines(chance: Chance) {
  const own = [older, gone2022, repealing, expiring, made2022, made2023].flat().map((plan) => line(chance, plan))
  return numbered([...own, ...quoted.map((plan) => quotation(chance, plan))])
}
