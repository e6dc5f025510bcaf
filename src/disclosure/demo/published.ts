import { lawful, type Story } from './story.ts'
import { doc, h, noted, p, right, table } from './words.ts'

/** What stands on the site as it was released. */

const rules = (year: string) =>
  doc(
    p('各镇人民政府、街道办事处，区直各部门、各直属单位：'),
    p('现将《海澜区临时用地管理办法》印发给你们，请认真贯彻执行。'),
    h('一、适用范围'),
    noted(
      '本区行政区域内因建设项目施工、地质勘查等需要临时使用国有或者集体土地的，适用本办法',
      '临时用地期限一般不超过二年，见《中华人民共和国土地管理法》第五十七条。',
      '。',
    ),
    h('二、申请材料'),
    p('申请临时用地，应当提交临时用地申请表、临时使用土地合同、项目建设依据文件和土地复垦方案报告表。'),
    h('三、办理时限'),
    p('申请材料齐全、符合法定形式的，自受理之日起二十个工作日内作出决定。'),
    h('四、施行日期'),
    p(`本办法自${year}年12月1日起施行。`),
    right('滨海市海澜区自然资源和规划局'),
  )

const landSupply = () =>
  doc(
    p('现将第三季度国有建设用地供应情况公布如下。'),
    table(
      ['用途', '宗数（宗）', '面积（公顷）'],
      ['工业用地', '4', '12.6'],
      ['住宅用地', '2', '5.4'],
      ['公共管理与公共服务用地', '3', '3.2'],
      ['合计', '9', '21.2'],
    ),
    p('数据截至季度末，以土地出让合同和划拨决定书为准。'),
  )

export const published: readonly Story[] = [
  {
    title: '海澜区自然资源和规划局关于印发海澜区临时用地管理办法的通知',
    contentClass: 'policy',
    column: 'policies',
    ago: 14,
    metadata: {
      ...lawful,
      genre: '通知',
      art20: 'a20.01',
      summary: '规定临时用地的适用范围、申请材料和办理时限。',
      keywords: ['临时用地', '土地复垦'],
    },
    body: rules,
    sheet: {
      name: '临时用地申请表.xlsx',
      heads: ['项目', '填写内容'],
      rows: [
        ['申请单位', ''],
        ['用地位置', ''],
        ['用地面积（平方米）', ''],
      ],
    },
    until: 'published',
  },
  {
    title: '《海澜区临时用地管理办法》解读',
    contentClass: 'interpretation',
    column: 'policies',
    ago: 14,
    metadata: { summary: '说明办法为什么制定、谁要办、怎么办。' },
    body: () =>
      doc(
        h('为什么制定'),
        p('施工便道、材料堆场等临时用地以往由各处自行把握，材料和时限不一。办法把条件、材料、时限写清楚。'),
        h('谁需要办理'),
        p('在本区范围内因施工、勘查临时使用土地的单位。使用人自己的宅基地不在此列。'),
        h('与过去有什么不同'),
        table(['事项', '过去', '现在'], ['申请材料', '7 项', '4 项'], ['办理时限', '30 个工作日', '20 个工作日']),
      ),
    until: 'published',
  },
  {
    title: '听涛片区控制性详细规划局部调整批前公示',
    contentClass: 'notice',
    column: 'planning-notices',
    ago: 6,
    metadata: { ...lawful, art20: 'a20.03', theme: '1001', summary: '听涛片区两处地块用地性质调整的批前公示。' },
    body: () =>
      doc(
        p('听涛片区控制性详细规划拟作局部调整，现依照《中华人民共和国城乡规划法》第二十六条予以公示。'),
        h('调整内容'),
        p(
          '将听涛路以北地块由商业用地调整为小学用地，将海堤路以东地块由绿地调整为社区服务设施用地，绿地另在同一街区补足。',
        ),
        h('意见反馈'),
        p('公示期内，利害关系人可以书面提出意见，也可以申请听证。'),
      ),
    until: 'published',
  },
  {
    title: '第三季度国有建设用地供应情况',
    contentClass: 'routineData',
    column: 'land',
    ago: 9,
    metadata: { ...lawful, art20: 'art21.土地征收', summary: '第三季度供应国有建设用地 9 宗、21.2 公顷。' },
    body: landSupply,
    sheet: {
      name: '第三季度国有建设用地供应明细.xlsx',
      heads: ['用途', '宗数', '面积（公顷）'],
      rows: [
        ['工业用地', 4, 12.6],
        ['住宅用地', 2, 5.4],
        ['公共管理与公共服务用地', 3, 3.2],
      ],
    },
    until: 'published',
  },
  {
    title: '区自然资源局负责同志到鸥屿镇调研海岸线修复',
    contentClass: 'leaderActivity',
    column: 'work-news',
    ago: 8,
    metadata: {},
    body: () =>
      doc(
        p('区自然资源和规划局主要负责同志到鸥屿镇，实地查看海岸线修复工程的进度，与施工单位、村民代表座谈。'),
        p('座谈中提出，修复以自然恢复为主，汛期前完成护岸，工程资料随进度公开。'),
      ),
    until: 'published',
  },
  {
    title: '不动产登记窗口周六上午办理业务',
    contentClass: 'news',
    column: 'work-news',
    ago: 3,
    metadata: {},
    body: () => doc(p('自本周起，区不动产登记窗口周六上午 8:30 至 11:30 办理转移、抵押登记，可以网上预约。')),
    until: 'published',
  },
  {
    title: '自然资源部部署冬季地质灾害防范',
    contentClass: 'reprint',
    column: 'work-news',
    ago: 5,
    metadata: { source: '自然资源部网站' },
    body: () => doc(p('会议部署冬季和岁末年初地质灾害防范，要求加强巡查排查和监测预警。')),
    until: 'published',
  },
]
