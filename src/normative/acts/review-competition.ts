import { day, line, must, prose } from '../../steps/field.ts'
import { proceed } from '../document.ts'
import { documentStep, notAhead } from '../document-step.ts'

/** 营商条例§63: before it goes on, what touches competition is examined. */
export const reviewCompetition = documentStep({
  name: 'reviewCompetition',
  title: '公平竞争审查',
  basis: '优化营商环境条例第六十三条',
  from: ['drafting', 'soliciting', 'prepared'],
  by: 'organ',
  fields: {
    doneOn: must(day('审查日期')),
    by: must(line('审查机构')),
    result: must(prose('审查结论', { hint: '不具有排除、限制竞争效果的，或者适用例外规定的依据' })),
  },
  refusals: (_, { doneOn }, { today }) => notAhead(doneOn, today, '审查日期', '优化营商环境条例第六十三条'),
  apply: (document, { doneOn, by, result }) => proceed(document, { fairCompetition: { on: doneOn, by, result } }),
})
