import type { Decision } from '../law/index.ts'
import type { Chance } from './random.ts'

/** Invented applicants, named after the ten heavenly stems, and what people ask a district for. */

const stems = [...'甲乙丙丁戊己庚辛壬癸']
const given = [
  '知远',
  '若谷',
  '望舒',
  '云帆',
  '听雨',
  '临川',
  '予安',
  '长歌',
  '星河',
  '南枝',
  '松年',
  '晚晴',
  '怀瑾',
  '疏影',
  '明澈',
  '清和',
]
export const person = (chance: Chance) => `${chance.pick(stems)}${chance.pick(given)}`

const trades = ['贸易', '渔具', '装饰工程', '物业服务', '食品', '船舶维修']
export const company = (chance: Chance) =>
  `虚构海澜${chance.pick(stems)}${chance.pick(stems)}${chance.pick(trades)}有限公司`

const places = [
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
]
const years = ['2019年', '2020年', '2021年', '2022年']

const asked: Record<string, readonly string[]> = {
  区自然资源局: [
    '{p}片区国有建设用地使用权出让合同及附图',
    '{p}地块征收土地预公告和现状调查结果',
    '{p}控制性详细规划调整的批复文件',
    '{p}集体土地所有权登记有关材料',
  ],
  区住建局: [
    '{p}旧改项目房屋征收补偿安置方案',
    '{p}小区消防验收备案凭证',
    '{p}棚户区改造项目立项和资金安排文件',
    '{p}小区物业专项维修资金使用情况',
  ],
  区教育局: ['{y}义务教育阶段学校招生计划和划片依据', '{p}小学扩建项目的建设方案', '{y}民办学校年度检查结果'],
  公安海澜分局: ['{p}路口电子警察设备检定证书', '{y}交通技术监控设备设置地点清单'],
  区城管局: ['{p}违法建设查处情况', '{p}夜景照明工程中标通知书和合同', '{y}生活垃圾分类经费使用情况'],
  区市场监管局: ['{y}食品安全监督抽检任务委托合同', '{p}农贸市场计量检定记录', '{y}消费投诉处理流程规定'],
  区人社局: ['{y}职业技能培训补贴发放名单及标准', '{y}被征地农民养老保险缴费补贴政策依据'],
  区农业农村局: ['{p}农村宅基地审批情况', '{y}高标准农田建设项目验收材料'],
  区财政局: ['{y}部门预算项目支出绩效评价报告', '{y}政府购买服务目录及执行情况'],
  区政府: ['{p}片区房屋征收决定', '{y}区政府常务会议关于{p}改造的会议纪要', '{p}填海历史遗留问题处理方案'],
}
const anywhere = [
  '{p}道路拓宽工程的环境影响评价批复',
  '{y}安置房分配办法',
  '{p}社区养老服务中心建设资金来源',
  '{y}信访积案化解经费安排',
  '{p}公共停车场收费定价依据',
]
const notOurs = ['{p}跨海通道项目可行性研究报告', '{y}高速公路收费站设置批准文件', '{p}航道疏浚工程施工许可']
const process = ['研究{p}片区改造方案的会议讨论记录', '关于{p}停车收费调整的请示稿']

export function subjectOf(chance: Chance, organ: string, decision: Decision) {
  const known = asked[organ] ?? anywhere
  const from =
    decision === 'UNABLE_NOT_RESPONSIBLE'
      ? notOurs
      : decision === 'DENY_PROCESS'
        ? process
        : chance.below(4) === 0
          ? anywhere
          : known
  const subject = chance.pick(from).replaceAll('{p}', chance.pick(places)).replaceAll('{y}', chance.pick(years))
  return `申请公开${subject}`
}
