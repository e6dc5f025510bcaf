/** From which sides a work explains its policy: more than retelling the text (INT-06, INT-07). */

export const angles = {
  procedure: '办事程序',
  enforcement: '执法程序',
  comparison: '新旧政策异同',
  innovation: '文件创新内容',
  background: '背景依据',
  terms: '关键词诠释',
} as const
export type Angle = keyof typeof angles

export const elements = {
  basis: '背景依据',
  goals: '目标任务',
  content: '主要内容',
  scope: '适用范围',
  standards: '执行标准',
  cautions: '注意事项',
  keywords: '关键词诠释',
  benefits: '惠民利民举措',
  differences: '新旧政策差异',
} as const
export type Element = keyof typeof elements
