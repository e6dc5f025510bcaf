import { decisions } from '../../law/index.ts'
import { replyElements } from '../reply-elements.ts'
import { bySlot, type Element, type LetterKind, letterKind } from './kind.ts'
import { slots } from './slots.ts'
import { answerable, replyWords } from './words-of-replies.ts'

/** One reply per decision (requests §7.1, §7.2): its article, its elements and its remedy follow from the decision. */

export type Answerable = (typeof answerable)[number]

const common: readonly Element[] = [
  bySlot('收到日期', '条例第三十一条'),
  bySlot('收到渠道', '条例第三十一条'),
  bySlot('申请编号', '条例第四十五条'),
  bySlot('申请内容', '条例第二十九条'),
  bySlot('认定的事实', '条例第三十六条'),
  bySlot('依据', '条例第三十六条'),
  bySlot('救济告知', '行政复议法第二十条第三款、第二十三条第二款'),
]

const own = (decision: Answerable): readonly Element[] => [
  ...replyElements[decision]
    .filter(({ required }) => required)
    .map(({ label, article }) => bySlot(label, article ?? decisions[decision].article)),
  ...(decision === 'GRANT_PARTIAL' ? [bySlot('未公开部分及理由', '条例第三十七条')] : []),
  ...(decision.startsWith('DENY_') ? [bySlot('不能区分处理的理由', '条例第三十七条')] : []),
]

const replyKind = (decision: Answerable): LetterKind =>
  letterKind({
    id: `reply.${decision}`,
    label: `答复书·${decisions[decision].label}`,
    title: '政府信息公开申请答复书',
    series: 'reply',
    basis: decisions[decision].article,
    term: '条例第三十三条：收到申请之日起 20 个工作日内，延长最多 20 个工作日',
    slots: { ...slots.reply, ...slots.elementSlots(decision) },
    required: [...common, ...own(decision)],
    words: replyWords(decision),
  })

export const replyKinds: readonly LetterKind[] = answerable.map(replyKind)
