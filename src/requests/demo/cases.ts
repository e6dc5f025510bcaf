import type { Channel, Day } from '../../law/index.ts'
import { people } from './people.ts'
import {
  askReason,
  assign,
  byLegal,
  byUnit,
  confirm,
  consult,
  corrected,
  correction,
  delivered,
  draft,
  extend,
  fee,
  issued,
  opinion,
  propose,
  release,
  remanded,
  type Step,
  search,
  secrecy,
  sendBack,
  served,
} from './steps.ts'

/** A desk as a clerk finds it on a working day: something in every standing, one thing due today and one too late. */

export type DemoCase = {
  who: (typeof people)[keyof typeof people]
  channel: Extract<Channel, 'web' | 'signedMail' | 'inPerson' | 'email'>
  /** Working days before today on which it arrived. */
  ago: number
  asks: string
  steps: readonly Step[]
}

const planning = '规划科'
const land = '不动产科'
const given = (information: string, pages: string) => (on: Day) => ({
  findings: `经检索本机关档案室和业务系统，找到${information}，系本机关在履行职责过程中制作，可以公开。`,
  elements: { information, pages, form: '电子文档', providedOn: on },
})

export const demoCases: readonly DemoCase[] = [
  { who: people.zhou, channel: 'web', ago: 0, asks: '潮音里片区城市更新单元规划的批复文件', steps: [] },
  { who: people.wu, channel: 'web', ago: 3, asks: '银滩北片国有建设用地使用权出让合同', steps: [] },
  { who: people.zheng, channel: 'signedMail', ago: 1, asks: '听涛湾地块征收土地预公告', steps: [] },
  {
    who: people.feng,
    channel: 'inPerson',
    ago: 16,
    asks: '长堤旧街控制性详细规划调整的批复及说明书',
    steps: [assign(15, planning), search(10, '档案室、规划编制系统', '长堤旧街、控规', '找到批复 1 份、说明书 1 份')],
  },
  {
    who: people.chen,
    channel: 'signedMail',
    ago: 20,
    asks: '鹭影洲集体土地所有权登记情况',
    steps: [
      assign(19, land),
      search(12, '不动产登记系统、档案室', '鹭影洲、集体土地所有权', '没有检索到相关登记材料'),
      draft(3, 'UNABLE_NOT_EXIST', (on) => ({
        findings: '经检索，没有找到鹭影洲集体土地所有权登记材料。',
        elements: {
          searched: '不动产登记系统、本机关档案室',
          keywords: '鹭影洲、集体土地所有权',
          searchedOn: on,
          searchedBy: '不动产科、档案室',
          absence: '未制作、未获取',
        },
      })),
      secrecy(2),
      byUnit(2),
      byLegal(1),
    ],
  },
  {
    who: people.jiang,
    channel: 'email',
    ago: 24,
    asks: '星沙埕填海项目用地预审意见',
    steps: [confirm(23), assign(22, planning)],
  },
  {
    who: people.firm,
    channel: 'web',
    ago: 11,
    asks: '渔港新村那边的材料',
    steps: [
      confirm(10),
      correction(
        8,
        '所需信息的名称、文号或者其他特征描述不明确。',
        '请写明是哪一年、哪个项目、哪一类文件，例如“渔港新村安置房项目用地批准书”。',
      ),
      delivered(6, 'correction', 8),
    ],
  },
  {
    who: people.lawyers,
    channel: 'signedMail',
    ago: 14,
    asks: '灯塔路加油站建设项目规划许可档案',
    steps: [
      assign(13, planning),
      consult(9, '虚构海澜甲乙装饰工程有限公司', '档案中的设备清单、工艺参数可能属于商业秘密'),
      delivered(7, 'c1', 9),
    ],
  },
  {
    who: people.wu,
    channel: 'web',
    ago: 22,
    asks: '望海岭观景台项目的材料',
    steps: [
      confirm(21),
      correction(18, '项目名称和所需文件不明确。', '请写明所需文件的名称，例如“用地预审与选址意见书”。'),
      delivered(16, 'correction', 18),
      corrected(9, '望海岭观景台项目用地预审与选址意见书'),
      assign(8, planning),
    ],
  },
  {
    who: people.zheng,
    channel: 'inPerson',
    ago: 19,
    asks: '2015 年至 2020 年月牙澳岸线修测成果和审批材料',
    steps: [assign(18, land), extend(4, 15, '所申请的材料年代久、分散在多个案卷，需要逐卷检索核对。')],
  },
  {
    who: people.feng,
    channel: 'web',
    ago: 15,
    asks: '长堤旧街控制性详细规划调整的批复文件和附图',
    steps: [
      confirm(14),
      assign(13, planning),
      draft(5, 'GRANT_FULL', given('《关于长堤旧街控制性详细规划调整的批复》', '6 页')),
      secrecy(4),
      byUnit(3),
      sendBack(2, '请写明附图的页数和提供形式。'),
    ],
  },
  {
    who: people.chen,
    channel: 'signedMail',
    ago: 17,
    asks: '灯塔路地块出让金缴纳凭证',
    steps: [
      assign(16, land),
      consult(14, '虚构海澜丙丁置业有限公司', '凭证中的开户银行和账号可能属于商业秘密'),
      delivered(12, 'c1', 14),
      opinion(9, 'disagree', '账号公开后资金安全受影响。'),
      draft(6, 'GRANT_PARTIAL', () => ({
        findings: '经检索，找到灯塔路地块出让金缴纳凭证，其中含缴款人开户银行和账号。',
        elements: { disclosed: '灯塔路地块出让金缴纳凭证（2 页）', form: '遮盖后的纸质复印件' },
        severable: 'yes',
        withheld: [
          { scope: '第 1 页开户银行和账号', ground: 'DENY_THIRD_PARTY', reason: '公开会对缴款人的合法权益造成损害。' },
        ],
      })),
      secrecy(4),
      byUnit(3),
    ],
  },
  {
    who: people.zhou,
    channel: 'signedMail',
    ago: 18,
    asks: '银滩北片土地征收补偿安置方案',
    steps: [assign(17, land), draft(7, 'GRANT_FULL', given('《银滩北片土地征收补偿安置方案》', '12 页')), ...issued(3)],
  },
  {
    who: people.jiang,
    channel: 'inPerson',
    ago: 13,
    asks: '潮音里片区历年全部建设用地审批案卷的复印件',
    steps: [assign(12, land), fee(8, 160), delivered(6, 'fee', 8)],
  },
  {
    who: people.jiang,
    channel: 'inPerson',
    ago: 12,
    asks: '潮音里片区历年全部用地巡查记录',
    steps: [
      assign(11, land),
      askReason(9, '申请人近一个月提出同类申请多件，内容均为潮音里片区历年材料。'),
      delivered(7, 'reason', 9),
    ],
  },
  {
    who: people.lawyers,
    channel: 'web',
    ago: 18,
    asks: '银滩北片建设项目设计方案审查意见',
    steps: [
      confirm(17),
      assign(16, planning),
      propose(1, 'extend', { workdays: 10, reason: '所申请的信息涉及多个科室，需要会商。' }),
    ],
  },
  {
    who: people.zheng,
    channel: 'signedMail',
    ago: 40,
    asks: '听涛湾片区土地征收补偿安置方案',
    steps: [
      assign(39, land),
      draft(30, 'GRANT_FULL', given('《听涛湾片区土地征收补偿安置方案》', '9 页')),
      ...issued(27),
      served(26),
      release(
        20,
        '听涛湾片区土地征收补偿安置方案',
        '申请获取听涛湾片区土地征收补偿安置方案。',
        '方案已制作并公布，补偿标准、安置方式、办理程序等内容可以公开，已向申请人提供。',
      ),
    ],
  },
  {
    who: people.firm,
    channel: 'signedMail',
    ago: 75,
    asks: '月牙澳养殖用海海域使用论证报告',
    steps: [
      assign(74, planning),
      consult(72, '虚构海澜甲乙船舶维修有限公司', '报告中的工艺和成本数据可能属于商业秘密'),
      delivered(70, 'c1', 72),
      opinion(64, 'disagree', '涉及未公开的成本数据。'),
      draft(60, 'DENY_THIRD_PARTY', () => ({
        findings: '所申请的报告由第三方提供，含其成本和工艺数据，第三方书面不同意公开。',
        elements: {
          interest: '商业秘密',
          consultation: '已书面征求第三方意见，第三方答复不同意公开。',
          publicInterest: '不公开该报告不会对公共利益造成重大影响，海域使用结论已另行公示。',
        },
        severable: 'no',
        severanceReason: '成本和工艺数据散见于全文各章，删去后不能成文。',
      })),
      ...issued(56),
      served(55),
      remanded(5),
    ],
  },
]
