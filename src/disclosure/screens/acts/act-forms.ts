import type { ItemActName } from '../../act-names.ts'
import { conclusions, withdrawalGrounds } from '../../words.ts'

/** What each act asks of a person; guards and articles are the server's. */

export type ActField = {
  name: string
  label: string
  kind: 'words' | 'line' | 'choice' | 'flag' | 'moment' | 'ticks' | 'people'
  help?: string
  required?: boolean
  options?: readonly { value: string; label: string }[]
  /** Asked only when another field is set. */
  when?: string
}

export type ActForm = {
  /** What will happen, in a sentence. */
  says: string
  fields: readonly ActField[]
  /** The content it is bound to: what stands in the draft, or what the public sees. */
  signs?: 'draft' | 'released'
  button?: string
  danger?: boolean
}

const reason = (label: string, help?: string): ActField => ({
  name: 'reason',
  label,
  kind: 'words',
  required: true,
  help,
})
const opinion = (label: string, required: boolean, help?: string): ActField => ({
  name: 'opinion',
  label,
  kind: 'words',
  required,
  help,
})

const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

const hidden = ['draft', 'edit', 'askOverride', 'confirmOverride', 'comment', 'resolveComment', 'missRelease'] as const
/** Taken up where what they concern stands: beside a finding, a passage, in the editor. */
export const isTakenElsewhere = (name: ItemActName) => (hidden as readonly string[]).includes(name)

export const actForms: Partial<Record<ItemActName, ActForm>> = {
  submit: { says: '送审后按本类信息的审校环节逐级办理；此后每次修改都会使已有的签署作废。', fields: [] },
  proof: {
    says: '您签的是页面现在这一稿。改动过的地方已留作校样，前后对照可查。',
    fields: [opinion('校对意见', false, '没有问题可以不填，记为“已校对”')],
    signs: 'draft',
  },
  review: {
    says: '您签的是标题、正文、信息属性和附件的现在这一稿，一字不差；此后任何改动都会使签署作废。',
    fields: [opinion('审核意见', true), { name: 'ticked', label: '检查提示', kind: 'ticks', help: '逐处看过后打勾' }],
    signs: 'draft',
  },
  returnDraft: {
    says: '退回到拟稿，已有的签署全部作废。',
    fields: [reason('退回的理由', '写明哪里要改、怎么改')],
  },
  reviewSecrecy: {
    says: '先审查、后公开，一事一审。审查结论只对现在这一稿有效。',
    fields: [
      { name: 'conclusion', label: '审查结论', kind: 'choice', required: true, options: options(conclusions) },
      {
        name: 'basis',
        label: '审查依据',
        kind: 'words',
        required: true,
        help: '对照条例第十四条至第十六条和保密事项范围逐项审查的结果；不能确定的，报主管部门或保密行政管理部门',
      },
      opinion('意见', false),
    ],
    signs: 'draft',
  },
  waiveInterpretation: {
    says: '政策文件应与解读同步发布。确实不需要解读的，写明理由，并对此负责。',
    fields: [reason('免予解读的理由')],
  },
  explainDelay: { says: '迟延的原因与信息一并存档，年度统计时可查。', fields: [reason('迟延的原因')] },
  schedule: {
    says: '到时自动发布；到时如有未处理的问题就不发布，并立即提示在“定时”清单里。',
    fields: [{ name: 'at', label: '发布时间', kind: 'moment', required: true, help: '北京时间' }],
  },
  unschedule: { says: '取消定时后仍为“已终审，待发布”。', fields: [] },
  release: {
    says: '发布后即对公众可见，生成索引号，发布时间不再变动；已发布的内容只能更正或撤回，不能改动。',
    fields: [],
  },
  releaseUrgently: {
    says: '只用于应急信息：三位审核人已用电话同意，先发布，终审人须在 24 小时内补签。',
    fields: [
      reason('来不及走完审校的理由'),
      { name: 'approvers', label: '已同意的三人（最后一人为终审）', kind: 'people', required: true },
    ],
    button: '立即发布',
  },
  confirmUrgent: {
    says: '您签的是当时发布的内容。不同意发布的，请办理撤回。',
    fields: [opinion('确认意见', true)],
    signs: 'released',
  },
  correct: {
    says: '原文继续显示，更正稿走短流程审签后替换，网址、索引号和发布时间不变。',
    fields: [
      reason('更正的原因', '只供内部存档'),
      { name: 'visible', label: '意思有变动，向公众说明', kind: 'flag', help: '只改错别字、不改意思的，可以不说明' },
      {
        name: 'note',
        label: '更正说明',
        kind: 'words',
        required: true,
        when: 'visible',
        help: '显示在页面上，写明更正了什么',
      },
    ],
    button: '开始更正',
  },
  dropCorrection: { says: '页面保持原样，更正稿留存备查。', fields: [reason('放弃更正的理由')] },
  withdraw: {
    says: '立即从网站、搜索和接口撤下，网址显示中性的撤回公告；须由负责人在 1 个工作日内确认。',
    fields: [
      { name: 'ground', label: '原因', kind: 'choice', required: true, options: options(withdrawalGrounds) },
      reason('具体理由', '只供内部存档，不对外显示'),
    ],
    button: '立即撤回',
    danger: true,
  },
  confirmWithdrawal: { says: '确认撤回得当。', fields: [opinion('意见', false)] },
  reinstate: { says: '恢复后页面重新对公众可见，发布时间不变。', fields: [reason('恢复的理由')] },
  archive: { says: '页面保留、仍可检索，标注为历史信息。', fields: [reason('归档的理由')] },
  abandon: { says: '放弃后不再办理，稿件留存备查。', fields: [reason('放弃的理由')], danger: true },
}
