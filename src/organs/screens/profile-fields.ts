import type { OrganProfile } from '../profile.ts'

type Texts = { [K in keyof OrganProfile]: OrganProfile[K] extends string ? K : never }[keyof OrganProfile]
export type TextField = {
  name: Texts
  label: string
  hint: string
  tall?: boolean
  /** What letters say while it is blank. */
  derived?: 'sign' | 'reviewOrgan' | 'otherReviewOrgan' | 'court'
}

/** 条例§12: what the guide must tell. */
export const guideFields: readonly TextField[] = [
  { name: 'office', label: '政府信息公开工作机构', hint: '如：区财政局办公室（政府信息公开工作机构）' },
  { name: 'address', label: '办公地址', hint: '邮寄申请写的地址' },
  { name: 'postcode', label: '邮政编码', hint: '6 位数字' },
  { name: 'hours', label: '办公时间', hint: '如：工作日 8:30—12:00，14:30—17:30' },
  { name: 'phone', label: '联系电话', hint: '写进每一份文书' },
  { name: 'fax', label: '传真', hint: '开通传真接收申请的填写' },
  { name: 'email', label: '电子邮箱', hint: '开通邮箱接收申请的填写' },
  { name: 'website', label: '互联网联系方式', hint: '本机关网站地址' },
  { name: 'channelNotes', label: '渠道使用注意事项', hint: '公开指南里写明', tall: true },
]

/** 复议法§20③, 行诉解释§64: what every reply must name in full. */
export const letterFields: readonly TextField[] = [
  { name: 'sign', label: '机关代字', hint: '文号开头的字，不带年份和序号', derived: 'sign' },
  { name: 'reviewOrgan', label: '复议机关', hint: '机关全称', derived: 'reviewOrgan' },
  {
    name: 'otherReviewOrgan',
    label: '可选的另一复议机关',
    hint: '司法行政部门等依法可以选择的',
    derived: 'otherReviewOrgan',
  },
  { name: 'reviewOnline', label: '在线申请复议的渠道', hint: '网上送达的文书必须写明（行政复议法第二十二条）' },
  { name: 'court', label: '管辖法院', hint: '法院全称；集中管辖的按规定填写', derived: 'court' },
  { name: 'payment', label: '信息处理费缴纳方式', hint: '写进收费通知', tall: true },
]
