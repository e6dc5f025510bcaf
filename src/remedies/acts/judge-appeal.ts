import type { RemedyOutcomeCode } from '../../law/index.ts'
import { because } from '../../platform/act.ts'
import { choice, count, day, line, must, prose } from '../../steps/field.ts'
import { concluded, dayOrder, remandFits } from '../conclusion.ts'
import { hear, hearing, lastHearing, proceed, proceedingsOf, type RemedyFacts } from '../remedy.ts'
import { isLawsuit, remedyStep } from '../remedy-step.ts'
import { judgments } from './judge.ts'

const results = {
  affirmed: '驳回上诉，维持原裁判',
  changed: '依法改判、撤销或者变更',
  remitted: '撤销原判，发回重审',
} as const

const firstOf = (remedy: RemedyFacts) => proceedingsOf(remedy).instances.findLast(({ level }) => level === 'first')
const timesRemitted = (remedy: RemedyFacts) =>
  proceedingsOf(remedy).instances.filter(({ result }) => result === 'remitted').length

/** What the organ is left with: an affirmed paper keeps the first instance's outcome, a changed one has its own. */
const codeOf = (remedy: RemedyFacts, result: keyof typeof results, code: RemedyOutcomeCode | null) =>
  result === 'affirmed' ? (firstOf(remedy)?.code ?? null) : code

/** 行诉法§89: the second instance is final (§7); remitted, the first instance begins again. */
export const judgeAppeal = remedyStep({
  name: 'judgeAppeal',
  title: '第二审裁判',
  basis: '行政诉讼法第八十八条、第八十九条',
  from: ['pending', 'suspended'],
  by: 'organ',
  fits: (remedy) => isLawsuit(remedy) && lastHearing(remedy).level === 'second',
  fields: {
    result: must(choice('第二审结果', results)),
    code: choice('改判后的结果', judgments, { hint: '改判的填写；维持的以第一审结果为准' }),
    concludedOn: must(day('裁判日期')),
    document: must(line('判决书、裁定书文号')),
    servedOn: day('送达日期'),
    remandWorkdays: count('判令重新答复（履行）的期限', 1, 60, {
      hint: '改判的按第二审判决填写；维持的留空，按第一审判决写明的天数，自第二审裁判送达之日起算',
    }),
    why: must(prose('理由要点', { hint: '将在以后拟写同类答复时提示，请不要写当事人姓名' })),
  },
  refusals: (remedy, { result, code, concludedOn, servedOn, remandWorkdays }, { today }) => {
    const final = codeOf(remedy, result, code)
    return [
      ...dayOrder(lastHearing(remedy).openedOn, concludedOn, servedOn, today),
      ...because(result === 'changed' && code === null, '改判的，请选择改判后的结果。', '行政诉讼法第八十九条'),
      ...because(
        result === 'remitted' && timesRemitted(remedy) > 0,
        '原审法院重审后又上诉的，第二审法院不得再次发回重审。',
        '行政诉讼法第八十九条第二款',
      ),
      ...(result === 'remitted' || final === null ? [] : remandFits(final, remandWorkdays)),
    ]
  },
  apply: (remedy, { result, code, remandWorkdays, ...ending }) => {
    const { concludedOn, servedOn, document, why } = ending
    const final = codeOf(remedy, result, code)
    if (result === 'remitted' || final === null) {
      const heard = hear(remedy, { concludedOn, servedOn, document, why, result: 'remitted' })
      const again = hearing('first', firstOf(remedy)?.body ?? '', concludedOn)
      return proceed(remedy, { instances: [...heard, again], procedure: 'ordinary', remand: null })
    }
    const orders = remandWorkdays ?? (result === 'affirmed' ? (firstOf(remedy)?.orders ?? null) : null)
    return concluded(remedy, final, { ...ending, result, orders })
  },
})
