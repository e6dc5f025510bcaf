import { lawful, type Story } from './story.ts'
import { doc, p } from './words.ts'

/** What is on its way, one in each standing; one was released before its confirmation. */

export const underWay: readonly Story[] = [
  {
    title: '地质灾害气象风险黄色预警',
    contentClass: 'emergency',
    column: 'disaster-prevention',
    ago: 0,
    metadata: { ...lawful, art20: 'a20.12', theme: '1701', summary: '今夜到明天地质灾害气象风险较高。' },
    body: () => doc(p('今夜到明天，鸥屿镇、长堤街道发生地质灾害的气象风险较高，请群众远离陡坡、沟口，听从转移安排。')),
    until: 'draft',
    after: [
      { ago: 0, by: 'legal', act: 'reviewSecrecy' },
      { ago: 0, by: 'editor', act: 'releaseUrgently', said: { reason: '预警须立即发布，审签人均已电话同意' } },
    ],
  },
  {
    title: '临时救助对象用地补助发放明细',
    contentClass: 'notice',
    column: 'public-services',
    ago: 2,
    metadata: { ...lawful, art20: 'art21.社会救助', summary: '用地补助发放明细。' },
    body: () => doc(p('补助对象身份证号 11010519491231002X，联系电话 13800138000，已发放补助 1200 元。')),
    until: 'draft',
  },
  {
    title: '海澜区年度国有建设用地供应计划',
    contentClass: 'ordinary',
    column: 'land',
    ago: 22,
    formedAgo: 25,
    metadata: { ...lawful, art20: 'art21.土地征收', summary: '年度国有建设用地供应总量、结构和布局。' },
    body: () => doc(p('年度计划供应国有建设用地 86 公顷，其中工业用地 40 公顷，住宅用地 18 公顷。')),
    until: 'proof1',
  },
  {
    title: '海澜区矿业权人勘查开采信息公示情况',
    contentClass: 'ordinary',
    column: 'land',
    ago: 4,
    formedAgo: 17,
    metadata: { ...lawful, theme: '0502', summary: '矿业权人勘查开采信息公示的抽查结果。' },
    body: () => doc(p('本年度抽查矿业权人 3 家，公示信息与实际一致的 3 家。')),
    until: 'review1',
  },
  {
    title: '测绘资质单位“双随机”抽查结果',
    contentClass: 'ordinary',
    column: 'work-safety',
    ago: 5,
    metadata: { ...lawful, art20: 'a20.13', theme: '1005', summary: '抽查测绘资质单位 5 家的结果。' },
    body: () => doc(p('抽查测绘资质单位 5 家，合格 4 家，责令限期改正 1 家。')),
    until: 'approved',
  },
  {
    title: '海澜区村庄规划编制进展',
    contentClass: 'news',
    column: 'work-news',
    ago: 3,
    metadata: {},
    body: () => doc(p('全区 14 个村的村庄规划已完成初稿，正在征求村民意见。')),
    until: 'approved',
    after: [{ ago: 0, by: 'editor', act: 'schedule' }],
  },
  {
    title: '海域使用权出让结果公告',
    contentClass: 'notice',
    column: 'land',
    ago: 3,
    metadata: { ...lawful, theme: '0504', summary: '一宗海域使用权的出让结果。' },
    body: () => doc(p('月牙澳开放式养殖用海一宗，面积 6.2 公顷，经公开出让确定了受让人。')),
    until: 'proof1',
    after: [{ ago: 1, by: 'foiHead', act: 'returnDraft', said: { reason: '请补充出让年限和出让金额' } }],
  },
]
