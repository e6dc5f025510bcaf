import { choice, count, day, line, must, prose } from '../../steps/field.ts'
import { concluded, dayOrder, remandFits, wordsOf } from '../conclusion.ts'
import { lastHearing, proceed } from '../remedy.ts'
import { isLawsuit, remedyStep } from '../remedy-step.ts'

export const judgments = wordsOf([
  'SUIT_REJECTED',
  'SUIT_ANNULLED',
  'SUIT_PARTLY_ANNULLED',
  'SUIT_ORDERED',
  'SUIT_UNLAWFUL',
  'SUIT_VOID',
  'SUIT_CHANGED',
  'SUIT_DISMISSED',
  'SUIT_ENDED',
])

/** A first instance ends; appealed, the case is pending again (requests-and-report §5.4). */
export const judge = remedyStep({
  name: 'judge',
  title: '第一审裁判',
  basis: '行政诉讼法第六十九条至第七十七条、第八十条',
  from: ['pending', 'suspended'],
  by: 'organ',
  fits: (remedy) => isLawsuit(remedy) && lastHearing(remedy).level === 'first',
  fields: {
    code: must(choice('裁判结果', judgments)),
    concludedOn: must(day('裁判日期')),
    document: must(line('判决书、裁定书文号')),
    servedOn: day('送达日期', { hint: '上诉期限自该日起算：判决十五日，裁定十日' }),
    remandWorkdays: count('判令重新答复（履行）的期限', 1, 60, {
      hint: '判决写明的工作日数；没有判令的留空。裁判生效后才转入办理',
    }),
    why: must(prose('理由要点', { hint: '将在以后拟写同类答复时提示，请不要写当事人姓名' })),
  },
  refusals: (remedy, { code, concludedOn, servedOn, remandWorkdays }, { today }) => [
    ...dayOrder(remedy.filedOn, concludedOn, servedOn, today),
    ...remandFits(code, remandWorkdays),
  ],
  apply: (remedy, { code, remandWorkdays, ...ending }) =>
    concluded(proceed(remedy, { effectiveOn: null }), code, { ...ending, orders: remandWorkdays }),
})
