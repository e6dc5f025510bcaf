import { z } from 'zod'

/** What the office gives the search: words of its own, words that mean the same, and what is to stand first. */

const word = z.string().trim().min(1, '词语不能为空').max(40, '一个词语不超过40字')
const address = z
  .string()
  .trim()
  .max(500, '网址过长')
  .regex(/^\/(?!\/)|^https:\/\//, '网址应以“/”开头（本站）或者以“https://”开头')

export const siteWordsShape = z.object({
  own: z.array(word).max(5_000, '专用词不超过5000个').default([]),
  synonyms: z
    .array(z.array(word).min(2, '一组同义词至少两个').max(20, '一组同义词不超过20个'))
    .max(2_000, '同义词不超过2000组')
    .default([]),
  bestBets: z
    .array(
      z.object({
        words: z.array(word).min(1, '请写明检索哪些词语时置顶').max(20, '一条置顶不超过20个词语'),
        title: z.string().trim().min(1, '请写明标题').max(200, '标题不超过200字'),
        path: address,
        note: z.string().trim().max(300, '说明不超过300字').default(''),
      }),
    )
    .max(500, '置顶不超过500条')
    .default([]),
})
export type SiteSearch = z.infer<typeof siteWordsShape>

export const searchSetting = 'search'

/** 常见的同一说法；各地在工作台增改。 */
export const commonWords: SiteSearch = {
  own: ['规范性文件', '政府信息公开', '依申请公开', '主动公开', '政策解读', '行政复议', '不动产', '公租房', '低保'],
  synonyms: [
    ['低保', '最低生活保障'],
    ['公租房', '公共租赁住房'],
    ['廉租房', '公共租赁住房'],
    ['医保', '医疗保险'],
    ['社保', '社会保险'],
    ['公积金', '住房公积金'],
    ['新农合', '新型农村合作医疗', '城乡居民基本医疗保险'],
    ['房产证', '不动产权证书', '不动产登记'],
    ['拆迁', '征收', '房屋征收'],
    ['征地', '土地征收'],
    ['营业执照', '市场主体登记', '经营主体登记'],
    ['学区', '招生范围'],
    ['高新企业', '高新技术企业'],
    ['老旧小区', '老旧住宅小区'],
    ['准生证', '生育登记'],
    ['环评', '环境影响评价'],
    ['残联', '残疾人联合会'],
    ['三公经费', '因公出国（境）费', '公务接待费'],
    ['红头文件', '规范性文件'],
    ['工商局', '市场监督管理局'],
    ['国土局', '自然资源局'],
    ['卫计委', '卫生健康委员会'],
  ],
  bestBets: [],
}
