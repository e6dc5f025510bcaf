import type { RemedyOutcomeCode } from '../../law/index.ts'
import { because, type Refusal } from '../../platform/act.ts'
import { choice, count, day, line, must, prose } from '../../steps/field.ts'
import { concluded, dayOrder, remandFits } from '../conclusion.ts'
import { firstOf, hear, hearing, lastHearing, proceed, type RemedyFacts, wasRemitted } from '../remedy.ts'
import { isSecond, remedyStep } from '../remedy-step.ts'
import { judgments } from './judge.ts'

const results = {
  affirmed: '驳回上诉，维持原裁判',
  changed: '依法改判、撤销或者变更',
  remitted: '撤销原判，发回重审',
  filed: '撤销不予立案的裁定，指令立案',
  continued: '撤销驳回起诉的裁定，指令继续审理',
} as const
type Result = keyof typeof results

/** 行诉解释§109①: the ruling that each of these sets aside, and no other. */
const setsAside = { filed: 'SUIT_NOT_FILED', continued: 'SUIT_DISMISSED' } as const satisfies Partial<
  Record<Result, RemedyOutcomeCode>
>
const rulings: readonly (string | null | undefined)[] = Object.values(setsAside)
const directive = '行政诉讼法解释（法释〔2018〕1号）第一百零九条第一款'

/** What the organ is left with: an affirmed paper keeps the first instance's outcome, a changed one has its own. */
const codeOf = (remedy: RemedyFacts, result: Result, code: RemedyOutcomeCode | null) => {
  if (result === 'affirmed') return firstOf(remedy)?.code ?? null
  return result === 'changed' ? code : null
}

const resultFits = (remedy: RemedyFacts, result: Result): Refusal[] => {
  const first = firstOf(remedy)?.code
  const aside = result === 'filed' || result === 'continued' ? setsAside[result] : null
  return [
    ...because(
      result === 'remitted' && wasRemitted(remedy),
      '原审法院重审后又上诉的，第二审法院不得再次发回重审。',
      '行政诉讼法第八十九条第二款',
    ),
    ...because(
      result === 'remitted' && rulings.includes(first),
      '第一审是不予立案或者驳回起诉的裁定，撤销后是指令立案或者指令继续审理，不是发回重审。',
      directive,
    ),
    ...because(aside !== null && aside !== first, `第一审裁判与“${results[result]}”不符，请核对。`, directive),
  ]
}

/** 行诉法§89: the second instance is final (§7); remitted or ordered to go on, the first instance begins again. */
export const judgeAppeal = remedyStep({
  name: 'judgeAppeal',
  title: '第二审裁判',
  basis: '行政诉讼法第八十八条、第八十九条；行政诉讼法解释第一百零九条',
  from: ['pending', 'suspended'],
  by: 'organ',
  fits: isSecond,
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
      ...resultFits(remedy, result),
      ...(final === null ? [] : remandFits(final, remandWorkdays)),
    ]
  },
  apply: (remedy, { result, code, remandWorkdays, ...ending }) => {
    const final = codeOf(remedy, result, code)
    if (final !== null) {
      const orders = remandWorkdays ?? (result === 'affirmed' ? (firstOf(remedy)?.orders ?? null) : null)
      return concluded(remedy, final, { ...ending, result, orders })
    }
    const { concludedOn, servedOn, document, why } = ending
    const heard = hear(remedy, { concludedOn, servedOn, document, why, result })
    const again = proceed(remedy, {
      instances: [...heard, hearing('first', firstOf(remedy)?.body ?? '', concludedOn)],
    })
    // 行诉法§82③: only a case sent back may not be heard in summary procedure
    return result === 'remitted' ? proceed(again, { procedure: 'ordinary' }) : again
  },
})
