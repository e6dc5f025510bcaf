import { choice, count, day, line, must, prose } from '../../steps/field.ts'
import { concluded, dayOrder, remandFits, wordsOf } from '../conclusion.ts'
import { isReview, remedyStep } from '../remedy-step.ts'

const codes = wordsOf([
  'REVIEW_UPHELD',
  'REVIEW_CLAIM_REJECTED',
  'REVIEW_CHANGED',
  'REVIEW_ANNULLED',
  'REVIEW_PARTLY_ANNULLED',
  'REVIEW_UNLAWFUL',
  'REVIEW_VOID',
  'REVIEW_ORDERED',
  'REVIEW_DISMISSED',
  'REVIEW_TERMINATED',
])

/** 复议法§61–§75: the decision takes effect with its service; told to answer again, the application starts anew. */
export const decideReview = remedyStep({
  name: 'decideReview',
  title: '复议决定',
  basis: '行政复议法第六十一条至第七十条、第七十五条',
  from: ['pending', 'suspended'],
  by: 'organ',
  fits: isReview,
  fields: {
    code: must(choice('复议结果', codes)),
    concludedOn: must(day('决定日期')),
    document: must(line('决定书文号')),
    servedOn: day('送达日期', { hint: '决定书一经送达即发生法律效力；起诉期限、重新答复期限自该日起算' }),
    remandWorkdays: count('责令重新答复（履行）的期限', 1, 60, { hint: '决定书写明的工作日数；没有责令的留空' }),
    why: must(prose('理由要点', { hint: '将在以后拟写同类答复时提示，请不要写当事人姓名' })),
  },
  refusals: (remedy, { code, concludedOn, servedOn, remandWorkdays }, { today }) => [
    ...dayOrder(remedy.filedOn, concludedOn, servedOn, today),
    ...remandFits(code, remandWorkdays),
  ],
  apply: (remedy, { code, remandWorkdays, ...ending }) =>
    concluded(remedy, code, { ...ending, orders: remandWorkdays }),
})
