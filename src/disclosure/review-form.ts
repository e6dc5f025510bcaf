import type { ListSheet } from '../papers/index.ts'
import { roles } from '../platform/accounts.ts'
import type { ActRecord } from '../platform/act.ts'
import { isStep, steps } from './chain.ts'
import { type ItemFacts, proceedingsOf } from './item.ts'
import { contentClasses } from './proceedings.ts'
import { standings } from './standing.ts'

/** 信息发布审核表 (FLOW-04): every step that was ever taken, the void ones too, with who, when, what was said and signed. */

const titles: Readonly<Record<string, string>> = {
  submit: '送审',
  returnDraft: '退回',
  reviewSecrecy: '保密审查',
  confirmOverride: '确认放行',
  askOverride: '请求放行',
  waiveInterpretation: '免予解读',
  explainDelay: '迟延原因',
  release: '发布',
  releaseUrgently: '应急发布',
  confirmUrgent: '应急补签',
  correct: '更正',
  withdraw: '撤回',
  confirmWithdrawal: '确认撤回',
  reinstate: '恢复发布',
}

type Facts = { step?: string; role?: string; hash?: string; opinion?: string; reason?: string; basis?: string }

const titleOf = (name: string, step: string | undefined) =>
  (name === 'proof' || name === 'review') && isStep(step ?? null) ? steps[step as 'proof1'].label : titles[name]

/** Beijing's time as the form says it; the record keeps the instant. */
const inBeijing = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

export function reviewForm(
  item: ItemFacts,
  acts: readonly ActRecord[],
  names: ReadonlyMap<string, string>,
  dateOf: (instant: string) => Parameters<typeof inBeijing.format>[0],
): ListSheet {
  const { signatures, draft } = proceedingsOf(item)
  const standing = new Set(signatures.map(({ step, at }) => `${step} ${at}`))
  const rows = acts.flatMap(({ name, at, by, facts }) => {
    const { step, role = '', hash = '', opinion, reason, basis } = facts as Facts
    const title = titleOf(name, step)
    if (!title) return []
    const signed = name === 'proof' || name === 'review'
    const state = signed ? (standing.has(`${step} ${at}`) ? '有效' : '已作废') : ''
    const said = [basis, opinion, reason].filter(Boolean).join('；')
    const unit = roles[role as keyof typeof roles] ?? (by === 'system' ? '系统' : role)
    return [[title, names.get(by) ?? '系统', unit, inBeijing.format(dateOf(at)), said, hash.slice(0, 16), state]]
  })
  const title = draft?.title ?? item.title
  const note = [
    item.contentClass ? contentClasses[item.contentClass] : '',
    standings[item.standing],
    item.indexNumber && `索引号 ${item.indexNumber}`,
    draft && `本稿校验值（SM3）${draft.hash}`,
  ]
  const widths = [10, 10, 14, 18, 50, 20, 8]
  const heads = ['环节', '姓名', '岗位', '时间', '意见', '所签内容的校验值', '状态']
  const columns = heads.map((head, at) => ({ title: head, width: widths[at] ?? 12 }))
  return {
    name: '信息发布审核表',
    title: `信息发布审核表：${title}`,
    note: note.filter(Boolean).join('　'),
    columns,
    rows,
  }
}
