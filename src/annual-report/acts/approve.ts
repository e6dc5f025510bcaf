import type { Act } from '../../platform/act.ts'
import type { Report } from '../report.ts'
import { counts, notAlso, type StepInput, settled, standsIn } from './steps.ts'

export const approve: Act<Report, StepInput> = {
  name: 'approve',
  title: '批准公布',
  basis: '条例第四十九条',
  refusals: (report, input, { actor }) => [
    ...standsIn(report, 'checked'),
    ...settled(input),
    ...notAlso('check', '审核人不能批准自己审核的报告。', input, actor),
  ],
  facts: (input) => counts(input),
}
