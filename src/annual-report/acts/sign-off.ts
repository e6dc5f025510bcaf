import type { Act } from '../../platform/act.ts'
import type { Report } from '../report.ts'
import { counts, type StepInput, settled, standsIn } from './steps.ts'

export const signOff: Act<Report, StepInput> = {
  name: 'signOff',
  title: '机关负责人签发',
  basis: '条例第四十九条、第五十条',
  refusals: (report, input) => [...standsIn(report, 'draft'), ...settled(input)],
  facts: (input) => counts(input),
}
