import type { Act } from '../../platform/act.ts'
import type { Report } from '../report.ts'
import { counts, notAlso, type StepInput, settled, standsIn } from './steps.ts'

export const check: Act<Report, StepInput> = {
  name: 'check',
  title: '政务公开办审核通过',
  basis: '条例第四条、第四十九条',
  refusals: (report, input, { actor }) => [
    ...standsIn(report, 'signedOff'),
    ...settled(input),
    ...notAlso('signOff', '签发人不能审核自己签发的报告。', input, actor),
  ],
  facts: (input) => counts(input),
}
