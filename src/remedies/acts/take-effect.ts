import { lastDay, outcomeFacts, periods } from '../../law/index.ts'
import { because, type Refusal } from '../../platform/act.ts'
import { day, must } from '../../steps/field.ts'
import type { At } from '../../steps/step.ts'
import { bound, runsFrom } from '../conclusion.ts'
import { lastHearing, proceed, type RemedyFacts } from '../remedy.ts'
import { isLawsuit, remedyStep } from '../remedy-step.ts'

/** The last day for an appeal, from the day the paper was served. */
const appealEnds = (remedy: RemedyFacts, { days }: Pick<At, 'days'>) => {
  const { servedOn } = lastHearing(remedy)
  const appeal = remedy.outcomeCode ? outcomeFacts(remedy.outcomeCode).appeal : undefined
  if (servedOn === null || !appeal) return null
  return lastDay(days, appeal === 'judgment' ? periods.appealJudgment : periods.appealRuling, servedOn).day
}

const stillOpen = (remedy: RemedyFacts, at: At): Refusal[] => {
  const ends = appealEnds(remedy, at)
  return [
    ...because(
      lastHearing(remedy).servedOn === null,
      '还没有登记送达日期，上诉期限没有起算；请先办理“登记裁判（决定）送达”。',
      '行政诉讼法第八十五条',
    ),
    ...because(ends !== null && at.today <= ends, `上诉期限到 ${ends}，届满前裁判没有生效。`, '行政诉讼法第八十五条'),
  ]
}

/** 行诉法§85: unappealed, the first instance takes effect; only then does an order to answer again bind. */
export const takeEffect = remedyStep({
  name: 'takeEffect',
  title: '第一审裁判生效',
  basis: '行政诉讼法第八十五条',
  from: ['judged'],
  by: 'organ',
  fits: isLawsuit,
  fields: { effectiveOn: must(day('生效日期')) },
  barred: stillOpen,
  refusals: (remedy, { effectiveOn }, at) => [
    ...because(effectiveOn > at.today, '生效日期在今天之后，请核对。', '行政诉讼法第八十五条'),
    ...because(effectiveOn <= (appealEnds(remedy, at) ?? ''), '生效日期应在上诉期限届满之后。', '行政诉讼法第八十五条'),
  ],
  works: (remedy, { effectiveOn }, { days }) => ({ runsFrom: runsFrom(remedy, effectiveOn, days) }),
  apply: (remedy, { effectiveOn, runsFrom }) => bound(proceed(remedy, { effectiveOn }), runsFrom),
})
